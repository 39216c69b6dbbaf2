package io.contacts.testkit.contract;

import java.time.Duration;

/** Breaks what lies between the provider and its store. Takes effect on requests that start afterwards. */
public interface ProviderFaults {
    /** From now on every request is refused for its key. Needs {@link HarnessAbility#REJECT_KEY}. */
    void rejectKey();

    /**
     * From now on every request is refused for the number of calls, before it takes effect. Needs
     * {@link HarnessAbility#RATE_LIMIT}.
     *
     * @param retryAfter how long the store asks to wait, in whole seconds
     */
    void rateLimit(Duration retryAfter);

    /**
     * From now on every request fails on the provider's side before it takes effect, without a word on whether it did
     * (HTTP 500). Needs {@link HarnessAbility#FAIL}.
     */
    void fail();

    /**
     * From now on no request is answered until {@link #heal}, or for ten seconds at least; whether it takes effect does not
     * matter. Needs {@link HarnessAbility#HANG}.
     */
    void hang();

    /**
     * The connection breaks instead of an answer to the next request that is to change something; only that one. Needs
     * {@link HarnessAbility#LOSE_ANSWER}.
     *
     * @param afterEffect whether it takes effect first
     */
    void loseNextAnswer(boolean afterEffect);

    /** Ends every fault. */
    void heal();
}
