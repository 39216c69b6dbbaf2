package io.contacts.http;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What observes requests when nobody asked to. */
enum UnwatchedRequests implements HttpObserver {
    INSTANCE;

    /** This observer if requests are of interest to it; otherwise one that does nothing. */
    static HttpObserver unless(CallObserver observer) {
        return observer instanceof HttpObserver interested ? interested : INSTANCE;
    }

    @Override
    public void waited(String provider, Capability operation, Duration duration) {}

    @Override
    public void attempted(
            String provider,
            Capability operation,
            int attempt,
            OptionalInt status,
            Duration duration,
            @Nullable ContactsException failure) {}

    @Override
    public void repeating(String provider, Capability operation, int attempt, Duration wait) {}

    @Override
    public void completed(
            String provider, Capability operation, Duration duration, @Nullable ContactsException failure) {}

    @Override
    public void dropped(String provider, Capability operation, Set<Contact.Component> components) {}
}
