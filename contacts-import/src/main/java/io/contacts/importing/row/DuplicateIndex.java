package io.contacts.importing.row;

import io.contacts.domain.contact.Contact;
import java.util.OptionalLong;

/**
 * Remembers which row of the file each person had last. Holds two numbers for each person: five million people take about
 * 120 MB, half of it on average while growing.
 */
public final class DuplicateIndex {
    private final Identity identity = new Identity();
    private final LongIndex rows = new LongIndex();

    /** Nobody was seen yet. */
    public DuplicateIndex() {}

    /** Makes this the person's row; returns the row that the person had before, if any. */
    public OptionalLong put(Contact contact, long row) {
        return rows.put(identity.of(contact), row);
    }
}
