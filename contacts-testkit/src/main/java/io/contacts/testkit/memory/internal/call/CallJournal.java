package io.contacts.testkit.memory.internal.call;

import io.contacts.domain.port.Capability;
import java.util.ArrayList;
import java.util.List;

/** Which operations have arrived, in order. Thread-safe. */
public final class CallJournal {
    private final List<Capability> calls = new ArrayList<>();

    synchronized void add(Capability operation) {
        calls.add(operation);
    }

    /** The operations so far; a copy. */
    public synchronized List<Capability> all() {
        return List.copyOf(calls);
    }

    /** Forgets them. */
    public synchronized void clear() {
        calls.clear();
    }
}
