package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.RowEntry;
import org.jspecify.annotations.Nullable;

/** Where each row stands in the file and who it is, page by page; the last page that was read is remembered. */
final class DetailPages {
    private final LedgerStore store;
    private RowDetails newest = RowDetails.empty();
    private int newestPage;
    private @Nullable RowDetails read;
    private int readPage = -1;

    /** @param pages how many there are in the file */
    DetailPages(LedgerStore store, int pages) {
        this.store = store;
        this.newestPage = pages;
    }

    /** Adds the next row; returns whether a page became full. */
    synchronized boolean add(RowEntry entry) {
        newest.add(entry);
        if (newest.isFull()) {
            turn();
            return true;
        }
        return false;
    }

    /** No row will be added any more. */
    synchronized void complete() {
        if (newest.rows() > 0) {
            turn();
        }
    }

    long line(long row) {
        return page(row).line(place(row));
    }

    long person(long row) {
        return page(row).person(place(row));
    }

    long content(long row) {
        return page(row).content(place(row));
    }

    private void turn() {
        int number = newestPage++;
        byte[] rows = newest.written();
        newest = RowDetails.empty();
        store.enqueue(database -> database.details(number, rows));
    }

    private RowDetails page(long row) {
        int number = (int) ((row - 1) / StateTable.PAGE);
        synchronized (this) {
            if (number == newestPage) {
                return newest;
            }
            RowDetails remembered = read;
            if (number == readPage && remembered != null) {
                return remembered;
            }
        }
        RowDetails found = store.read(reading -> reading.details(number))
                .orElseThrow(() -> new IllegalArgumentException("there is no row " + row));
        synchronized (this) {
            read = found;
            readPage = number;
        }
        return found;
    }

    private static int place(long row) {
        return (int) ((row - 1) % StateTable.PAGE);
    }
}
