package io.contacts.domain.provider;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What observes when nobody asked to. */
enum SilentObserver implements CallObserver {
    INSTANCE;

    @Override
    public void completed(
            String provider, Capability operation, Duration duration, @Nullable ContactsException failure) {}

    @Override
    public void dropped(String provider, Capability operation, Set<Contact.Component> components) {}
}
