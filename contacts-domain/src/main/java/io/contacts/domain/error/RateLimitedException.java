package io.contacts.domain.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The provider took too many calls and did nothing with this one: HTTP 429, by its meaning in HTTP, for neither provider documents
 * one ({@code sentori.md}, gap 15; {@code sofy.md B4}).
 */
public final class RateLimitedException extends ContactsException {
    // More is no time to wait, and too much of it overflows whoever counts it in milliseconds.
    private static final Duration LONGEST = Duration.ofDays(365);

    private final @Nullable Duration retryAfter;

    /**
     * A refusal for the number of calls.
     *
     * @param retryAfter how long the provider asks to wait, taken as at least nothing and at most 365 days; {@code null} if it
     *     does not say
     */
    public RateLimitedException(ErrorFacts facts, @Nullable Duration retryAfter) {
        super(
                facts,
                Retry.SAFE,
                retryAfter == null
                        ? "too many calls"
                        : "too many calls; asks to wait " + waitable(retryAfter).toMillis() + " ms",
                "Wait, and set max-requests-per-second",
                null);
        this.retryAfter = retryAfter == null ? null : waitable(retryAfter);
    }

    /** How long the provider asks to wait, if it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static Duration waitable(Duration said) {
        if (said.isNegative()) {
            return Duration.ZERO;
        }
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
