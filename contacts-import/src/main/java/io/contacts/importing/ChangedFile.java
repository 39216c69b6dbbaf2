package io.contacts.importing;

import io.contacts.importing.apply.PreparedFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.ledger.SqliteLedger;
import io.contacts.importing.row.ContactNumbers;
import java.util.BitSet;
import java.util.Optional;

/** A file whose cells were changed since its run was planned. Rows must still be of the same people, each in its place. */
final class ChangedFile {
    private final PreparedFile file;
    private final SqliteLedger ledger;
    private final ContactNumbers numbers = new ContactNumbers();

    ChangedFile(PreparedFile file, SqliteLedger ledger) {
        this.file = file;
        this.ledger = ledger;
    }

    /**
     * Decides anew what becomes of the rows that are still to be sent; what has ended stays as it is.
     *
     * @param carried the rows of which an opt-out is carried to the provider; changed to what they are now
     */
    void replan(BitSet carried) {
        try (CsvRows rows = file.csv().open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                long row = next.get().number();
                if (ledger.state(row) == RowState.PENDING) {
                    RowPlan plan = RowPlan.of(file, next.get());
                    ledger.settle(row, plan.state(), plan.problem());
                    carried.set((int) row, plan.optOut() && plan.state() == RowState.PENDING);
                }
            }
        }
    }

    /** @throws ImportRefusedException if rows were added, removed or moved */
    void requireSamePeople() {
        long planned = ledger.counts().rows();
        long found = 0;
        try (CsvRows rows = file.csv().open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                found++;
                long person = numbers.person(RowPlan.of(file, next.get()).contact());
                if (found > planned || person != ledger.person(found)) {
                    throw new ImportRefusedException(file.csv().name() + ", line "
                            + next.get().line()
                            + ", is not of the person that it was planned for; rows were added, removed"
                            + " or moved. Import the file as a new run");
                }
            }
        }
        if (found < planned) {
            throw new ImportRefusedException(
                    file.csv().name() + " has fewer rows than were planned; import it as a new run");
        }
    }
}
