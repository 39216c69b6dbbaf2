package io.contacts.sentori.internal.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How a birthday is written in the account's field. */
public final class BirthdayFormat {
    /** No two of its parts are alike, and its year does not fit into two digits: what loses one of them is found out. */
    private static final LocalDate SAMPLE = LocalDate.of(1931, 12, 30);

    private final DateTimeFormatter formatter;

    private BirthdayFormat(DateTimeFormatter formatter) {
        this.formatter = formatter;
    }

    /**
     * The format of this pattern.
     *
     * @throws IllegalArgumentException if it is no pattern of {@link DateTimeFormatter}, or loses a part of the date
     */
    public static BirthdayFormat of(String pattern) {
        try {
            BirthdayFormat format = new BirthdayFormat(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            if (format.written(SAMPLE).isPresent()) {
                return format;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException(problem(), e);
        }
        throw new IllegalArgumentException(problem());
    }

    /** The text of this birthday, or empty if it would be read back as another day, as one before the year 1 may be. */
    Optional<String> written(LocalDate birthday) {
        return Optional.of(write(birthday)).filter(text -> asWritten(text).equals(Optional.of(birthday)));
    }

    private String write(LocalDate birthday) {
        // Patterns with a time of day are allowed: Sentori may well keep a date as midnight.
        return formatter.format(birthday.atStartOfDay());
    }

    /**
     * The birthday in this text, or empty if it is not exactly how one would be written. Midnight of a day, in the form of
     * Sentori's own times, is that day: a field of dates may well answer so what it was sent as a date.
     */
    Optional<LocalDate> read(String text) {
        return asWritten(text).or(() -> midnight(text));
    }

    private Optional<LocalDate> asWritten(String text) {
        try {
            LocalDate date = LocalDate.from(formatter.parse(text));
            // The parser takes 30 February for the 28th; writing it again shows that it was something else.
            return Optional.of(date).filter(read -> write(read).equals(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> midnight(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            return time.toLocalTime().equals(LocalTime.MIDNIGHT) ? Optional.of(time.toLocalDate()) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String problem() {
        return "must be a date pattern that holds year, month and day, such as yyyy-MM-dd";
    }
}
