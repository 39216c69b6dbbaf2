package io.contacts.testkit.memory;

import io.contacts.domain.port.Capability;
import java.util.ArrayList;
import java.util.List;

/** Which operations have arrived, in order. Thread-safe. */
final class CallJournal {
    private final List<Capability> calls = new ArrayList<>();

    synchronized void add(Capability operation) {
        calls.add(operation);
    }

    synchronized List<Capability> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
    }
}
