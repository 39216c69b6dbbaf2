package io.contacts.domain.provider;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Told of every operation of a provider. Called on the caller's thread; must be fast and must not throw. */
public interface CallObserver {
    /**
     * An operation ended: it did what was asked, or failed with a {@link ContactsException}. One that ended in any other
     * exception, which is a mistake in an adapter, is not told.
     *
     * @param provider its name, with the venue where one is open: {@code sentori}, {@code sofy:lyon}
     * @param operation what was called, also where it takes several requests
     * @param duration all of it, repetitions and waiting included
     * @param failure why it failed; {@code null} if it did what was asked
     */
    void completed(String provider, Capability operation, Duration duration, @Nullable ContactsException failure);

    /**
     * Components of a contact were left out because the provider has no place for them and
     * {@link ContactsProviders#ignoreUnsupported} is set. Called once per contact,
     * and once more for what only this account has no place for.
     *
     * @param provider its name, as {@link #completed} has it
     * @param operation what the contact was given to
     * @param components what was left out, at least one
     */
    void dropped(String provider, Capability operation, Set<Contact.Component> components);

    /** An observer that does nothing. */
    static CallObserver none() {
        return SilentObserver.INSTANCE;
    }
}
