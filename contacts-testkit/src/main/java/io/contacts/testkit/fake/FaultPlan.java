package io.contacts.testkit.fake;

import java.time.Duration;

/**
 * What a {@link FaultScript} wants to happen to one request.
 *
 * @param delay how long the answer waits after the request took effect; zero for none
 * @param fault what else goes wrong
 */
public record FaultPlan(Duration delay, Fault fault) {
    /** @throws IllegalArgumentException when the delay is negative */
    public FaultPlan {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay is not negative: " + delay);
        }
    }

    /** The request is answered as if there were no script. */
    public static FaultPlan nothing() {
        return new FaultPlan(Duration.ZERO, new Fault.None());
    }
}
