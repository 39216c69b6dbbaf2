package io.contacts.domain.provider;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.internal.guard.GuardedAudiences;
import io.contacts.domain.internal.guard.GuardedBulkImports;
import io.contacts.domain.internal.guard.GuardedContactRepository;
import io.contacts.domain.internal.guard.GuardedSubscriptions;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** An adapter with everything around it that all providers owe. */
final class GuardedProvider implements ContactsProvider {
    private final String name;
    private final ProviderAdapter adapter;
    private final CallGuard guard;
    private final Set<Capability> capabilities;
    private final Set<Capability> repeatable;
    private final Set<Contact.Component> components;
    private final Set<Contact.Component> required;

    GuardedProvider(String name, ProviderAdapter adapter, boolean ignoreUnsupported, CallObserver observer) {
        this.name = name;
        this.adapter = adapter;
        this.guard = new CallGuard(name, adapter, ignoreUnsupported, observer);
        this.capabilities = ordered(Capability.class, adapter.capabilities());
        this.repeatable = ordered(
                Capability.class,
                adapter.repeatable().stream().filter(capabilities::contains).toList());
        this.components = ordered(Contact.Component.class, adapter.documented());
        this.required = ordered(Contact.Component.class, adapter.required());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public boolean repeatable(Capability operation) {
        return repeatable.contains(operation);
    }

    @Override
    public Set<Contact.Component> components() {
        return components;
    }

    @Override
    public Set<Contact.Component> required() {
        return required;
    }

    @Override
    public ContactRepository contacts() {
        return new GuardedContactRepository(guard, adapter.contacts());
    }

    @Override
    public Subscriptions subscriptions() {
        return new GuardedSubscriptions(guard, adapter.subscriptions());
    }

    @Override
    public Audiences audiences() {
        return new GuardedAudiences(guard, adapter.audiences());
    }

    @Override
    public ContactFields fields() {
        ContactFields fields = adapter.fields();
        return () -> guard.call(Capability.LIST_CONTACT_FIELDS, fields::list);
    }

    @Override
    public BulkImports imports() {
        return new GuardedBulkImports(guard, adapter.imports());
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        guard.requireGiven(type, "type");
        Object client = adapter.nativeClient();
        if (!type.isInstance(client)) {
            throw new IllegalArgumentException(name + " has no native client of type " + type.getName() + "; it has "
                    + client.getClass().getName());
        }
        return type.cast(client);
    }

    @Override
    public void close() {
        if (guard.close()) {
            adapter.close();
        }
    }

    @Override
    public String toString() {
        return "ContactsProvider[" + name + "]";
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> values) {
        EnumSet<E> ordered = EnumSet.noneOf(type);
        ordered.addAll(values);
        return Collections.unmodifiableSet(ordered);
    }
}
