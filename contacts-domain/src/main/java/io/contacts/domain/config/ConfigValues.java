package io.contacts.domain.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of a configuration. No message repeats a value: it may be a secret in the wrong place. */
final class ConfigValues {
    private static final Pattern SHORT_DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h)");
    private static final Map<String, Long> UNIT_MILLIS = Map.of("ms", 1L, "s", 1000L, "m", 60_000L, "h", 3_600_000L);
    // What Java reads besides, as 5d or 0x1p3, is a slip of the pen.
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,10}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,7}(\\.[0-9]{1,9})?");
    // Less than one in a quarter of an hour is no rate but a standstill.
    private static final double LOWEST_RATE = 0.001;
    private static final int HIGHEST_RATE = 1_000_000;
    private static final int MAX_SECRET = 512;
    private static final int MAX_PORT = 65_535;
    private static final String NO_ADDRESS = "must be an address such as https://api.example.com/v1";
    // Less than a millisecond would be rounded to zero, which means "for ever" to some clocks; more overflows others.
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    private ConfigValues() {}

    /** What a parser that others wrote reads, or a refusal that does not repeat the value. */
    static <T> T readBy(Function<String, T> parser, String text, String description) {
        String reason = null;
        try {
            T value = parser.apply(text);
            if (value != null) {
                return value;
            }
        } catch (RuntimeException e) {
            // The subclasses, as NumberFormatException, and many others repeat what they could not read.
            reason = e.getClass() == IllegalArgumentException.class ? e.getMessage() : null;
        }
        if (reason == null || repeats(reason, text)) {
            reason = "is not what it must be" + (description.isBlank() ? "" : ": " + description);
        }
        throw new IllegalArgumentException(reason);
    }

    /** Whether the value stands there by itself; as a part of an example such as yyyy-MM-dd, yyyy was not repeated. */
    private static boolean repeats(String reason, String text) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(text) + "(?![\\w-])")
                .matcher(reason)
                .find();
    }

    static String secret(String text) {
        if (text.length() > MAX_SECRET || text.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new IllegalArgumentException(
                    "must be 1 to " + MAX_SECRET + " visible ASCII characters without blanks");
        }
        return text;
    }

    static Duration duration(String text) {
        Matcher matcher = SHORT_DURATION.matcher(text.toLowerCase(Locale.ROOT));
        Duration duration;
        try {
            duration = matcher.matches()
                    ? Duration.ofMillis(
                            Long.parseLong(matcher.group(1)) * UNIT_MILLIS.getOrDefault(matcher.group(2), 1L))
                    : Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a length of time such as 500ms, 30s, 2m or PT30S", e);
        }
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be 1 ms or more, and 365 days at most");
        }
        return duration;
    }

    static int count(String text) {
        long number = COUNT.matcher(text).matches() ? Long.parseLong(text) : 0;
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("must be a whole number from 1 to " + Integer.MAX_VALUE + ", in digits");
        }
        return (int) number;
    }

    static double rate(String text) {
        double number = RATE.matcher(text).matches() ? Double.parseDouble(text) : 0;
        if (number < LOWEST_RATE || number > HIGHEST_RATE) {
            throw new IllegalArgumentException(
                    "must be a number from " + LOWEST_RATE + " to " + HIGHEST_RATE + " in digits, such as 5 or 0.5");
        }
        return number;
    }

    static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    static URI baseUrl(String text) {
        URI uri;
        try {
            uri = new URI(text.replaceFirst("/+$", "")).parseServerAuthority();
        } catch (URISyntaxException e) {
            // The exception's own message repeats the value.
            throw new IllegalArgumentException(NO_ADDRESS);
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            throw new IllegalArgumentException(NO_ADDRESS);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("must not hold user info, a query or a fragment");
        }
        if (uri.getPort() == 0 || uri.getPort() > MAX_PORT) {
            throw new IllegalArgumentException("must have a port from 1 to " + MAX_PORT + ", or none");
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> uri;
            case "http" -> {
                if (!Loopback.is(uri.getHost())) {
                    throw new IllegalArgumentException(
                            "must be https: plain http is accepted for loopback addresses only");
                }
                yield uri;
            }
            default -> throw new IllegalArgumentException("must be https");
        };
    }
}
