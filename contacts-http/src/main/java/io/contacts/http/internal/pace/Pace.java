package io.contacts.http.internal.pace;

import java.util.OptionalLong;

/**
 * Decides when requests may start so that no more than the given rate start in any sliding second.
 *
 * <p>A limiter with fixed windows, one permit per {@code 1/N} of a second among them, lets {@code N + 1} start within a
 * second: one late in its window and {@code N} early in theirs. Here each start has a slot, a little further apart than the
 * rate asks, and is also held back until a second and a little has passed since the start {@code N} before it: being late
 * for a slot delays nobody, but cannot press two seconds' worth into one. The little is for the way: who counts at its end
 * sees the earlier one late and the later one in time. It is 1.5 % where nothing is known of the way, and less where the
 * earlier one's answer says more ({@link RoundTrips}).
 */
final class Pace {
    private static final double SLACK = 1.01;
    private static final double SLACK_ON_THE_WAY = 1.015;
    private static final double SLACK_ON_A_KNOWN_WAY = 1.003;
    private static final int MOST_REMEMBERED = 10_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NOT_GONE = Long.MIN_VALUE;
    private static final long POLL = 2_000_000L;

    private final RoundTrips roundTrips = new RoundTrips();
    private final double most;
    private final long window;
    private final long knownWindow;
    /** Of the latest starts, when the one that comes as many later may be. */
    private final long[] free;

    private final long born;
    private long spacing;
    private long slot;
    private long started;

    Pace(double perSecond, long now) {
        // At 1.5 per second as they come, some seconds would see two: a fraction counts below 1 only.
        most = perSecond < 1 ? perSecond : Math.floor(perSecond);
        free = new long[(int) Math.max(1, Math.min(MOST_REMEMBERED, most))];
        window = nanos(SLACK_ON_THE_WAY * free.length);
        knownWindow = nanos(SLACK_ON_A_KNOWN_WAY * free.length);
        spacing = nanos(SLACK);
        born = now;
        slot = -spacing;
    }

    private long nanos(double starts) {
        return (long) Math.ceil(Math.min(starts / most, 1e8) * NANOS_PER_SECOND);
    }

    /** Takes the next slot: how many nanoseconds from now it is; negative, and nothing taken, if that is too long. */
    synchronized long reserve(long now, long longestWait) {
        long next = Math.max(slot + spacing, now - born);
        long wait = next - (now - born);
        if (wait > longestWait) {
            return -1;
        }
        slot = next;
        return wait;
    }

    /** Starts a request whose slot has come: zero or more is its ticket, a negative number how long to wait and ask again. */
    synchronized long start(long now) {
        int place = place(started);
        if (started >= free.length) {
            if (free[place] == NOT_GONE) {
                return -POLL;
            }
            long wait = free[place] - (now - born);
            if (wait > 0) {
                return -wait;
            }
        }
        free[place] = NOT_GONE;
        return started++;
    }

    /** The request with this ticket has been handed over. What it waited for since its start is not lost on the count. */
    synchronized void gone(long ticket, long now) {
        free[place(ticket)] = now - born + window;
    }

    /** The request with this ticket was answered; to be told once. */
    synchronized void answered(long ticket, long now) {
        int place = place(ticket);
        boolean superseded = ticket < started - free.length;
        if (superseded || free[place] == NOT_GONE) {
            return;
        }
        long gone = free[place] - window;
        OptionalLong late = roundTrips.lateness(now - born - gone);
        spacing = nanos(late.isPresent() ? SLACK_ON_A_KNOWN_WAY : SLACK);
        if (late.isPresent()) {
            free[place] = gone + Math.min(window, knownWindow + late.getAsLong());
        }
    }

    private int place(long ticket) {
        return (int) (ticket % free.length);
    }
}
