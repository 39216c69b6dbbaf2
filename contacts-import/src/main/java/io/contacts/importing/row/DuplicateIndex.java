package io.contacts.importing.row;

import io.contacts.domain.contact.Contact;
import java.util.OptionalLong;

/**
 * Remembers which row of the file each person had last. Holds two numbers for each person, in flat arrays: five million
 * people take about 120 MB, half of it on average while growing.
 */
public final class DuplicateIndex {
    private static final double FULL = 0.7;

    private final Identity identity = new Identity();
    private long[] people = new long[1 << 12];
    private long[] rows = new long[1 << 12];
    private int size;

    /** Makes this the person's row; returns the row that the person had before, if any. */
    public OptionalLong put(Contact contact, long row) {
        if (size >= people.length * FULL) {
            grow();
        }
        long person = identity.of(contact);
        int slot = slot(people, rows, person);
        long before = rows[slot];
        if (before == 0) {
            people[slot] = person;
            size++;
        }
        rows[slot] = row;
        return before == 0 ? OptionalLong.empty() : OptionalLong.of(before);
    }

    /** Gives the person back the row that it had before. */
    public void restore(Contact contact, long row) {
        rows[slot(people, rows, identity.of(contact))] = row;
    }

    private void grow() {
        long[] oldPeople = people;
        long[] oldRows = rows;
        people = new long[oldPeople.length * 2];
        rows = new long[oldRows.length * 2];
        for (int i = 0; i < oldPeople.length; i++) {
            if (oldRows[i] != 0) {
                int slot = slot(people, rows, oldPeople[i]);
                people[slot] = oldPeople[i];
                rows[slot] = oldRows[i];
            }
        }
    }

    /** The slot that holds this person, or the free one where it belongs. */
    private static int slot(long[] people, long[] rows, long person) {
        int mask = people.length - 1;
        int slot = (int) (person ^ (person >>> 32)) & mask;
        while (rows[slot] != 0 && people[slot] != person) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
