package io.contacts.sofy;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.http.HttpCalls;
import io.contacts.http.Remembered;
import io.contacts.http.call.ErrorReader;
import io.contacts.sofy.internal.call.SofyCalls;
import io.contacts.sofy.internal.call.SofyErrors;
import io.contacts.sofy.internal.field.Columns;
import io.contacts.sofy.internal.mapping.ContactWriter;
import io.contacts.sofy.internal.mapping.SofyMapper;
import io.contacts.sofy.internal.mapping.SofyMapperImpl;
import io.contacts.sofy.internal.port.GroupContacts;
import io.contacts.sofy.internal.port.SofyAudiences;
import io.contacts.sofy.internal.port.SofyContacts;
import io.contacts.sofy.internal.port.SofyFields;
import io.contacts.sofy.internal.port.SofyImports;
import io.contacts.sofy.internal.port.SofySubscriptions;
import io.contacts.sofy.internal.port.Undocumented;
import io.contacts.sofy.internal.wire.ContactWire;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The ports on one venue of Sofy. */
final class SofyAdapter implements ProviderAdapter {
    /** Reading only: what a second add of the same contact does is not documented ({@code sofy.md}, gap 21). */
    private static final Set<Capability> REPEATABLE =
            Set.of(Capability.LIST_AUDIENCES, Capability.FIND_AUDIENCE, Capability.LIST_CONTACT_FIELDS);

    private final SofyCalls calls;
    private final SofyClient client;
    private final Set<Capability> capabilities;
    private final Undocumented undocumented;
    private final SofyContacts contacts;
    private final SofySubscriptions subscriptions;
    private final SofyAudiences audiences;
    private final SofyFields fields;

    private SofyAdapter(SofyConfiguration configuration, SofyCalls calls, LongSupplier nanoTime) {
        SofyMapper mapper = new SofyMapperImpl();
        this.calls = calls;
        this.client = new SofyClient(calls, mapper);
        this.capabilities = capabilities(configuration);
        this.undocumented = new Undocumented(configuration.groupKey());
        Remembered<Columns> columns = new Remembered<>(
                "the custom columns",
                new Remembered.Source<>(
                        operation -> Columns.of(mapper.toColumns(calls.customColumns(operation))), calls::facts),
                configuration.columnsLifetime(),
                nanoTime,
                calls::timeLeft);
        GroupContacts groups = new GroupContacts(calls, new ContactWriter(mapper), columns);
        this.contacts = new SofyContacts(groups, configuration.group());
        this.subscriptions = new SofySubscriptions(groups);
        this.audiences = new SofyAudiences(calls, mapper);
        this.fields = new SofyFields(columns, mapper);
    }

    /** An adapter that has sent nothing yet. */
    static SofyAdapter open(SofyConfiguration configuration, CallObserver observer, LongSupplier nanoTime) {
        return over(
                configuration,
                errors -> HttpCalls.open(configuration.displayName(), configuration.http(), errors, observer),
                nanoTime);
    }

    /** The same over this network, which is given what reads Sofy's refusals. */
    static SofyAdapter over(
            SofyConfiguration configuration, Function<ErrorReader, HttpCalls> network, LongSupplier nanoTime) {
        SofyErrors errors = new SofyErrors(configuration.secrets());
        HttpCalls http = network.apply(errors);
        SofyCalls calls = new SofyCalls(configuration.displayName(), http, configuration.keyHeaders(), errors);
        return new SofyAdapter(configuration, calls, nanoTime);
    }

    @Override
    public String name() {
        return SofyConfiguration.PROVIDER;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Set<Capability> repeatable() {
        return REPEATABLE;
    }

    @Override
    public Set<Contact.Component> accepted() {
        return ContactWire.COMPONENTS;
    }

    @Override
    public Set<Contact.Component> documented() {
        return ContactWire.COMPONENTS;
    }

    /** None by itself: Sofy does not say which members are required ({@code sofy.md}, gap 23). */
    @Override
    public Set<Contact.Component> required() {
        return Set.of();
    }

    @Override
    public ContactRepository contacts() {
        return contacts;
    }

    @Override
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public Audiences audiences() {
        return audiences;
    }

    @Override
    public ContactFields fields() {
        return fields;
    }

    @Override
    public BulkImports imports() {
        return new SofyImports();
    }

    @Override
    public Optional<String> insteadOf(Capability missing) {
        return undocumented.insteadOf(missing);
    }

    @Override
    public Object nativeClient() {
        return client;
    }

    @Override
    public void close() {
        calls.close();
    }

    private static Set<Capability> capabilities(SofyConfiguration configuration) {
        Set<Capability> capabilities = EnumSet.of(
                Capability.ADD_CONTACT_TO_AUDIENCE,
                Capability.SUBSCRIBE,
                Capability.LIST_AUDIENCES,
                Capability.FIND_AUDIENCE,
                Capability.LIST_CONTACT_FIELDS);
        if (configuration.group().isPresent()) {
            capabilities.add(Capability.ADD_CONTACT);
        }
        if (configuration.allowsUndocumented()) {
            capabilities.add(Capability.CREATE_AUDIENCE);
        }
        return capabilities;
    }
}
