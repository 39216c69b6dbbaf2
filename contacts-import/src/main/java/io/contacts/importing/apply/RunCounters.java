package io.contacts.importing.apply;

import io.contacts.domain.bulk.ImportCounters;
import java.util.ArrayList;
import java.util.List;

/** What the provider said in total over all bulk calls, and what could not be traced to a row. Used by one thread. */
public final class RunCounters {
    private long calls;
    private long created;
    private long updated;
    private long suppressed;
    private long badAddress;
    private long excluded;
    private final List<String> untraced = new ArrayList<>();

    /** Nothing was said yet. */
    public RunCounters() {}

    /** Adds the counters of one call. */
    public void add(ImportCounters counters) {
        calls++;
        created += counters.created();
        updated += counters.updated();
        suppressed += counters.suppressedUpdated();
        badAddress += counters.badAddressUpdated();
        excluded += counters.excluded();
    }

    /** Notes something that is known of a batch and of no single row. */
    public void untraced(String note) {
        untraced.add(note);
    }

    /** All of it, as sentences. */
    public List<String> notes(String provider) {
        List<String> notes = new ArrayList<>();
        if (calls > 0) {
            notes.add(provider + " reports, in " + calls + (calls == 1 ? " call: " : " calls: ") + created
                    + " created, " + updated + " updated, " + suppressed + " suppressed and updated, " + badAddress
                    + " with a bad address and updated, " + excluded + " left out");
        }
        notes.addAll(untraced);
        return notes;
    }
}
