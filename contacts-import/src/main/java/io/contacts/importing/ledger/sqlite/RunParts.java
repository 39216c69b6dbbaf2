package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The processes that worked on a run, and how far it was about once a second. */
final class RunParts {
    private static final long NANOS_BETWEEN_SAMPLES = Duration.ofSeconds(1).toNanos();

    private final LedgerStore store;
    private @Nullable PartRecord part;
    private long began;
    private long lastSample;

    RunParts(LedgerStore store) {
        this.store = store;
        store.beforeWrite(this::sample);
    }

    /** Returns the part's number. */
    int begin(Instant now, long process) {
        int before = store.read(LedgerReading::parts).size();
        PartRecord begun = new PartRecord(before + 1, now, process, 0, Optional.empty(), Optional.empty());
        synchronized (store) {
            part = begun;
            began = System.nanoTime();
            lastSample = began;
            Sample first = new Sample(begun.number(), 0, store.settledRows());
            store.enqueue(database -> {
                database.part(begun);
                database.sample(first);
            });
        }
        store.flush();
        return begun.number();
    }

    void end(Optional<String> cause, Optional<String> reason) {
        synchronized (store) {
            PartRecord begun = part;
            if (begun == null) {
                return;
            }
            part = null;
            long millis = Math.max(1, millis(System.nanoTime()));
            Sample last = new Sample(begun.number(), millis, store.settledRows());
            PartRecord ended = new PartRecord(begun.number(), begun.started(), begun.process(), millis, cause, reason);
            store.enqueue(database -> {
                database.sample(last);
                database.part(ended);
            });
        }
        store.flush();
    }

    /** Called with the store's lock held. */
    private void sample() {
        PartRecord begun = part;
        long now = System.nanoTime();
        if (begun != null && now - lastSample >= NANOS_BETWEEN_SAMPLES) {
            lastSample = now;
            Sample sample = new Sample(begun.number(), millis(now), store.settledRows());
            store.enqueue(database -> database.sample(sample));
        }
    }

    private long millis(long now) {
        return Duration.ofNanos(now - began).toMillis();
    }
}
