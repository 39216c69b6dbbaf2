package io.contacts.http.internal.answer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header {@code Retry-After}: seconds or a date in any of the three forms that have to be understood (RFC 9110, 5.6.7). */
public final class RetryAfter {
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    /** More than anybody waits; more digits say no more. */
    private static final long MOST_SECONDS = 999_999_999;

    private static final int LONGEST = 64;

    /** The name of the day says nothing that the date does not, and may be wrong. */
    private static final Pattern WEEKDAY = Pattern.compile("^[A-Za-z]{3,9},? +");

    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final DateTimeFormatter FIXED = form("d MMM uuuu HH:mm:ss 'GMT'");
    private static final DateTimeFormatter ASCTIME = form("MMM d HH:mm:ss uuuu");

    private static final int CENTURY = 100;
    private static final int FUTURE_YEARS = 50;

    private RetryAfter() {}

    /** How long to wait from now; zero for a date that has passed; empty if it is neither seconds nor a date. */
    public static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            String digits = text.replaceFirst("^0+(?=.)", "");
            long seconds = digits.length() > 9 ? MOST_SECONDS : Long.parseLong(digits);
            return Optional.of(Duration.ofSeconds(seconds));
        }
        return text.length() > LONGEST ? Optional.empty() : date(text, now).map(then -> until(then, now));
    }

    private static Duration until(Instant then, Instant now) {
        Duration wait = Duration.between(now, then);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.toSeconds() >= MOST_SECONDS ? Duration.ofSeconds(MOST_SECONDS) : wait;
    }

    private static Optional<Instant> date(String text, Instant now) {
        String date = BLANKS.matcher(WEEKDAY.matcher(text).replaceFirst("")).replaceAll(" ");
        int firstYear = now.atOffset(ZoneOffset.UTC).getYear() + FUTURE_YEARS - CENTURY + 1;
        DateTimeFormatter twoDigits = form("d-MMM-", firstYear, " HH:mm:ss 'GMT'");
        for (DateTimeFormatter form : new DateTimeFormatter[] {FIXED, twoDigits, ASCTIME}) {
            try {
                return Optional.of(form.parse(date, Instant::from));
            } catch (DateTimeException e) {
                // Perhaps it is in the next form.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static DateTimeFormatter form(String before, int firstYear, String after) {
        return new DateTimeFormatterBuilder()
                .appendPattern(before)
                .appendValueReduced(ChronoField.YEAR, 2, 2, firstYear)
                .appendPattern(after)
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }
}
