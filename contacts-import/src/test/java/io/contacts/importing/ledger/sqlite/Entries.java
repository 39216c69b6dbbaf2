package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.RowEntry;
import java.util.Optional;

/** Rows for the tests of ledgers. */
final class Entries {
    static final RowProblem PROBLEM = new RowProblem("email", "email-invalid", "is none", "Correct it");

    private Entries() {}

    /** A row that is to be sent, on the line after its own number: the first line is the header's. */
    static RowEntry entry(long row) {
        return new RowEntry(row, row + 1, RowState.PENDING, Optional.empty(), row, row);
    }
}
