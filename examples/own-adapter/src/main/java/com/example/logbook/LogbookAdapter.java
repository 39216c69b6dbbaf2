package com.example.logbook;

import com.example.logbook.book.Logbook;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.ProviderAdapter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the logbook can do and has a place for. All else is refused before it comes here. */
final class LogbookAdapter implements ProviderAdapter {
    static final String NAME = "logbook";
    static final Set<Capability> REPEATABLE =
            EnumSet.of(Capability.FIND_CONTACT, Capability.SAVE_CONTACT, Capability.SUPPRESS);

    private static final Set<Contact.Component> PLACES = EnumSet.of(
            Contact.Component.EMAIL,
            Contact.Component.MOBILE_PHONE,
            Contact.Component.FIRST_NAME,
            Contact.Component.LAST_NAME);

    private final Logbook book;
    private final LogbookCalls calls;

    LogbookAdapter(Logbook book, String key) {
        this.book = book;
        this.calls = new LogbookCalls(book, key);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.FIND_CONTACT, Capability.ADD_CONTACT, Capability.SAVE_CONTACT, Capability.SUPPRESS);
    }

    @Override
    public Set<Capability> repeatable() {
        return REPEATABLE;
    }

    @Override
    public Set<Contact.Component> accepted() {
        return PLACES;
    }

    @Override
    public Set<Contact.Component> documented() {
        return PLACES;
    }

    @Override
    public Set<Contact.Component> required() {
        return EnumSet.of(Contact.Component.EMAIL);
    }

    @Override
    public ContactRepository contacts() {
        return new LogbookContacts(calls);
    }

    @Override
    public Subscriptions subscriptions() {
        return new LogbookSubscriptions(calls);
    }

    @Override
    public Audiences audiences() {
        return new NoAudiences();
    }

    @Override
    public ContactFields fields() {
        return () -> {
            throw NotClaimed.error();
        };
    }

    @Override
    public BulkImports imports() {
        return new NoImports();
    }

    @Override
    public Optional<String> insteadOf(Capability missing) {
        return missing == Capability.DELETE_CONTACT
                ? Optional.of("No line can be taken out of a logbook; suppress the address")
                : Optional.empty();
    }

    @Override
    public Object nativeClient() {
        return book;
    }

    @Override
    public void close() {
        // Nothing is held open, and no call takes long enough to be ended.
    }
}
