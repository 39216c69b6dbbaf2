package io.contacts.domain.field;

/** What a custom field holds. */
public enum FieldType {
    /** Characters: Sofy's {@code CHAR}. */
    TEXT,
    /** A decimal number: Sofy's {@code DOUBLE}. */
    NUMBER,
    /** A date and time: Sofy's {@code DATETIME}. */
    TIMESTAMP,
    /** Yes or no. */
    FLAG,
    /** The provider does not say. A value is sent with the type that it has. */
    UNKNOWN
}
