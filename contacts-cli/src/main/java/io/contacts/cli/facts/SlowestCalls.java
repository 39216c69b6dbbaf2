package io.contacts.cli.facts;

import io.contacts.importing.ledger.BatchRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The slowest few of many bulk calls. */
final class SlowestCalls {
    private static final int SHOWN = 5;

    private final PriorityQueue<BatchRecord> slowest =
            new PriorityQueue<>(Comparator.comparingLong(BatchRecord::millis));

    void add(BatchRecord batch) {
        slowest.add(batch);
        if (slowest.size() > SHOWN) {
            slowest.remove();
        }
    }

    /** The slowest first. */
    List<BatchRecord> all() {
        List<BatchRecord> all = new ArrayList<>(slowest);
        all.sort(Comparator.comparingLong(BatchRecord::millis).reversed());
        return all;
    }
}
