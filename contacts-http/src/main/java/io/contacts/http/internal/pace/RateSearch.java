package io.contacts.http.internal.pace;

import java.util.concurrent.TimeUnit;

/**
 * Finds the rate that a provider takes without saying what it is. Nothing limits until something is refused. From then on
 * the rate is searched between one that went well and one that was refused: in quick steps while they are far apart, in rare
 * and small ones once they are near, since each try costs a refusal, and these have to stay below one in a hundred.
 *
 * <p>Not thread-safe.
 */
final class RateSearch {
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final double SLOWEST = 0.5;
    /** How far to stay below what is known to be too much. */
    private static final double BELOW = 0.97;
    /** From what part of a refused rate on it is near. */
    private static final double NEAR = 0.9;

    private static final double QUICK_STEP = 1.25;
    private static final int QUICK_AFTER = 5;
    private static final double SMALL_STEP = 0.02;
    private static final int SMALL_AFTER = 50;
    /** After how many requests without a refusal a higher rate is tried; twice as many after each that is refused. */
    private static final int FIRST_PATIENCE = 200;

    private static final int LONGEST_PATIENCE = 2400;
    /** The time in which nothing is sent may be one part in so many. */
    private static final int REST_PER_HOLD = 50;
    /** How far apart two estimates may be to be taken for one. */
    private static final double CLOSE = 1.6;
    /** A rate that is not used up to this part is not raised: nobody would know whether it is taken. */
    private static final double MOST_UNUSED = 1.5;
    /** Who takes nothing for so many seconds counts in windows, and then what it takes in one says everything. */
    private static final double WINDOW = 3;

    private static final double MOSTLY = 1.5;
    private static final int ENOUGH = 20;
    private static final int FEW = 5;
    private final RecentSends sends = new RecentSends();
    private double rate = Double.POSITIVE_INFINITY;
    private double refused = Double.POSITIVE_INFINITY;
    private double first = Double.POSITIVE_INFINITY;
    private double smallStep = SMALL_STEP;
    private int patience = FIRST_PATIENCE;
    private int steady;
    private long steadySince;
    private long restUntil;
    private long since;
    private long openedAt;
    private long heldUntil;
    private long lastHold;
    private long taken;
    private boolean open = true;
    private boolean grown;

    RateSearch(long now) {
        since = now;
        openedAt = now;
        heldUntil = now;
        restUntil = now;
    }

    /** Requests per second; infinite as long as nothing was refused. */
    double perSecond() {
        return rate;
    }

    /** A request was sent. */
    void sent(long now) {
        sends.add(now);
    }

    /**
     * A request was taken.
     *
     * @param sentAt when it was sent
     * @param paced whether the rate held it back: if not, that it was taken says nothing about a higher rate
     */
    void taken(long sentAt, long now, boolean paced) {
        taken++;
        if (!open && sentAt - since >= 0) {
            open = true;
            openedAt = sentAt;
        }
        if (paced && Double.isFinite(rate) && sentAt - heldUntil >= 0) {
            if (steady++ == 0) {
                steadySince = now;
            }
            grow(now);
        }
    }

    /**
     * A request was refused that was sent after the refusal before was known.
     *
     * @param known what the provider says that its rate is; infinite if it does not
     */
    void refused(long now, double known) {
        if (open) {
            lower(now, known);
        }
        open = false;
        steady = 0;
    }

    /** After a refusal nothing is sent for so long. */
    void held(long now, long nanos) {
        heldUntil = now + nanos;
        lastHold = nanos;
        restUntil = now + REST_PER_HOLD * nanos;
    }

    /** Whatever was refused was refused by chance: back to the rate before, and on from there. */
    void restore() {
        rate = first;
        refused = Double.POSITIVE_INFINITY;
        patience = FIRST_PATIENCE;
        steady = 0;
    }

    private void grow(long now) {
        double waited = (now - steadySince) / SECOND;
        if (rate < refused * NEAR) {
            if (waited >= 1 && (steady >= QUICK_AFTER || waited >= QUICK_AFTER)) {
                rate = Math.min(rate * QUICK_STEP, Math.sqrt(rate * refused));
                steady = 0;
                grown = true;
            }
        } else if (steady >= patience && now - restUntil >= 0 && rate < MOST_UNUSED * sends.perSecond(now)) {
            rate *= 1 + smallStep;
            steady = patience - SMALL_AFTER;
            if (rate > refused) {
                // Nobody refuses it any more: it may have been raised, perhaps by much.
                smallStep *= 2;
            }
        }
    }

    private void lower(long now, double known) {
        double elapsed = Math.max(1, now - since) / SECOND;
        double idle = (openedAt - since) / SECOND;
        double exact = idle >= WINDOW && elapsed < idle * MOSTLY && taken >= ENOUGH
                ? taken / (elapsed - lastHold / SECOND / 2)
                : known;
        double before = Double.isFinite(rate) ? rate : sends.perSecond(now);
        if (exact < before) {
            rate = exact * BELOW;
            refused = rate / NEAR;
        } else if (Double.isFinite(rate)) {
            lowerBetween(before, Math.max(taken, 1) / elapsed, Math.max(taken, 1) / Math.max(elapsed - idle, 1e-9));
        } else {
            first = before;
            rate = before / 2;
            refused = sends.areMany(now) ? before : Double.POSITIVE_INFINITY;
        }
        rate = Math.max(rate, SLOWEST);
        smallStep = SMALL_STEP;
        since = now;
        taken = 0;
        grown = false;
    }

    /**
     * What was taken since the refusal before says where the rate is: at least as much as that over all the time, at most as
     * much as that without the time in which nothing was sent, in which a limiter may have saved up or not.
     */
    private void lowerBetween(double before, double overall, double whileSending) {
        if (before >= refused * NEAR) {
            patience = Math.min(patience * 2, LONGEST_PATIENCE);
        }
        double least = Math.min(before, overall);
        double most = grown ? before : Math.min(before, whileSending);
        boolean close = most <= least * CLOSE;
        rate = Math.sqrt(least * most) * (close ? BELOW : 1);
        refused = before;
    }

    /** When the last requests were sent. */
    private static final class RecentSends {
        private final long[] times = new long[ENOUGH];
        private int next;
        private int count;

        void add(long now) {
            times[next] = now;
            next = next + 1 < times.length ? next + 1 : 0;
            count = Math.min(count + 1, times.length);
        }

        /** The rate of the last seconds; one per second if there were none. */
        double perSecond(long now) {
            for (int i = count; i > 0; i--) {
                double age = age(i, now);
                if (age <= WINDOW) {
                    return i / Math.max(age, 1e-3);
                }
            }
            return 1;
        }

        /** Whether there were enough of them to say that their rate is too high. */
        boolean areMany(long now) {
            return count >= FEW && age(FEW, now) <= WINDOW;
        }

        /** How many seconds ago the last but so many was sent. */
        private double age(int back, long now) {
            return (now - times[Math.floorMod(next - back, times.length)]) / SECOND;
        }
    }
}
