package io.contacts.domain.internal.guard;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.function.Supplier;

/** What every operation of a provider goes through, before and after its adapter. */
public interface Guard {
    /**
     * Does this operation, if the provider is open and has it, and tells the observer how it went.
     *
     * @throws io.contacts.domain.error.UnsupportedCapabilityException before anything is sent
     */
    <T> T call(Capability operation, Supplier<T> body);

    /** As {@link #call}, for an operation that answers nothing. */
    void run(Capability operation, Runnable body);

    /**
     * The contact as the adapter may have it.
     *
     * @throws io.contacts.domain.error.InvalidContactException with everything that is wrong
     */
    Contact checked(Capability operation, Contact contact);

    /**
     * All contacts as the adapter may have them.
     *
     * @throws io.contacts.domain.error.InvalidContactException with everything that is wrong with any of them
     */
    List<Contact> checked(Capability operation, List<Contact> contacts);

    /**
     * The patch as the adapter may have it.
     *
     * @throws io.contacts.domain.error.InvalidContactException with everything that is wrong
     */
    ContactPatch checked(Capability operation, ContactPatch patch);

    /** The argument, unless it is {@code null} or the provider is closed, which is said first. */
    <T> T requireGiven(T argument, String name);
}
