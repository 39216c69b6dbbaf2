package io.contacts.testkit.fake;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Lets requests pass while it has tokens, and answers the others with 429. Not thread-safe; its script is. */
final class TokenBucket implements Supplier<FaultPlan> {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Terms terms;
    private final LongSupplier nanoTime;
    private double tokens;
    private long filledAt;

    TokenBucket(Terms terms, LongSupplier nanoTime) {
        this.terms = terms;
        this.nanoTime = nanoTime;
        this.tokens = terms.burst();
        this.filledAt = nanoTime.getAsLong();
    }

    record Terms(double ratePerSecond, int burst, boolean sendRetryAfter) {
        Terms {
            if (!(ratePerSecond > 0 && ratePerSecond < Double.POSITIVE_INFINITY) || burst < 1) {
                throw new IllegalArgumentException(
                        "A bucket needs a positive rate and room for a token: " + ratePerSecond + ", " + burst);
            }
        }
    }

    @Override
    public FaultPlan get() {
        fill();
        if (tokens >= 1) {
            tokens--;
            return FaultPlan.nothing();
        }
        return new FaultPlan(Duration.ZERO, new Fault.Answer(refusal()));
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(terms.burst(), tokens + (now - filledAt) / NANOS * terms.ratePerSecond());
        filledAt = now;
    }

    private FakeResponse refusal() {
        FakeResponse refusal = FakeResponse.empty(429);
        long seconds = (long) Math.ceil((1 - tokens) / terms.ratePerSecond());
        return terms.sendRetryAfter() ? refusal.withHeader("Retry-After", Long.toString(seconds)) : refusal;
    }
}
