package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.RowEntry;
import java.nio.ByteBuffer;

/** Where each row of a page stands in the file, who it is and what it holds: twenty bytes a row. */
final class RowDetails {
    static final int BYTES = Integer.BYTES + Long.BYTES + Long.BYTES;

    private final ByteBuffer buffer;

    private RowDetails(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** A page without rows yet. */
    static RowDetails empty() {
        return new RowDetails(ByteBuffer.allocate(StateTable.PAGE * BYTES));
    }

    /** A page that was written before. */
    static RowDetails of(byte[] written) {
        ByteBuffer whole = ByteBuffer.allocate(Math.max(written.length, StateTable.PAGE * BYTES));
        whole.put(written);
        return new RowDetails(whole);
    }

    void add(RowEntry entry) {
        buffer.putInt((int) entry.line()).putLong(entry.person()).putLong(entry.content());
    }

    boolean isFull() {
        return rows() == StateTable.PAGE;
    }

    int rows() {
        return buffer.position() / BYTES;
    }

    /** The line of the row at this place on the page, from zero. */
    long line(int place) {
        return buffer.getInt(place * BYTES);
    }

    long person(int place) {
        return buffer.getLong(place * BYTES + Integer.BYTES);
    }

    long content(int place) {
        return buffer.getLong(place * BYTES + Integer.BYTES + Long.BYTES);
    }

    byte[] written() {
        byte[] bytes = new byte[buffer.position()];
        buffer.get(0, bytes);
        return bytes;
    }
}
