package io.contacts.http.internal.time;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Time and chance, which come from outside so that tests decide them. */
public interface Timing {
    /** As {@link System#nanoTime()}. */
    long nanos();

    /** The time of day. */
    Instant now();

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double chance();

    /**
     * Waits until the latch opens, at most this long.
     *
     * @return whether the latch is open
     */
    boolean await(CountDownLatch latch, long nanos) throws InterruptedException;
}
