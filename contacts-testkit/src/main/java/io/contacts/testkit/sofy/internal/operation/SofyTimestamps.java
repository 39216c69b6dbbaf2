package io.contacts.testkit.sofy.internal.operation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;

/** Sofy's way of writing a moment: ISO 8601 in UTC, always with milliseconds and {@code Z} ({@code sofy.md B4}). */
final class SofyTimestamps {
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withResolverStyle(ResolverStyle.STRICT);
    private static final int LENGTH = "1970-01-01T00:00:00.000Z".length();

    private SofyTimestamps() {}

    static String written(Instant instant) {
        return FULL.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Whether the text is exactly the form of the document's examples, and a moment that exists. */
    static boolean isFull(String text) {
        return text.length() == LENGTH && parses(FULL, text, LocalDateTime::from);
    }

    /** Whether the text is an ISO 8601 date and time; for columns the document asks for no more, not even for a zone. */
    static boolean isIsoDateTime(String text) {
        return parses(DateTimeFormatter.ISO_OFFSET_DATE_TIME, text, OffsetDateTime::from)
                || parses(DateTimeFormatter.ISO_LOCAL_DATE_TIME, text, LocalDateTime::from);
    }

    private static boolean parses(DateTimeFormatter format, String text, TemporalQuery<? extends TemporalAccessor> as) {
        try {
            format.parse(text, as);
            return true;
        } catch (DateTimeParseException notOne) {
            return false;
        }
    }
}
