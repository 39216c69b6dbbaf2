package io.contacts.testkit.contract.wrong;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.ContactsProvider;
import java.util.Set;

/** A provider that does what another does; defects override one thing. */
class ProviderWrapper implements ContactsProvider {
    private final ContactsProvider right;

    ProviderWrapper(ContactsProvider right) {
        this.right = right;
    }

    final ContactsProvider right() {
        return right;
    }

    @Override
    public String name() {
        return right.name();
    }

    @Override
    public Set<Capability> capabilities() {
        return right.capabilities();
    }

    @Override
    public boolean repeatable(Capability operation) {
        return right.repeatable(operation);
    }

    @Override
    public Set<Contact.Component> components() {
        return right.components();
    }

    @Override
    public Set<Contact.Component> required() {
        return right.required();
    }

    @Override
    public ContactRepository contacts() {
        return right.contacts();
    }

    @Override
    public Subscriptions subscriptions() {
        return right.subscriptions();
    }

    @Override
    public Audiences audiences() {
        return right.audiences();
    }

    @Override
    public ContactFields fields() {
        return right.fields();
    }

    @Override
    public BulkImports imports() {
        return right.imports();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return right.unwrap(type);
    }

    @Override
    public void close() {
        right.close();
    }
}
