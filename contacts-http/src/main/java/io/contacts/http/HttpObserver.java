package io.contacts.http;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Told of the requests behind a provider's operations, beside the operations themselves. It is plugged in like any observer,
 * and every adapter over HTTP tells it:
 *
 * <pre>{@code
 * ContactsProviders.open(config, OpenOptions.defaults().observedBy(observer));
 * }</pre>
 *
 * <p>One operation may be several requests, one request several attempts. Nothing that it is told holds a person's data or a
 * key. Called on the caller's thread; must be fast and must not throw.
 */
public interface HttpObserver extends CallObserver {
    /**
     * A request got its permit, or was given up because its time was over. Not told of one whose wait was ended by an interrupt,
     * by closing, or by a refusal of access.
     *
     * @param duration how long it waited for its place among those under way and for the pace
     */
    void waited(String provider, Capability operation, Duration duration);

    /**
     * An attempt at a request ended.
     *
     * @param attempt counted from 1
     * @param status the HTTP status; empty if no answer came
     * @param duration of this attempt, its wait for a permit included
     * @param failure why it failed; {@code null} if it succeeded
     */
    void attempted(
            String provider,
            Capability operation,
            int attempt,
            OptionalInt status,
            Duration duration,
            @Nullable ContactsException failure);

    /**
     * A request will be sent again.
     *
     * @param attempt the one that failed, counted from 1
     * @param wait how long until the next one
     */
    void repeating(String provider, Capability operation, int attempt, Duration wait);
}
