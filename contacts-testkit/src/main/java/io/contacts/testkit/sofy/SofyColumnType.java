package io.contacts.testkit.sofy;

/** The three types that a custom column can have, under the document's own names ({@code sofy.md B2}). */
public enum SofyColumnType {
    /** A JSON string that holds an ISO 8601 date and time. */
    DATETIME,
    /** A JSON string. */
    CHAR,
    /** A JSON number, with or without decimals; kept as it was sent, since the documents state no rounding on storage. */
    DOUBLE
}
