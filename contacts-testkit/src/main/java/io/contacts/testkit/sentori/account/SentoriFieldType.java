package io.contacts.testkit.sentori.account;

import io.contacts.testkit.sentori.document.SentoriVariant;

/**
 * What a custom field holds. Sentori's list of types is not documented ({@code sentori.md A7}): the two types of the
 * examples are text and flag; number and timestamp are this fake's own (gap 8).
 */
public enum SentoriFieldType {
    /** A JSON string. {@code "string"} in getstructure. */
    TEXT,
    /** A JSON boolean; false until set. {@code false} in getstructure. */
    FLAG,
    /** A JSON number. {@code 0} in getstructure, see {@link SentoriVariant#NUMBERS_LOOK_LIKE_TEXT}. */
    NUMBER,
    /**
     * A local ISO date, or date and time with up to seven fraction digits, as a JSON string; a date reads back with the time
     * {@code 00:00:00}. {@code "string"} in getstructure.
     */
    TIMESTAMP
}
