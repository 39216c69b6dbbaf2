package io.contacts.http;

import java.time.Duration;

/** The moment by which a call has to be over. */
final class Deadline {
    private final Timing timing;
    private final long end;

    private Deadline(Timing timing, long end) {
        this.timing = timing;
        this.end = end;
    }

    static Deadline in(Duration duration, Timing timing) {
        return new Deadline(timing, timing.nanos() + duration.toNanos());
    }

    /** Nanoseconds that are left; zero or less once it is over. */
    long left() {
        return left(timing.nanos());
    }

    /** Nanoseconds that were left at this time. */
    long left(long now) {
        return end - now;
    }
}
