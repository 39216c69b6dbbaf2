package io.contacts.sofy;

import io.contacts.domain.field.FieldType;
import java.util.Optional;

/** The documented types of a custom column ({@code sofy.md B2}). */
enum ColumnType {
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

    static FieldType fieldType(String name) {
        return named(name).map(ColumnType::fieldType).orElse(FieldType.UNKNOWN);
    }

    FieldType fieldType() {
        return fieldType;
    }
}
