package io.contacts.http;

import io.contacts.domain.error.ContactsException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged of calls, at debug level: operation, status, duration, attempt and an id of our own; nothing of a person. */
final class CallLog {
    private final Logger logger = LoggerFactory.getLogger(HttpCalls.class);
    private final String provider;
    private final Timing timing;
    private final String session = UUID.randomUUID().toString().substring(0, 8);
    private final AtomicLong calls = new AtomicLong();

    CallLog(String provider, Timing timing) {
        this.provider = provider;
        this.timing = timing;
    }

    Entry begin(Call call) {
        return new Entry(call, calls.incrementAndGet());
    }

    /** One call. One thread's. */
    final class Entry {
        private final Call call;
        private final long number;
        private int attempts;
        private long start;

        private Entry(Call call, long number) {
            this.call = call;
            this.number = number;
        }

        void attempt() {
            attempts++;
            start = timing.nanos();
        }

        void succeeded(Attempt attempt) {
            if (logger.isDebugEnabled()) {
                logger.debug("{} done", summary(attempt));
            }
        }

        void failed(Attempt attempt, ContactsException error) {
            if (logger.isDebugEnabled()) {
                logger.debug("{} {}", summary(attempt), error.getClass().getSimpleName());
            }
        }

        void waiting(long millis) {
            logger.debug("{} {} request {}-{}: again in {} ms", provider, call.operation(), session, number, millis);
        }

        void outOfBudget() {
            logger.debug("{} {} request {}-{}: not again, too many fail", provider, call.operation(), session, number);
        }

        private String summary(Attempt attempt) {
            long millis = TimeUnit.NANOSECONDS.toMillis(timing.nanos() - start);
            String status =
                    attempt.answer().map(answer -> "HTTP " + answer.status()).orElse("no answer");
            return provider + " " + call.operation() + " request " + session + "-" + number + " attempt " + attempts
                    + ": " + status + " after " + millis + " ms,";
        }
    }
}
