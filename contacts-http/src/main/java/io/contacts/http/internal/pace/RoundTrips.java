package io.contacts.http.internal.pace;

import java.util.OptionalLong;

/**
 * Says of a request that was answered how late it can have arrived: no later than its round trip took longer than the
 * shortest, for nobody knows on which half of it the time was lost. That holds where the shortest is known well, so where
 * half of a hundred took hardly longer. The shortest is one of the latest thousands: of fewer, a machine that is busy for a
 * while may have delayed all, and ways change.
 */
final class RoundTrips {
    private static final int ENOUGH = 100;
    private static final int MANY = 2_000;
    private static final long HARDLY = 5_000_000L;

    private long shortestBefore = Long.MAX_VALUE;
    private long shortest = Long.MAX_VALUE;
    private int seen;
    private int hardlyLonger;
    private boolean known;

    /** Takes up a round trip: how much longer it took than the shortest, in nanoseconds; empty where that says little. */
    OptionalLong lateness(long nanos) {
        shortest = Math.min(shortest, nanos);
        long late = nanos - Math.min(shortest, shortestBefore);
        seen++;
        if (late <= HARDLY) {
            hardlyLonger++;
        }
        if (seen % ENOUGH == 0) {
            known = 2 * hardlyLonger >= ENOUGH;
            hardlyLonger = 0;
        }
        if (seen == MANY) {
            shortestBefore = shortest;
            shortest = Long.MAX_VALUE;
            seen = 0;
        }
        return known ? OptionalLong.of(late) : OptionalLong.empty();
    }
}
