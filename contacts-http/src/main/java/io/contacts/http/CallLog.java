package io.contacts.http;

import io.contacts.domain.error.ContactsException;
import io.contacts.http.call.Call;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.time.Timing;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is told of calls: to the observer, and logged at debug level with operation, status, duration, attempt and an id of our
 * own; nothing of a person.
 */
final class CallLog {
    private final Logger logger = LoggerFactory.getLogger(HttpCalls.class);
    private final String provider;
    private final Timing timing;
    private final HttpObserver observer;
    private final String session = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong calls = new AtomicLong();

    CallLog(String provider, Timing timing, HttpObserver observer) {
        this.provider = provider;
        this.timing = timing;
        this.observer = observer;
    }

    Entry begin(Call call) {
        // Nobody needs to know which it was and how long it took if nobody is told.
        boolean told = observer != UnwatchedRequests.INSTANCE || logger.isDebugEnabled();
        return new Entry(call, told ? calls.incrementAndGet() : 0, told);
    }

    /** What was done stays done if an observer throws, which it must not. */
    private void careful(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            logger.debug(
                    "{}: the observer failed with {}", provider, e.getClass().getName());
        }
    }

    /** One call. One thread's. */
    final class Entry {
        private final Call call;
        private final long number;
        private final boolean told;
        private int attempts;
        private long start;

        private Entry(Call call, long number, boolean told) {
            this.call = call;
            this.number = number;
            this.told = told;
        }

        /** Another attempt begins: which, counted from 1. */
        int attempt() {
            start = told ? timing.nanos() : 0;
            return ++attempts;
        }

        void succeeded(Attempt attempt) {
            if (!told) {
                return;
            }
            long nanos = timing.nanos() - start;
            if (logger.isDebugEnabled()) {
                logger.debug("{} done", summary(attempt, nanos));
            }
            tell(attempt, nanos, null);
        }

        void failed(Attempt attempt, ContactsException error) {
            if (!told) {
                return;
            }
            long nanos = timing.nanos() - start;
            if (logger.isDebugEnabled()) {
                logger.debug("{} {}", summary(attempt, nanos), error.getClass().getSimpleName());
            }
            tell(attempt, nanos, error);
        }

        void waiting(long millis) {
            logger.debug("{} {} request {}-{}: again in {} ms", provider, call.operation(), session, number, millis);
            careful(() -> observer.repeating(provider, call.operation(), attempts, Duration.ofMillis(millis)));
        }

        void outOfBudget() {
            logger.debug("{} {} request {}-{}: not again, too many fail", provider, call.operation(), session, number);
        }

        private void tell(Attempt attempt, long nanos, @Nullable ContactsException failure) {
            if (observer == UnwatchedRequests.INSTANCE) {
                return;
            }
            OptionalLong waited = attempt.waited();
            if (waited.isPresent()) {
                careful(() -> observer.waited(provider, call.operation(), Duration.ofNanos(waited.getAsLong())));
            }
            OptionalInt status = attempt.answer()
                    .map(answer -> OptionalInt.of(answer.status()))
                    .orElse(OptionalInt.empty());
            careful(() ->
                    observer.attempted(provider, call.operation(), attempts, status, Duration.ofNanos(nanos), failure));
        }

        private String summary(Attempt attempt, long nanos) {
            long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
            String status =
                    attempt.answer().map(answer -> "HTTP " + answer.status()).orElse("no answer");
            return provider + " " + call.operation() + " request " + session + "-" + number + " attempt " + attempts
                    + ": " + status + " after " + millis + " ms,";
        }
    }
}
