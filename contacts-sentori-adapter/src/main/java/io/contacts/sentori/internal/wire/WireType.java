package io.contacts.sentori.internal.wire;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import io.contacts.sentori.internal.value.SecondsTime;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * What a member of Sentori's answers must be. Anything else is refused: bent into shape, it would make a contact that
 * nobody sent. {@code null} and absent are both {@code null}.
 */
final class WireType {
    private WireType() {}

    /** A JSON string. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = TextReader.class)
    @interface Text {}

    /** {@code true} or {@code false}. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = FlagReader.class)
    @interface Flag {}

    /** A whole number that is not negative. */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = CountReader.class)
    @interface Count {}

    /** A date and time without a zone, with 0 to 9 digits of a second ({@code sentori.md A8}). */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = LocalTimeReader.class)
    @interface LocalTime {}

    /** A whole number, or one in quotes: the documents have both ({@code sentori.md A2.6}). */
    @Retention(RetentionPolicy.RUNTIME)
    @JacksonAnnotationsInside
    @JsonDeserialize(using = SystemIdReader.class)
    @interface SystemId {}

    static final class TextReader extends Reader<String> {
        TextReader() {
            super(String.class, "a string");
        }

        @Override
        @Nullable
        String read(JsonParser json) {
            return json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : null;
        }
    }

    static final class FlagReader extends Reader<Boolean> {
        FlagReader() {
            super(Boolean.class, "true or false");
        }

        @Override
        @Nullable
        Boolean read(JsonParser json) {
            return switch (json.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> null;
            };
        }
    }

    static final class CountReader extends Reader<Integer> {
        CountReader() {
            super(Integer.class, "a whole number that is not negative");
        }

        @Override
        @Nullable
        Integer read(JsonParser json) {
            boolean isWhole =
                    json.hasToken(JsonToken.VALUE_NUMBER_INT) && json.getNumberType() == JsonParser.NumberType.INT;
            return isWhole && json.getIntValue() >= 0 ? json.getIntValue() : null;
        }
    }

    static final class LocalTimeReader extends Reader<LocalDateTime> {
        LocalTimeReader() {
            super(LocalDateTime.class, "a date and time without a zone");
        }

        @Override
        @Nullable
        LocalDateTime read(JsonParser json) {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return null;
            }
            String text = json.getString();
            try {
                return SecondsTime.isForm(text)
                        ? SecondsTime.read(text)
                        : LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }

    static final class SystemIdReader extends Reader<String> {
        private static final int MOST_DIGITS = 19;

        SystemIdReader() {
            super(String.class, "a whole number, or one in quotes");
        }

        @Override
        @Nullable
        String read(JsonParser json) {
            boolean possible = json.hasToken(JsonToken.VALUE_NUMBER_INT) || json.hasToken(JsonToken.VALUE_STRING);
            String text = possible ? json.getString() : "";
            return isWholeNumber(text) ? text : null;
        }

        private static boolean isWholeNumber(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return !text.isEmpty() && text.length() <= MOST_DIGITS;
        }
    }

    private abstract static class Reader<T> extends StdDeserializer<T> {
        private final String expected;

        Reader(Class<T> type, String expected) {
            super(type);
            this.expected = expected;
        }

        /** The value, or {@code null} if it is not what it must be. */
        abstract @Nullable T read(JsonParser json);

        @Override
        public final T deserialize(JsonParser json, DeserializationContext context) {
            T value = read(json);
            return value == null ? context.reportInputMismatch(this, "must be %s", expected) : value;
        }
    }
}
