package io.contacts.http.internal.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a body is JSON in UTF-8, by its content type and its first bytes. */
public final class JsonContent {
    private static final Pattern JSON_TYPE =
            Pattern.compile("application/(?:json|[a-z0-9.+_-]{1,60}\\+json)\\s*(?:;(.*))?", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("(?:^|;)\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?");

    /** So usual that they need no closer look. */
    private static final Set<String> USUAL =
            Set.of("application/json", "application/json; charset=utf-8", "application/json;charset=UTF-8");

    private JsonContent() {}

    /** Whether this is how JSON is mostly called. */
    public static boolean isUsual(String contentType) {
        return USUAL.contains(contentType);
    }

    /** What keeps the body from being read as JSON, without quoting it; empty if nothing does. */
    public static Optional<String> problem(Optional<String> contentType, byte[] body) {
        if (contentType.isEmpty()) {
            return Optional.of("a body without a content type came instead of JSON");
        }
        String problem = isUsual(contentType.get()) ? null : problem(contentType.get());
        return problem == null ? problem(body) : Optional.of(problem);
    }

    private static @Nullable String problem(String contentType) {
        Matcher type = JSON_TYPE.matcher(contentType.strip().toLowerCase(Locale.ROOT));
        if (!type.matches()) {
            return "something came instead of JSON";
        }
        if (type.group(1) != null) {
            Matcher charset = CHARSET.matcher(type.group(1));
            if (charset.find()
                    && !charset.group(1).equals("utf-8")
                    && !charset.group(1).equals("utf8")) {
                return "the JSON is not in UTF-8, by its content type";
            }
        }
        return null;
    }

    private static Optional<String> problem(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of("the JSON starts with a byte order mark");
        }
        if (startsWith(body, 0xFE, 0xFF) || startsWith(body, 0xFF, 0xFE) || hasEarlyZero(body)) {
            return Optional.of("the JSON is in UTF-16 or UTF-32");
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasEarlyZero(byte[] body) {
        for (int i = 0; i < Math.min(4, body.length); i++) {
            if (body[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
