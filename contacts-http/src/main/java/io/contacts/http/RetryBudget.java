package io.contacts.http;

import java.util.concurrent.TimeUnit;

/**
 * How many attempts may be made beyond the first ones, by all calls of a provider together: one for every ten calls. What is
 * not used is saved up to {@value #MOST_SAVED} attempts only: good hours do not pay for a storm. A provider in trouble gets a
 * tenth more requests at most, not several times as many.
 *
 * <p>A program that makes few calls has saved up little, and a failure among them is most likely one by itself: as long as no
 * more than half of the last calls failed, a few repetitions are free, to be paid for by later calls.
 *
 * <p>A refusal because of too many requests (429) took nothing from the provider. So many of them may be overdrawn that all
 * that were under way when a limit was met for the first time come back; later calls pay for these too.
 */
final class RetryBudget {
    private static final int CALLS_PER_RETRY = 10;
    private static final int FREE = 10;
    private static final int MOST_SAVED = 10;
    private static final long FULL = MOST_SAVED * CALLS_PER_RETRY;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(10);

    private final Recent recent = new Recent();
    private final long lowest;
    private long periodStart;
    private int freeTaken;
    /** In tenths of an attempt. Below zero, those that went before are being paid for. Written under the lock only. */
    private volatile long balance;

    RetryBudget(int maxConcurrency, long now) {
        lowest = -CALLS_PER_RETRY * (long) Math.max(FREE, maxConcurrency);
        periodStart = now;
    }

    /** A call begins. */
    void earn() {
        // Most calls find it full.
        if (balance < FULL) {
            earnOne();
        }
    }

    private synchronized void earnOne() {
        balance = Math.min(balance + 1, FULL);
    }

    /** A call failed at its first attempt, or succeeded at any; refusals because of too many requests do not count. */
    synchronized void ended(boolean failed, long now) {
        recent.add(failed, now);
    }

    /**
     * Takes one attempt.
     *
     * @param refused whether the one before was refused because of too many requests
     * @return whether there was one to take
     */
    synchronized boolean spend(boolean refused, long now) {
        boolean granted = balance >= CALLS_PER_RETRY || (refused ? balance - CALLS_PER_RETRY >= lowest : takeFree(now));
        if (granted) {
            balance = Math.max(balance - CALLS_PER_RETRY, lowest);
        }
        return granted;
    }

    private boolean takeFree(long now) {
        if (now - periodStart >= PERIOD) {
            periodStart = now;
            freeTaken = 0;
        }
        if (freeTaken >= FREE || recent.failOften(now)) {
            return false;
        }
        freeTaken++;
        return true;
    }

    /** How the last calls went, each failure beside the success that may have followed. */
    private static final class Recent {
        private static final int SIZE = 20;
        private static final long AGE = TimeUnit.SECONDS.toNanos(60);
        /** So many may have failed by themselves, each for its own reason. */
        private static final int FEW = 3;

        private final long[] times = new long[SIZE];
        private final boolean[] failures = new boolean[SIZE];
        private long count;

        void add(boolean failed, long now) {
            int place = (int) (count++ % SIZE);
            times[place] = now;
            failures[place] = failed;
        }

        boolean failOften(long now) {
            int ends = 0;
            int failed = 0;
            for (int i = 0; i < Math.min(count, SIZE); i++) {
                if (now - times[i] <= AGE) {
                    ends++;
                    failed += failures[i] ? 1 : 0;
                }
            }
            // The last of them has failed, else nobody would ask: it does not count against those before.
            return failed > FEW && 2 * failed > ends + 1;
        }
    }
}
