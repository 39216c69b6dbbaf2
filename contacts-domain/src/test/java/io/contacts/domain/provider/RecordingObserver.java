package io.contacts.domain.provider;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An observer that writes down what it is told. */
public final class RecordingObserver implements CallObserver {
    private final List<Completed> completed = new CopyOnWriteArrayList<>();
    private final List<Dropped> dropped = new CopyOnWriteArrayList<>();

    public record Completed(
            String provider,
            Capability operation,
            Duration duration,
            @Nullable ContactsException failure) {}

    public record Dropped(String provider, Capability operation, Set<Contact.Component> components) {}

    @Override
    public void completed(
            String provider, Capability operation, Duration duration, @Nullable ContactsException failure) {
        completed.add(new Completed(provider, operation, duration, failure));
    }

    @Override
    public void dropped(String provider, Capability operation, Set<Contact.Component> components) {
        dropped.add(new Dropped(provider, operation, Set.copyOf(components)));
    }

    public List<Completed> completed() {
        return completed;
    }

    public List<Dropped> dropped() {
        return dropped;
    }
}
