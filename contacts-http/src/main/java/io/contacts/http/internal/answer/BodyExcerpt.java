package io.contacts.http.internal.answer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what came without saying what it holds: for messages and logs.
 *
 * <p>Every run of letters and digits becomes one {@code *}, and so does everything outside ASCII. What stays is
 * punctuation, and a short list of words where they stand as the name of an HTML element or of a JSON member; any other
 * name may be a person's.
 */
public final class BodyExcerpt {
    private static final int LENGTH = 60;
    private static final int LOOKED_AT = 600;
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}_\\x80-\\xFF]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\x00-\\x20\\x7F]+");
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "title", "meta", "link", "style", "script", "body", "div", "span", "center", "table", "h1",
            "h2", "p", "pre", "hr", "br", "a", "xml", "doctype", "error");
    private static final Set<String> MEMBERS =
            Set.of("code", "message", "error", "errors", "status", "statuscode", "detail", "details", "type", "reason");
    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/problem+json",
            "application/xml",
            "application/octet-stream",
            "text/html",
            "text/plain",
            "text/xml",
            "text/json",
            "text/javascript");

    private BodyExcerpt() {}

    /** The first characters of a body, masked. */
    static String of(byte[] body) {
        if (body.length == 0) {
            return "an empty body";
        }
        String text = new String(body, 0, Math.min(body.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String masked = masked(UNPRINTABLE.matcher(text).replaceAll(" ").strip());
        boolean whole = masked.length() <= LENGTH && body.length <= LOOKED_AT;
        return whole ? masked : masked.substring(0, Math.min(LENGTH, masked.length())) + "…";
    }

    /**
     * Content type and excerpt: {@code text/html, <html><head><title>* *</title>…}. A content type that is not a common
     * one is not shown either.
     */
    public static String describe(Optional<String> contentType, byte[] body) {
        String type = contentType
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .map(value -> TYPES.contains(value) ? value : "an uncommon content type")
                .orElse("no content type");
        return type + ", " + of(body);
    }

    private static String masked(String text) {
        StringBuilder masked = new StringBuilder(text.length());
        Matcher word = WORD.matcher(text);
        int copied = 0;
        while (word.find()) {
            masked.append(text, copied, word.start()).append(mayStay(text, word) ? word.group() : "*");
            copied = word.end();
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static boolean mayStay(String text, Matcher word) {
        String name = word.group().toLowerCase(Locale.ROOT);
        String before = text.substring(Math.max(0, word.start() - 2), word.start());
        if (before.endsWith("<") || before.equals("</") || before.equals("<!") || before.equals("<?")) {
            return ELEMENTS.contains(name);
        }
        return before.endsWith("\"") && text.startsWith("\":", word.end()) && MEMBERS.contains(name);
    }
}
