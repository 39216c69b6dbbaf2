package io.contacts.http.internal.pace;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Tells refusals that come by chance from those of a limiter. A limiter that took so many per second for a while does not
 * refuse half of that; chance refuses the same share however slow one goes. Once it is known to be chance, going slower is
 * of no use, until the share of refusals rises: then there is a limiter as well, or another one.
 *
 * <p>Not thread-safe.
 */
final class ChanceRefusals {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Longer than the windows of most limiters: what one saved up is little in so many seconds. */
    private static final int SPAN = 15;

    private static final double SLOWER = 2;
    private static final int ENOUGH = 3;
    /** How far apart two shares may be to be taken for one: so few refusals say no more. */
    private static final double LIKE = 3;

    /** Who refuses more does not do so by chance. */
    private static final double MOST = 0.2;
    /** As many answers as the share is watched over. */
    private static final int WATCHED = 100;

    private final int[] perSecond = new int[SPAN];
    private final boolean[] last = new boolean[WATCHED];
    private long second;
    private double best;
    private int answers;
    private int refusals;
    private int slowAnswers;
    private int slowRefusals;
    private int watched;
    private int refusedOfWatched;
    private double share;
    private boolean chance;

    ChanceRefusals(long now) {
        second = now / SECOND;
    }

    /** Whether what is refused is refused by chance. */
    boolean isChance() {
        return chance;
    }

    /**
     * A request was taken.
     *
     * @param rate how many requests go per second at most
     */
    void taken(long now, double rate) {
        forward(now);
        perSecond[Math.floorMod(second, SPAN)]++;
        note(false, rate);
    }

    /**
     * A request was refused.
     *
     * @return whether it has just become known that this is chance
     */
    boolean refused(long now, double rate) {
        forward(now);
        note(true, rate);
        if (chance || slowRefusals < ENOUGH) {
            return false;
        }
        share = (double) refusals / answers;
        double slowShare = (double) slowRefusals / slowAnswers;
        chance = share <= MOST && slowShare >= share / LIKE && slowShare <= share * LIKE;
        return chance;
    }

    private void note(boolean refused, double rate) {
        answers++;
        refusals += refused ? 1 : 0;
        if (chance) {
            watch(refused);
        } else if (rate < best / SLOWER) {
            slowAnswers++;
            slowRefusals += refused ? 1 : 0;
        } else {
            slowAnswers = 0;
            slowRefusals = 0;
        }
    }

    private void watch(boolean refused) {
        int place = watched++ % WATCHED;
        refusedOfWatched += (refused ? 1 : 0) - (last[place] ? 1 : 0);
        last[place] = refused;
        if (refusedOfWatched > 3 + LIKE * share * WATCHED) {
            startAnew();
        }
    }

    private void startAnew() {
        Arrays.fill(perSecond, 0);
        Arrays.fill(last, false);
        best = 0;
        answers = 0;
        refusals = 0;
        slowAnswers = 0;
        slowRefusals = 0;
        watched = 0;
        refusedOfWatched = 0;
        chance = false;
    }

    /** Closes the seconds that are over. */
    private void forward(long now) {
        long current = now / SECOND;
        if (current == second) {
            return;
        }
        best = Math.max(best, Arrays.stream(perSecond).sum() / (double) SPAN);
        for (long next = second + 1; next <= current && next <= second + SPAN; next++) {
            perSecond[Math.floorMod(next, SPAN)] = 0;
        }
        second = current;
    }
}
