package io.contacts.sofy.internal.field;

import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import java.util.Optional;

/** The documented types of a custom column ({@code sofy.md B2}). */
public enum ColumnType {
    DATETIME(FieldType.TIMESTAMP),
    CHAR(FieldType.TEXT),
    DOUBLE(FieldType.NUMBER);

    private final FieldType fieldType;

    ColumnType(FieldType fieldType) {
        this.fieldType = fieldType;
    }

    /** The type of this name; empty if the document does not list it. */
    static Optional<ColumnType> named(String name) {
        for (ColumnType type : values()) {
            if (type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** What a column of the type of this name takes; unknown if the document does not list it. */
    public static FieldType fieldType(String name) {
        return named(name).map(ColumnType::fieldType).orElse(FieldType.UNKNOWN);
    }

    FieldType fieldType() {
        return fieldType;
    }

    /** Why a column of the type of this name cannot take this value, as the reason of a violation; empty if it can. */
    static Optional<String> mismatch(String name, FieldValue value) {
        Optional<ColumnType> type = named(name);
        if (type.isEmpty()) {
            return Optional.of("is a custom column of a type that Sofy does not document");
        }
        FieldType taken = type.get().fieldType();
        return value.type() == taken
                ? Optional.empty()
                : Optional.of("is a " + name + " column: it takes " + words(taken) + ", not " + words(value.type()));
    }

    private static String words(FieldType type) {
        return switch (type) {
            case TEXT -> "text";
            case NUMBER -> "a number";
            case TIMESTAMP -> "a date and time";
            case FLAG -> "yes or no";
            case UNKNOWN -> "a value of unknown type";
        };
    }
}
