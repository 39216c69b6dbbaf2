package io.contacts.domain.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider took too many calls and did nothing with this one: HTTP 429. */
public final class RateLimitedException extends ContactsException {
    private final @Nullable Duration retryAfter;

    /**
     * A refusal for the number of calls.
     *
     * @param retryAfter how long the provider asks to wait; {@code null} if it does not say
     */
    public RateLimitedException(ErrorFacts facts, @Nullable Duration retryAfter) {
        super(
                facts,
                Retry.SAFE,
                retryAfter == null ? "too many calls" : "too many calls; asks to wait " + retryAfter.toMillis() + " ms",
                "Wait, and set max-requests-per-second",
                null);
        this.retryAfter = retryAfter;
    }

    /** How long the provider asks to wait, if it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
