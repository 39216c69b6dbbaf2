package io.contacts.testkit.sentori.internal.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until told. */
final class SteppingClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    synchronized void step() {
        now = now.plus(Duration.ofMillis(1250));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
