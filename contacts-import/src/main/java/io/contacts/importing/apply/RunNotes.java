package io.contacts.importing.apply;

import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;

/** What the provider said in total over all bulk calls of a run, and what could not be traced to a row. */
public final class RunNotes {
    private RunNotes() {}

    /** All of it, as sentences. */
    public static List<String> of(List<BatchRecord> batches, List<String> noted, String provider) {
        List<String> notes = new ArrayList<>();
        if (!batches.isEmpty()) {
            notes.add(provider + " reports, in " + batches.size() + (batches.size() == 1 ? " call: " : " calls: ")
                    + batches.stream()
                            .mapToLong(batch -> batch.counters().created())
                            .sum() + " created, "
                    + batches.stream()
                            .mapToLong(batch -> batch.counters().updated())
                            .sum() + " updated, "
                    + batches.stream()
                            .mapToLong(batch -> batch.counters().suppressedUpdated())
                            .sum()
                    + " suppressed and updated, "
                    + batches.stream()
                            .mapToLong(batch -> batch.counters().badAddressUpdated())
                            .sum()
                    + " with a bad address and updated, "
                    + batches.stream()
                            .mapToLong(batch -> batch.counters().excluded())
                            .sum() + " left out");
        }
        notes.addAll(noted);
        return notes;
    }

    static List<String> of(Ledger ledger, String provider) {
        return of(ledger.batches(), ledger.notes(), provider);
    }
}
