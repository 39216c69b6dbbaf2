package io.contacts.importing.internal.planning;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowState;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.internal.apply.PreparedFile;
import io.contacts.importing.internal.row.UnreadOptOuts;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.importing.runs.ContactNumbers;
import io.contacts.importing.runs.EarlierOptOuts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file whose cells were changed since its run was planned. Rows must still be of the same people, each in its place. */
public final class ChangedFile {
    private final PreparedFile file;
    private final SqliteLedger ledger;
    private final ContactNumbers numbers = new ContactNumbers();
    private final OptOutsBefore before;
    private final UnreadOptOuts unread;
    private final boolean retryInDoubt;

    /**
     * A file and the ledger of its run.
     *
     * @param earlier whom to leave out, since they opted out before
     * @param mappings what the user said of columns when the run was planned
     * @param retryInDoubt whether rows that are in doubt are to be sent again
     */
    public ChangedFile(
            PreparedFile file,
            SqliteLedger ledger,
            EarlierOptOuts earlier,
            Map<String, String> mappings,
            boolean retryInDoubt) {
        this.file = file;
        this.ledger = ledger;
        this.unread = UnreadOptOuts.of(file.mapping(), mappings);
        this.retryInDoubt = retryInDoubt;
        this.before = new OptOutsBefore(earlier, numbers);
    }

    /**
     * Decides anew what becomes of the rows that are still to be sent, and of those that were not to be since they held what
     * was landed before; what has ended stays as it is.
     *
     * @param carried the rows of which an opt-out is carried to the provider; changed to what they are now
     * @return what the user should know of the others, as sentences
     */
    public List<String> replan(BitSet carried) {
        List<Long> tooLate = new ArrayList<>();
        long rejected = 0;
        try (CsvRows rows = file.csv().open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                CsvRow row = next.get();
                RowState state = ledger.state(row.number());
                if (state == RowState.PENDING || state == RowState.UNCHANGED) {
                    replan(row, carried);
                } else if (mayHaveLanded(state) && RowPlan.of(file, row).optOut()) {
                    tooLate.add(row.line());
                } else if (state == RowState.REJECTED) {
                    rejected++;
                }
            }
            rows.requireUnchanged();
        }
        return warnings(tooLate, rejected);
    }

    private void replan(CsvRow row, BitSet carried) {
        RowPlan read = RowPlan.of(file, row);
        RowPlan plan = before.heeded(read, ledger.person(row.number()));
        boolean holdsWhatLanded = ledger.state(row.number()) == RowState.UNCHANGED
                && plan.state() == RowState.PENDING
                && !plan.optOut()
                && numbers.content(plan.contact()) == ledger.content(row.number());
        if (!holdsWhatLanded) {
            ledger.settle(row.number(), plan.state(), plan.problem());
            carried.set((int) row.number(), plan.optOut() && plan.state() == RowState.PENDING);
        }
    }

    private static boolean mayHaveLanded(RowState state) {
        return switch (state) {
            case CREATED, UPDATED, ACCEPTED, IN_DOUBT -> true;
            default -> false;
        };
    }

    private static List<String> warnings(List<Long> tooLate, long rejected) {
        List<String> warnings = new ArrayList<>();
        if (!tooLate.isEmpty()) {
            warnings.add(
                    tooLate.size() + (tooLate.size() == 1 ? " row was" : " rows were")
                            + " sent before the file said that the person opted out, first on line " + tooLate.get(0)
                            + ": this run does not carry that to the provider. Import the file as a new run, with --apply-opt-outs");
        }
        if (rejected > 0) {
            warnings.add(rejected + (rejected == 1 ? " row stays rejected" : " rows stay rejected")
                    + ", whatever the file says now; rejects.csv says why, correct and import that");
        }
        return warnings;
    }

    /**
     * Looks before anything is decided anew.
     *
     * @throws ImportRefusedException if rows were added, removed or moved, or a column that nobody reads says now who opted out
     */
    public void requireSamePeople() {
        long planned = ledger.counts().rows();
        long found = 0;
        try (CsvRows rows = file.csv().open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                found++;
                RowPlan plan = RowPlan.of(file, next.get());
                long person = numbers.person(plan.contact());
                if (found > planned || person != ledger.person(found)) {
                    throw new ImportRefusedException(file.csv().name() + ", line "
                            + next.get().line()
                            + ", is not of the person that it was planned for; rows were added, removed"
                            + " or moved. Import the file as a new run");
                }
                if (isToBeSent(found, plan)) {
                    unread.look(next.get());
                }
            }
            rows.requireUnchanged();
        }
        if (found < planned) {
            throw new ImportRefusedException(
                    file.csv().name() + " has fewer rows than were planned; import it as a new run");
        }
        unread.refuseUntold(file.csv().name());
    }

    private boolean isToBeSent(long row, RowPlan plan) {
        RowState state = ledger.state(row);
        boolean open = state == RowState.PENDING
                || state == RowState.UNCHANGED
                || (retryInDoubt && state == RowState.IN_DOUBT);
        return open && plan.state() == RowState.PENDING && !plan.optOut();
    }
}
