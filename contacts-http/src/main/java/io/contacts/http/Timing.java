package io.contacts.http;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** Time and chance, which come from outside so that tests decide them. */
interface Timing {
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

    /** The length in nanoseconds, at most 100 years: arithmetic with it cannot overflow. */
    static long toNanos(Duration duration) {
        Duration longest = Duration.ofDays(36_500);
        return (duration.compareTo(longest) > 0 ? longest : duration).toNanos();
    }
}
