package io.contacts.http.micrometer;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times a provider's operations and requests in a Micrometer registry. Micrometer is an optional dependency: a
 * program that uses this class has it anyway.
 *
 * <pre>{@code
 * OpenOptions options = OpenOptions.defaults().observedBy(new MicrometerObserver(registry));
 * ContactsProvider provider = ContactsProviders.open(config, options);
 * }</pre>
 *
 * <table>
 * <caption>Meters; each has the tags {@code provider} and {@code operation}</caption>
 * <tr><th>meter</th><th>kind</th><th>further tags</th></tr>
 * <tr><td>{@code contacts.operations}</td><td>timer</td><td>{@code outcome}: {@code success} or the error's simple name</td></tr>
 * <tr><td>{@code contacts.in.doubt}</td><td>counter: operations that may or may not have taken effect</td><td></td></tr>
 * <tr><td>{@code contacts.dropped}</td><td>counter: components left out</td><td></td></tr>
 * <tr><td>{@code contacts.requests}</td><td>timer: attempts at requests</td><td>{@code status}: the HTTP status or
 *     {@code none}</td></tr>
 * <tr><td>{@code contacts.retries}</td><td>counter: requests sent again</td><td></td></tr>
 * <tr><td>{@code contacts.permit.waits}</td><td>timer: waits for a place and for the pace</td><td></td></tr>
 * </table>
 */
public final class MicrometerObserver implements HttpObserver {
    private final MeterRegistry registry;

    /** Registers meters here as they are needed. */
    public MicrometerObserver(MeterRegistry registry) {
        this.registry = Objects.requireNonNull(registry, "registry");
    }

    @Override
    public void completed(
            String provider, Capability operation, Duration duration, @Nullable ContactsException failure) {
        Tags tags = tags(provider, operation);
        String outcome = failure == null ? "success" : failure.getClass().getSimpleName();
        registry.timer("contacts.operations", tags.and("outcome", outcome)).record(duration);
        if (failure != null && failure.retry() == Retry.IN_DOUBT) {
            registry.counter("contacts.in.doubt", tags).increment();
        }
    }

    @Override
    public void dropped(String provider, Capability operation, Set<Contact.Component> components) {
        registry.counter("contacts.dropped", tags(provider, operation)).increment(components.size());
    }

    @Override
    public void waited(String provider, Capability operation, Duration duration) {
        registry.timer("contacts.permit.waits", tags(provider, operation)).record(duration);
    }

    @Override
    public void attempted(
            String provider,
            Capability operation,
            int attempt,
            OptionalInt status,
            Duration duration,
            @Nullable ContactsException failure) {
        String answer = status.isPresent() ? Integer.toString(status.getAsInt()) : "none";
        registry.timer("contacts.requests", tags(provider, operation).and("status", answer))
                .record(duration);
    }

    @Override
    public void repeating(String provider, Capability operation, int attempt, Duration wait) {
        registry.counter("contacts.retries", tags(provider, operation)).increment();
    }

    private static Tags tags(String provider, Capability operation) {
        return Tags.of("provider", provider, "operation", operation.name());
    }
}
