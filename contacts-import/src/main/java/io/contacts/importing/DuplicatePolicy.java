package io.contacts.importing;

/** Which of several rows of one person counts. */
public enum DuplicatePolicy {
    /** The first; the later ones are {@link RowState#DUPLICATE}. */
    FIRST,
    /** The last; the earlier ones are {@link RowState#DUPLICATE}. */
    LAST,
    /** None: all of them are {@link RowState#REJECTED}. */
    REJECT
}
