package io.contacts.http.internal.pace;

/**
 * Finds how many requests a provider takes at the same time. It doubles with every round of quick answers until something
 * stands against it, shrinks when the provider has trouble (503), and stays below a number that was refused, which it tries
 * again only now and then. Not thread-safe.
 */
final class FlightLimit {
    private static final int FIRST = 4;
    private static final double SHRINK = 0.7;
    private static final int WINDOW = 100;
    /** Fewer answers say nothing about how many are taken at the same time. */
    private static final int ENOUGH = 40;

    private static final long TOLERANCE = 10_000_000L;
    private static final int FIRST_PATIENCE = 300;
    private static final int LONGEST_PATIENCE = 2400;

    private final int most;
    private double limit;
    private boolean doubling = true;
    private int mostTaken;
    private int taken;
    private int ceiling;
    private int patience = FIRST_PATIENCE;
    private int steady;
    private long shrunkAt;
    private long bestBefore = Long.MAX_VALUE;
    private long best = Long.MAX_VALUE;
    private int inWindow;

    FlightLimit(int most, long now) {
        this.most = most;
        this.limit = Math.min(FIRST, most);
        this.ceiling = most;
        this.shrunkAt = now;
    }

    int limit() {
        return (int) limit;
    }

    /** A request was taken that was the {@code flying}-th under way, and answered after so long. */
    void taken(int flying, long nanos) {
        boolean quick = isQuick(nanos);
        mostTaken = Math.max(mostTaken, flying);
        taken++;
        steady++;
        if (steady >= patience && ceiling < most) {
            ceiling++;
            steady = 0;
        }
        if (quick && flying >= limit()) {
            limit = Math.min(Math.min(most, ceiling), limit + (doubling ? 1 : 1 / limit));
        }
    }

    /**
     * A request was refused that was the {@code flying}-th under way.
     *
     * @return whether their number may be the reason: so many were not taken since the refusal before
     */
    boolean refused(int flying) {
        doubling = false;
        steady = 0;
        boolean tooMany = flying > mostTaken && taken >= ENOUGH && flying > 1;
        mostTaken = 0;
        taken = 0;
        if (!tooMany) {
            return false;
        }
        ceiling = Math.max(1, flying - 1);
        limit = Math.min(limit, ceiling);
        patience = Math.min(patience * 2, LONGEST_PATIENCE);
        return true;
    }

    /** The provider has trouble. What was sent before the last time that it was heeded says nothing new. */
    void troubled(long sentAt, long now) {
        if (sentAt - shrunkAt >= 0) {
            doubling = false;
            limit = Math.max(1, limit * SHRINK);
            shrunkAt = now;
        }
    }

    private boolean isQuick(long nanos) {
        best = Math.min(best, nanos);
        if (++inWindow == WINDOW) {
            bestBefore = best;
            best = Long.MAX_VALUE;
            inWindow = 0;
        }
        return nanos <= 2 * Math.min(best, bestBefore) + TOLERANCE;
    }
}
