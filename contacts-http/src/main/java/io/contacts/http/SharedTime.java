package io.contacts.http;

import io.contacts.http.call.ThreadValue;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.Timing;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one deadline of all calls that an operation makes, on the thread that makes them. */
final class SharedTime {
    private final Duration callTimeout;
    private final Timing timing;

    private final ThreadValue<Deadline> deadlines = new ThreadValue<>();

    SharedTime(Duration callTimeout, Timing timing) {
        this.callTimeout = callTimeout;
        this.timing = timing;
    }

    /** That of this thread's operation; a new one if it is at none. */
    Deadline deadline() {
        Deadline shared = deadlines.get();
        return shared == null ? Deadline.in(callTimeout, timing) : shared;
    }

    /** Runs an operation; one within another has the other's time. */
    <T extends @Nullable Object> T during(Supplier<T> operation) {
        return deadlines.get() == null
                ? deadlines.during(Deadline.in(callTimeout, timing), operation)
                : operation.get();
    }
}
