package com.example.logbook.book;

import java.util.Map;

/**
 * What is written into the book.
 *
 * @param kind what the line is for
 * @param subject whom it is about
 * @param notes what it says, by name
 */
public record Entry(Kind kind, String subject, Map<String, String> notes) {
    /** Copies the notes. */
    public Entry {
        notes = Map.copyOf(notes);
    }

    /** Says what kind of entry it is, not about whom. */
    @Override
    public String toString() {
        return "Entry[kind=" + kind + "]";
    }

    /** What a line is for. */
    public enum Kind {
        /** Says something of its subject; what earlier lines say stands where this one is silent. */
        NOTES,
        /** Its subject wants to be left alone. */
        LEAVE_ALONE
    }
}
