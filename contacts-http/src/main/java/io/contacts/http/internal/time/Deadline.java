package io.contacts.http.internal.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment by which a call has to be over. */
public final class Deadline {
    private static final long MOST_FOR_ANSWER = TimeUnit.SECONDS.toNanos(1);
    private static final int SHARE_FOR_ANSWER = 10;

    private final Timing timing;
    private final long end;
    private final long forAnswer;

    private Deadline(Timing timing, long end, long forAnswer) {
        this.timing = timing;
        this.end = end;
        this.forAnswer = forAnswer;
    }

    /** The moment that is so long from now. */
    public static Deadline in(Duration duration, Timing timing) {
        long nanos = duration.toNanos();
        return new Deadline(timing, timing.nanos() + nanos, Math.min(nanos / SHARE_FOR_ANSWER, MOST_FOR_ANSWER));
    }

    /** Nanoseconds that are left; zero or less once it is over. */
    public long left() {
        return left(timing.nanos());
    }

    /** Nanoseconds that were left at this time. */
    public long left(long now) {
        return end - now;
    }

    /**
     * Nanoseconds that may be spent on waiting before anything is sent: a tenth of the whole, but no more than a second, is
     * kept for the answer. What is sent in the last moment can only end in doubt. Less than zero once it is over.
     */
    public long leftToWait() {
        long left = left();
        return left < 0 ? left : Math.max(0, left - forAnswer);
    }
}
