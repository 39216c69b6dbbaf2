package io.contacts.http.internal.attempt;

import io.contacts.http.call.ThreadValue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The attempt that each thread is at. Feign hands nothing through from a method's caller to its client, so this does. */
public final class CurrentAttempt {
    private final ThreadValue<Attempt> attempts = new ThreadValue<>();

    /** The attempt of this thread. */
    public Attempt get() {
        Attempt attempt = attempts.get();
        if (attempt == null) {
            throw new IllegalStateException("an API can be called inside HttpCalls.call only");
        }
        return attempt;
    }

    /** Refuses a call inside of another one. */
    public void requireNone() {
        if (attempts.get() != null) {
            throw new IllegalStateException("calls cannot be nested");
        }
    }

    /** Runs this as the one attempt that this thread is at. */
    public <T extends @Nullable Object> T during(Attempt attempt, Supplier<T> body) {
        return attempts.during(attempt, body);
    }
}
