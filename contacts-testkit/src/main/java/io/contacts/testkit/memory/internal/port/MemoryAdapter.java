package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.call.CallDesk;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One opening of a provider in memory. */
public final class MemoryAdapter implements ProviderAdapter {
    /** What {@code unwrap} hands out. */
    private final Object memory;

    private final MemoryAccount account;
    private final CallDesk desk;
    private final Intake intake;
    private final @Nullable AudienceId defaultAudience;

    /**
     * One over this account; {@code memory} is what {@code unwrap} gives, and contacts without an audience go into the
     * default one, if there is one.
     */
    public MemoryAdapter(
            Object memory, MemoryAccount account, CallDesk desk, Intake intake, @Nullable AudienceId defaultAudience) {
        this.memory = memory;
        this.account = account;
        this.desk = desk;
        this.intake = intake;
        this.defaultAudience = defaultAudience;
    }

    @Override
    public String name() {
        return MemoryAccount.NAME;
    }

    @Override
    public Set<Capability> capabilities() {
        return account.rules().capabilities();
    }

    @Override
    public Set<Capability> repeatable() {
        return account.rules().repeatable();
    }

    @Override
    public Set<Contact.Component> accepted() {
        return account.rules().accepted();
    }

    @Override
    public Set<Contact.Component> documented() {
        return account.rules().documented();
    }

    @Override
    public Set<Contact.Component> required() {
        return account.rules().required();
    }

    @Override
    public ContactRepository contacts() {
        return new MemoryContactRepository(desk, account, intake, defaultAudience);
    }

    @Override
    public Subscriptions subscriptions() {
        return new MemorySubscriptions(desk, account);
    }

    @Override
    public Audiences audiences() {
        return new MemoryAudiences(desk, account);
    }

    @Override
    public ContactFields fields() {
        return () -> desk.call(
                Capability.LIST_CONTACT_FIELDS, facts -> account.fields().list());
    }

    @Override
    public BulkImports imports() {
        return new MemoryBulkImports(desk, account, intake);
    }

    @Override
    public Optional<String> insteadOf(Capability missing) {
        return Optional.ofNullable(account.rules().insteadOf().get(missing));
    }

    @Override
    public Object nativeClient() {
        return memory;
    }

    @Override
    public void close() {
        desk.close();
    }
}
