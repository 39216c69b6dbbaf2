package io.contacts.domain.provider;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import java.util.Set;

/**
 * An open provider: five ports, what it can do, and the way out to its native client. Safe for use by many threads. Got
 * from {@link ContactsProviders#open}.
 *
 * <p>After {@link #close()}, every operation throws {@link IllegalStateException}.
 */
public interface ContactsProvider extends AutoCloseable {
    /** The short name, with the venue where one was asked for: {@code sentori}, {@code sofy:lyon}. */
    String name();

    /** What this provider can do; everything else is refused before anything is sent. Unmodifiable. */
    Set<Capability> capabilities();

    /**
     * Whether the provider ends in the same state however often this operation runs, so that repeating it after a lost
     * answer does no harm.
     */
    boolean repeatable(Capability operation);

    /**
     * The components of a contact that this provider has a place for by its documents alone. It may have a place for
     * others in a field of the account: {@link io.contacts.domain.field.ContactField#component()} says so. Unmodifiable.
     */
    Set<Contact.Component> components();

    /** The components without which this provider takes no contact at all, such as the address at Sentori. Unmodifiable. */
    Set<Contact.Component> required();

    /** Contacts. */
    ContactRepository contacts();

    /** Who is in which audience, and who must not be written to. */
    Subscriptions subscriptions();

    /** Audiences. */
    Audiences audiences();

    /** The account's fields. */
    ContactFields fields();

    /** Many contacts in one request. */
    BulkImports imports();

    /**
     * The adapter's native client: the way out where the ports are too narrow.
     *
     * @throws IllegalArgumentException if the provider has no native client of this type; the message names the one it has
     */
    <T> T unwrap(Class<T> type);

    /** Ends calls that are under way and frees what is held. A second call does nothing. */
    @Override
    void close();
}
