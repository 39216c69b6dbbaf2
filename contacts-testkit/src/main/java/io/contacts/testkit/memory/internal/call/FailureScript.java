package io.contacts.testkit.memory.internal.call;

import io.contacts.domain.port.Capability;
import io.contacts.testkit.memory.Failure;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which calls fail, and how. Thread-safe. */
public final class FailureScript {
    private final Map<Capability, Map<Integer, Failure>> planned = new EnumMap<>(Capability.class);
    private final Map<Capability, Integer> calls = new EnumMap<>(Capability.class);
    private @Nullable Failure always;
    private int healings;

    /** The n-th call from now, counted from 1. */
    public synchronized void plan(Capability operation, int n, Failure failure) {
        if (n < 1) {
            throw new IllegalArgumentException("calls are counted from 1");
        }
        int call = calls.getOrDefault(operation, 0) + n;
        planned.computeIfAbsent(operation, key -> new TreeMap<>()).put(call, failure);
    }

    /** Every call from now on for which nothing of its own is planned. */
    public synchronized void planAlways(Failure failure) {
        always = failure;
    }

    /** Forgets everything planned and lets those go on that hang. */
    public synchronized void heal() {
        planned.clear();
        always = null;
        healings++;
        notifyAll();
    }

    /** Counts a call and says how it fails, if it does. */
    synchronized Next next(Capability operation) {
        int call = calls.merge(operation, 1, Integer::sum);
        Failure own = planned.getOrDefault(operation, Map.of()).get(call);
        return new Next(Optional.ofNullable(own == null ? always : own), healings);
    }

    /**
     * Waits until {@link #heal}, which may have come since the call was counted.
     *
     * @return {@code false} if the wait ended because of {@link #release}
     */
    synchronized boolean awaitHealing(Next hanging, Released released) throws InterruptedException {
        while (healings == hanging.healings() && !released.now()) {
            wait();
        }
        return healings != hanging.healings();
    }

    /** Lets everybody look again whether they still have to wait. */
    synchronized void release() {
        notifyAll();
    }

    /**
     * How a call fares.
     *
     * @param failure how it fails, if it does
     * @param healings how often all had been healed by then
     */
    record Next(Optional<Failure> failure, int healings) {}

    /** Whether one who waits need not wait any longer. */
    @FunctionalInterface
    interface Released {
        boolean now();
    }
}
