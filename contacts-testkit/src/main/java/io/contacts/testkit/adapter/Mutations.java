package io.contacts.testkit.adapter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Changes a good body by chance into one that is nearly good: characters changed, dropped, doubled or cut off, values
 * exchanged for others of any type, members dropped or doubled. The same seed gives the same bodies.
 */
public final class Mutations {
    private static final Pattern VALUE = Pattern.compile(":\\s*(\"[^\"]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)");
    private static final Pattern MEMBER =
            Pattern.compile("\"[^\"]*\"\\s*:\\s*(?:\"[^\"]*\"|-?\\d+|true|false|null)\\s*,");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "1e400",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "{}",
            "[]",
            "[null]",
            "{\"a\":{}}",
            "\"2026-02-30T00:00:00\"",
            "\"\\u0000\"",
            "\"a@b@c\"",
            "nul",
            "\"",
            "'x'");

    private final Random random;

    /** Starts with this seed. */
    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The body with one to three changes, as bytes in UTF-8. */
    public byte[] of(String body) {
        String changed = body;
        for (int i = random.nextInt(3); i >= 0; i--) {
            changed = changed.isEmpty() ? "x" : once(changed);
        }
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private String once(String body) {
        int place = random.nextInt(body.length());
        return switch (random.nextInt(7)) {
            case 0 -> body.substring(0, place) + (char) random.nextInt(0x250) + body.substring(place + 1);
            case 1 -> body.substring(0, place) + body.substring(place + 1);
            case 2 -> body.substring(0, place) + body.substring(place, place + 1) + body.substring(place);
            case 3 -> body.substring(0, place);
            case 4 -> withOther(body, MEMBER, 0, "");
            case 5 -> withOther(body, MEMBER, 0, null);
            default -> withOther(body, VALUE, 1, VALUES.get(random.nextInt(VALUES.size())));
        };
    }

    /** One of the places where the pattern is found gets another text; without one, its own text twice. */
    private String withOther(String body, Pattern pattern, int group, @Nullable String other) {
        List<MatchResult> found = pattern.matcher(body).results().toList();
        if (found.isEmpty()) {
            return body + body;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        String text = other == null ? one.group(group) + one.group(group) : other;
        return body.substring(0, one.start(group)) + text + body.substring(one.end(group));
    }
}
