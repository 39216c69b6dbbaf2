package io.contacts.testkit.sentori.internal.field;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Local ISO time without a zone, as the documents show it (A8). */
public final class Timestamps {
    /** {@code 2010-05-13T09:00:00}, up to seven fraction digits when there are any. */
    private static final DateTimeFormatter CONTACT = withFraction(0, 7);

    /** {@code 2012-02-07T11:06:53.85}: two or three fraction digits. */
    private static final DateTimeFormatter EMAIL = withFraction(2, 3);

    private Timestamps() {}

    /** As a contact shows it. */
    public static String contact(LocalDateTime time) {
        return CONTACT.format(time);
    }

    /** As an e-mail shows it. */
    public static String email(LocalDateTime time) {
        return EMAIL.format(time);
    }

    private static DateTimeFormatter withFraction(int least, int most) {
        return new DateTimeFormatterBuilder()
                .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, least, most, true)
                .toFormatter(Locale.ROOT);
    }
}
