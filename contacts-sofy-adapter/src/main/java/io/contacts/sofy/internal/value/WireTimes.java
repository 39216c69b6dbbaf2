package io.contacts.sofy.internal.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Times as Sofy writes them: ISO 8601 with milliseconds and {@code Z} ({@code sofy.md B4}). The digits are those of the
 * local date or time: a birthday belongs to no zone, and to shift one would move it to another day.
 */
public final class WireTimes {
    /** Why a year that {@link #canWrite} refuses is refused, as the reason of a violation. */
    public static final String NO_SUCH_YEAR = "must have a year from 0001 to 9999";

    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);
    private static final int LAST_YEAR = 9999;

    private WireTimes() {}

    /** The day at midnight: {@code 1970-01-01T00:00:00.000Z}. */
    public static String day(LocalDate date) {
        return dateTime(date.atStartOfDay());
    }

    /** What is finer than a millisecond is cut off: Sofy's form has no place for it. */
    public static String dateTime(LocalDateTime dateTime) {
        return DATE_TIME.format(dateTime);
    }

    /** Whether this year has a form of four digits. */
    public static boolean canWrite(int year) {
        return year >= 1 && year <= LAST_YEAR;
    }
}
