package io.contacts.domain.field;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Objects;

/** The value of a custom field, with its type. */
public sealed interface FieldValue {
    /** The type of field that this value fits. */
    FieldType type();

    /**
     * Characters, possibly none, possibly with line breaks.
     *
     * @param value the characters
     */
    record Text(String value) implements FieldValue {
        /** Refuses {@code null}. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }

        /** Hides the value: it is a person's. */
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }

    /**
     * A decimal number, digit for digit: {@code 1.10} stays {@code 1.10}.
     *
     * @param value the number
     */
    @SuppressWarnings("JavaLangClash") // always written FieldValue.Number; any other name would be a worse one
    record Number(BigDecimal value) implements FieldValue {
        /** Refuses {@code null}. */
        public Number {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public FieldType type() {
            return FieldType.NUMBER;
        }

        /** Hides the value: it is a person's. */
        @Override
        public String toString() {
            return "Number[hidden]";
        }
    }

    /**
     * A date and time of day as the person would say it. It has no zone, since no provider documents one for its fields,
     * and is never shifted.
     *
     * @param value the date and time
     */
    record Timestamp(LocalDateTime value) implements FieldValue {
        /** Refuses {@code null}. */
        public Timestamp {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public FieldType type() {
            return FieldType.TIMESTAMP;
        }

        /** Hides the value: it is a person's. */
        @Override
        public String toString() {
            return "Timestamp[hidden]";
        }
    }

    /**
     * Yes or no.
     *
     * @param value yes if true
     */
    record Flag(boolean value) implements FieldValue {
        @Override
        public FieldType type() {
            return FieldType.FLAG;
        }

        /** Hides the value: it is a person's. */
        @Override
        public String toString() {
            return "Flag[hidden]";
        }
    }

    /** Characters. */
    static FieldValue text(String value) {
        return new Text(value);
    }

    /** A decimal number. */
    static FieldValue number(BigDecimal value) {
        return new Number(value);
    }

    /**
     * A decimal number.
     *
     * @throws NumberFormatException if the text is not one
     */
    static FieldValue number(String value) {
        return new Number(new BigDecimal(value));
    }

    /** A date and time. */
    static FieldValue timestamp(LocalDateTime value) {
        return new Timestamp(value);
    }

    /** Yes or no. */
    static FieldValue flag(boolean value) {
        return new Flag(value);
    }
}
