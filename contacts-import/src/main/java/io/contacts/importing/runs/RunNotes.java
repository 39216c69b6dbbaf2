package io.contacts.importing.runs;

import io.contacts.importing.ledger.BatchTotals;
import io.contacts.importing.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;

/** What the provider said in total over all bulk calls of a run, and what could not be traced to a row. */
public final class RunNotes {
    private RunNotes() {}

    /** All of it, as sentences. */
    public static List<String> of(BatchTotals calls, List<String> noted, String provider) {
        List<String> notes = new ArrayList<>();
        if (calls.calls() > 0) {
            notes.add(provider + " reports, in " + calls.calls() + (calls.calls() == 1 ? " call: " : " calls: ")
                    + calls.created() + " created, " + calls.updated() + " updated, " + calls.suppressed()
                    + " suppressed and updated, " + calls.badAddress() + " with a bad address and updated, "
                    + calls.excluded() + " left out");
        }
        notes.addAll(noted);
        return notes;
    }

    /** As {@link #of(BatchTotals, List, String)}, of what this ledger holds. */
    public static List<String> of(Ledger ledger, String provider) {
        BatchTotals calls = new BatchTotals();
        ledger.eachBatch(calls::add);
        return of(calls, ledger.notes(), provider);
    }
}
