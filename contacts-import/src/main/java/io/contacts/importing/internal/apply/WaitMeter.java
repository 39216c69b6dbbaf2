package io.contacts.importing.internal.apply;

import java.util.concurrent.atomic.LongAdder;

/** How much of its time a run waits for the provider, and not the provider for it. Safe for use by many threads. */
final class WaitMeter {
    private final long began = System.nanoTime();
    private final LongAdder waited = new LongAdder();

    /** The run waited since this {@link System#nanoTime()}. */
    void since(long start) {
        waited.add(System.nanoTime() - start);
    }

    /** From 0, never, to 1, all the time. */
    double share() {
        long all = System.nanoTime() - began;
        return all <= 0 ? 0 : Math.min(1, (double) waited.sum() / all);
    }
}
