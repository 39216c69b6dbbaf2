package io.contacts.benchmarks.soak;

import io.contacts.domain.error.ContactsException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts calls, failures by kind, and lies. */
final class Tally {
    private final LongAdder calls = new LongAdder();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> lies = new ConcurrentHashMap<>();

    void called() {
        calls.increment();
    }

    void failed(ContactsException failure) {
        String kind = failure.getClass().getSimpleName() + " " + failure.retry();
        failures.computeIfAbsent(kind, key -> new LongAdder()).increment();
    }

    void lie(String what) {
        lies.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    boolean isTrue() {
        return lies.isEmpty();
    }

    long calls() {
        return calls.sum();
    }

    @Override
    public String toString() {
        return calls + " calls; failures " + new TreeMap<>(failures) + "; lies " + new TreeMap<>(lies);
    }
}
