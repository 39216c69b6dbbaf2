package io.contacts.http;

import java.util.OptionalLong;

/**
 * Says of a request that was answered how late it can have arrived: no later than its round trip took longer than the
 * shortest ever, for nobody knows on which half of it the time was lost. That holds where the shortest is known well, so
 * where half of a hundred took hardly longer.
 */
final class RoundTrips {
    private static final int ENOUGH = 100;
    private static final long HARDLY = 5_000_000L;

    private long shortest = Long.MAX_VALUE;
    private int seen;
    private int hardlyLonger;
    private boolean known;

    /** Takes up a round trip: how much longer it took than the shortest, in nanoseconds; empty where that says little. */
    OptionalLong lateness(long nanos) {
        shortest = Math.min(shortest, nanos);
        long late = nanos - shortest;
        seen++;
        if (late <= HARDLY) {
            hardlyLonger++;
        }
        if (seen == ENOUGH) {
            known = 2 * hardlyLonger >= ENOUGH;
            seen = 0;
            hardlyLonger = 0;
        }
        return known ? OptionalLong.of(late) : OptionalLong.empty();
    }
}
