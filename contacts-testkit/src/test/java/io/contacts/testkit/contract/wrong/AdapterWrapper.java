package io.contacts.testkit.contract.wrong;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.ProviderAdapter;
import java.util.Optional;
import java.util.Set;

/** An adapter that does what another does; defects override one thing. */
class AdapterWrapper implements ProviderAdapter {
    private final ProviderAdapter right;

    AdapterWrapper(ProviderAdapter right) {
        this.right = right;
    }

    final ProviderAdapter right() {
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
    public Set<Capability> repeatable() {
        return right.repeatable();
    }

    @Override
    public Set<Contact.Component> accepted() {
        return right.accepted();
    }

    @Override
    public Set<Contact.Component> documented() {
        return right.documented();
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
    public Optional<String> insteadOf(Capability missing) {
        return right.insteadOf(missing);
    }

    @Override
    public Object nativeClient() {
        return right.nativeClient();
    }

    @Override
    public void close() {
        right.close();
    }
}
