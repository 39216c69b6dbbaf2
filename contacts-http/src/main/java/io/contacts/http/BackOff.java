package io.contacts.http;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.http.call.Repeat;
import io.contacts.http.internal.time.Timing;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Which failures are worth another attempt, and when: exponential back-off with full jitter, {@code Retry-After} first. */
final class BackOff {
    private static final long FIRST_MILLIS = 200;
    private static final long LONGEST_MILLIS = 10_000;
    private static final long GIVE_UP = -1;

    private final Timing timing;

    BackOff(Timing timing) {
        this.timing = timing;
    }

    /** The rules for the retry library, which counts; waiting is ours, since closing has to end it. */
    RetryConfig rules(int maxAttempts) {
        return RetryConfig.<Object>custom()
                .maxAttempts(maxAttempts)
                .retryOnException(failure -> failure instanceof FailedAttempt failed && mayRepeat(failed))
                .intervalBiFunction((attempts, failure) -> millis(attempts, (FailedAttempt) failure.getLeft()))
                .build();
    }

    /** Whether this is a sign that the provider, or the way to it, has trouble; {@code null} for a success. */
    static boolean isTrouble(@Nullable ContactsException error) {
        return error instanceof ProviderUnavailableException || error instanceof OutcomeUnknownException;
    }

    private static boolean mayRepeat(FailedAttempt failed) {
        boolean always = failed.attempt().call().repeat() == Repeat.ALWAYS;
        ContactsException error = failed.error();
        return error instanceof RateLimitedException
                || (error instanceof ProviderUnavailableException && (always || error.retry() == Retry.SAFE))
                || (error instanceof OutcomeUnknownException && always);
    }

    /** The wait before the next attempt; negative if too little would be left after it. */
    private long millis(int attempts, FailedAttempt failed) {
        long ceiling = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(attempts - 1, 10));
        long asked = failed.attempt().retryAfter().map(Duration::toMillis).orElse(0L);
        long wait = asked + (long) (timing.chance() * ceiling);
        return TimeUnit.MILLISECONDS.toNanos(wait) < failed.attempt().deadline().leftToWait() ? wait : GIVE_UP;
    }
}
