package io.contacts.domain.provider;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import java.util.Optional;
import java.util.Set;

/**
 * What an adapter supplies. It stays narrow: by the time that one of its ports is called, the arguments are not
 * {@code null}, contacts keep their constraints and hold only components that the provider has a place for, the operation
 * is among the capabilities, and the provider is open. {@link ContactsProviders} sees to that, once for all adapters.
 *
 * <p>An operation that is not among the capabilities is never called; its body may throw anything.
 */
public interface ProviderAdapter extends AutoCloseable {
    /** The short name that the configuration uses: lower-case letters and digits. */
    String name();

    /** What the adapter can do. */
    Set<Capability> capabilities();

    /** The operations that end in the same state however often they run; a subset of the capabilities. */
    Set<Capability> repeatable();

    /**
     * The components that an operation may be given. A component that only some accounts have a place for is among them:
     * the adapter itself refuses it where the account has none.
     */
    Set<Contact.Component> accepted();

    /** The components that every account has a place for, by the provider's documents alone. */
    Set<Contact.Component> documented();

    /**
     * The components without which this provider takes no contact at all, such as {@code EMAIL} at Sentori. The guard
     * refuses a contact that lacks one before it reaches the adapter.
     */
    Set<Contact.Component> required();

    /** Contacts. */
    ContactRepository contacts();

    /** Who is in which audience. */
    Subscriptions subscriptions();

    /** Audiences. */
    Audiences audiences();

    /** The account's fields. */
    ContactFields fields();

    /** Many contacts in one request. */
    BulkImports imports();

    /** What a user can do instead of an operation that is missing, as a sentence; empty if nothing. */
    Optional<String> insteadOf(Capability missing);

    /** The client that {@link ContactsProvider#unwrap} hands out. */
    Object nativeClient();

    /** Ends calls that are under way and frees what is held. Called once. */
    @Override
    void close();
}
