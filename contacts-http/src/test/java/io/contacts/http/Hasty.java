package io.contacts.http;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** The machine's time, with back-offs of no length. */
final class Hasty implements Timing {
    private final Timing system = new SystemTiming();

    @Override
    public long nanos() {
        return system.nanos();
    }

    @Override
    public Instant now() {
        return system.now();
    }

    @Override
    public double chance() {
        return 0;
    }

    @Override
    public boolean await(CountDownLatch latch, long nanos) throws InterruptedException {
        return system.await(latch, nanos);
    }
}
