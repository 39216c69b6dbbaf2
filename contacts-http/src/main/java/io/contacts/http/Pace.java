package io.contacts.http;

/**
 * Decides when requests may start so that no more than the given rate start in any sliding second.
 *
 * <p>A limiter with fixed windows, one permit per {@code 1/N} of a second among them, lets {@code N + 1} start within a
 * second: one late in its window and {@code N} early in theirs. Here each start has a slot, 1 % further apart than the
 * rate asks, and is also held back until a second and a little has passed since the start {@code N} before it: being late
 * for a slot delays nobody, but cannot press two seconds' worth into one. The little is for the way: who counts at its end
 * sees the earlier one late and the later one in time.
 */
final class Pace {
    private static final double SLACK = 1.01;
    private static final double SLACK_ON_THE_WAY = 1.015;
    private static final int MOST_REMEMBERED = 10_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NOT_GONE = Long.MIN_VALUE;
    private static final long POLL = 2_000_000L;

    private final long spacing;
    private final long window;
    private final long[] gone;
    private final long born;
    private long slot;
    private long started;

    Pace(double perSecond, long now) {
        // At 1.5 per second as they come, some seconds would see two: a fraction counts below 1 only.
        double most = perSecond < 1 ? perSecond : Math.floor(perSecond);
        int remembered = (int) Math.max(1, Math.min(MOST_REMEMBERED, most));
        window = (long) Math.ceil(Math.min(SLACK_ON_THE_WAY * remembered / most, 1e8) * NANOS_PER_SECOND);
        spacing = (long) Math.ceil(Math.min(SLACK / most, 1e8) * NANOS_PER_SECOND);
        gone = new long[remembered];
        born = now;
        slot = -spacing;
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
        int place = (int) (started % gone.length);
        if (started >= gone.length) {
            if (gone[place] == NOT_GONE) {
                return -POLL;
            }
            long wait = gone[place] + window - (now - born);
            if (wait > 0) {
                return -wait;
            }
        }
        gone[place] = NOT_GONE;
        return started++;
    }

    /** The request with this ticket has been handed over. What it waited for since its start is not lost on the count. */
    synchronized void gone(long ticket, long now) {
        gone[(int) (ticket % gone.length)] = now - born;
    }
}
