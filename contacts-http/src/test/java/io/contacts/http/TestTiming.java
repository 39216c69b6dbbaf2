package io.contacts.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only while somebody waits for it or a test lets it, and a chance that is always the same. */
final class TestTiming implements Timing {
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5_000_000_000L);
    private final List<Long> pauses = new CopyOnWriteArrayList<>();
    private final double chance;

    TestTiming(double chance) {
        this.chance = chance;
    }

    /** Every wait so far, in milliseconds. */
    List<Long> pauses() {
        return pauses;
    }

    /** Lets time pass without anybody waiting. */
    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    @Override
    public Instant now() {
        return START;
    }

    @Override
    public double chance() {
        return chance;
    }

    @Override
    public boolean await(CountDownLatch latch, long wait) {
        pauses.add(TimeUnit.NANOSECONDS.toMillis(wait));
        nanos.addAndGet(wait);
        return latch.getCount() == 0;
    }
}
