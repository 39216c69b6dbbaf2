package io.contacts.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets requests go: so many at the same time, so many per second. */
final class Permits {
    private static final int MORE_THAN_ANYONE_WAITS = Integer.MAX_VALUE / 2;

    private final Semaphore concurrency;
    private final @Nullable Pace pace;
    private final Timing timing;
    private final Lifetime lifetime;

    Permits(HttpSettings settings, Timing timing, Lifetime lifetime) {
        this.concurrency = new Semaphore(Math.min(settings.maxConcurrency(), MORE_THAN_ANYONE_WAITS), true);
        this.pace = settings.maxRequestsPerSecond()
                .map(perSecond -> new Pace(perSecond, timing.nanos()))
                .orElse(null);
        this.timing = timing;
        this.lifetime = lifetime;
    }

    /**
     * Waits for both permits and gives back the ticket to hand in; the place among those under way comes first, so that
     * nobody's slot passes while waiting for one.
     *
     * @return the ticket, or a negative number if the deadline would pass
     */
    long acquire(Deadline deadline) throws InterruptedException, ClosedWhileWaiting {
        lifetime.requireOpen();
        if (!concurrency.tryAcquire(deadline.left(), TimeUnit.NANOSECONDS)) {
            return -1;
        }
        long ticket = -1;
        try {
            lifetime.requireOpen();
            ticket = pace == null ? 0 : start(pace, deadline);
        } finally {
            if (ticket < 0) {
                concurrency.release();
            }
        }
        return ticket;
    }

    /** The request of this ticket has been handed over. */
    void gone(long ticket) {
        if (pace != null) {
            pace.gone(ticket, timing.nanos());
        }
    }

    /** The request of a ticket is over. */
    void release() {
        concurrency.release();
    }

    /** Wakes all who wait; they find that the end has come. */
    void end() {
        concurrency.release(MORE_THAN_ANYONE_WAITS);
    }

    private long start(Pace limit, Deadline deadline) throws InterruptedException, ClosedWhileWaiting {
        long wait = limit.reserve(timing.nanos(), deadline.left());
        if (wait < 0) {
            return -1;
        }
        long slot = timing.nanos() + wait;
        for (long left = wait; left > 0; left = slot - timing.nanos()) {
            lifetime.pause(left);
        }
        long ticket = limit.start(timing.nanos());
        while (ticket < 0) {
            if (-ticket > deadline.left()) {
                return -1;
            }
            lifetime.pause(-ticket);
            ticket = limit.start(timing.nanos());
        }
        return ticket;
    }
}
