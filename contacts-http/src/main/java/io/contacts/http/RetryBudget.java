package io.contacts.http;

import java.util.concurrent.TimeUnit;

/**
 * How many attempts may be made beyond the first ones, by all calls of a provider together: one for every ten calls, and a
 * few in any case, so that a program that makes few calls still repeats them. Once much goes wrong, a provider in trouble
 * gets a tenth more requests at most, not several times as many.
 *
 * <p>What is not used is saved up to {@value #MOST_SAVED} attempts only: good hours do not pay for a storm.
 *
 * <p>A refusal because of too many requests (429) took nothing from the provider, and what follows it goes at the pace that
 * it asked for. Such repetitions have an allowance of their own, wide enough for all that were under way when a limit was
 * met for the first time; beyond it they are counted like the others.
 */
final class RetryBudget {
    private static final int CALLS_PER_RETRY = 10;
    private static final int FREE = 10;
    private static final int MOST_SAVED = 10;
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(10);

    private final Allowance few;
    private final Allowance refusals;
    /** In tenths of an attempt. Below zero, the free ones are being paid for. */
    private int balance;

    RetryBudget(int maxConcurrency, long now) {
        few = new Allowance(FREE, now);
        refusals = new Allowance((int) Math.min(4L * maxConcurrency, Integer.MAX_VALUE), now);
    }

    /** A call begins. */
    synchronized void earn() {
        balance = Math.min(balance + 1, MOST_SAVED * CALLS_PER_RETRY);
    }

    /**
     * Takes one attempt.
     *
     * @param refused whether the one before was refused because of too many requests
     * @return whether there was one to take
     */
    synchronized boolean spend(boolean refused, long now) {
        if (refused && refusals.take(now)) {
            return true;
        }
        boolean free = few.take(now);
        if (free || balance >= CALLS_PER_RETRY) {
            balance = Math.max(balance - CALLS_PER_RETRY, -FREE * CALLS_PER_RETRY);
            return true;
        }
        return false;
    }

    /** So many in each period. */
    private static final class Allowance {
        private final int size;
        private long start;
        private int taken;

        Allowance(int size, long now) {
            this.size = size;
            this.start = now;
        }

        boolean take(long now) {
            if (now - start >= PERIOD) {
                start = now;
                taken = 0;
            }
            if (taken >= size) {
                return false;
            }
            taken++;
            return true;
        }
    }
}
