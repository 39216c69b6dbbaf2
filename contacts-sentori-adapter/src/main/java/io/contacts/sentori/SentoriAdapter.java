package io.contacts.sentori;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.http.HttpCalls;
import io.contacts.http.Remembered;
import io.contacts.http.call.ErrorReader;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.call.SentoriErrors;
import io.contacts.sentori.internal.field.AccountFields;
import io.contacts.sentori.internal.field.BirthdayNames;
import io.contacts.sentori.internal.field.BirthdayPlace;
import io.contacts.sentori.internal.field.StructureReader;
import io.contacts.sentori.internal.mapping.ContactBodies;
import io.contacts.sentori.internal.mapping.ContactMapperImpl;
import io.contacts.sentori.internal.mapping.SentoriMapper;
import io.contacts.sentori.internal.mapping.SentoriMapperImpl;
import io.contacts.sentori.internal.port.ContactReader;
import io.contacts.sentori.internal.port.LostAnswers;
import io.contacts.sentori.internal.port.SentoriAudiences;
import io.contacts.sentori.internal.port.SentoriContacts;
import io.contacts.sentori.internal.port.SentoriImports;
import io.contacts.sentori.internal.port.SentoriSubscriptions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sentori behind the ports: who is made of whom, and what it can do. */
final class SentoriAdapter implements ProviderAdapter {
    private final SentoriConfiguration configuration;
    private final SentoriCalls calls;
    private final SentoriContacts contacts;
    private final SentoriSubscriptions subscriptions;
    private final SentoriAudiences audiences;
    private final Remembered<AccountFields> fields;
    private final SentoriImports imports;
    private final SentoriClient client;

    private SentoriAdapter(SentoriConfiguration configuration, SentoriCalls calls, CallObserver observer) {
        SentoriMapper mapper = new SentoriMapperImpl();
        BirthdayNames names = new BirthdayNames(configuration.birthdayField());
        StructureReader structure = new StructureReader(names);
        this.configuration = configuration;
        this.calls = calls;
        this.fields = new Remembered<>(
                "the account's fields",
                new Remembered.Source<>(
                        operation -> new AccountFields(structure.asked(calls, operation), names), calls::facts),
                configuration.fieldsLifetime(),
                System::nanoTime,
                calls::timeLeft);
        BirthdayPlace birthdays = new BirthdayPlace(names, configuration.birthdayFormat(), fields);
        ContactBodies bodies = new ContactBodies(birthdays, rules(configuration), observer);
        ContactReader reader = new ContactReader(calls, mapper, new ContactMapperImpl(), birthdays);
        LostAnswers lostAnswers = new LostAnswers(configuration.http().maxAttempts());
        this.contacts = new SentoriContacts(calls, reader, bodies, lostAnswers);
        this.subscriptions = new SentoriSubscriptions(calls);
        this.audiences = new SentoriAudiences(calls, mapper);
        this.imports = new SentoriImports(calls, mapper, bodies);
        this.client = new SentoriClient(calls, mapper, structure, imports);
    }

    /** An adapter that has sent nothing yet. */
    static SentoriAdapter open(SentoriConfiguration configuration, CallObserver observer) {
        return over(
                configuration,
                errors -> HttpCalls.open(configuration.displayName(), configuration.http(), errors, observer),
                observer);
    }

    /** The same over this network, which is given what reads Sentori's refusals. */
    static SentoriAdapter over(
            SentoriConfiguration configuration, Function<ErrorReader, HttpCalls> network, CallObserver observer) {
        HttpCalls http = network.apply(new SentoriErrors());
        SentoriCalls calls = new SentoriCalls(configuration.displayName(), http, configuration.keyHeaders());
        return new SentoriAdapter(configuration, calls, observer);
    }

    private static ContactBodies.Rules rules(SentoriConfiguration configuration) {
        return new ContactBodies.Rules(
                configuration.displayName(),
                configuration.clearing(),
                configuration.birthdayKey(),
                configuration.ignoreUnsupported(),
                ContactsProviders.ignoreUnsupported(SentoriConfiguration.PROVIDER)
                        .name());
    }

    @Override
    public String name() {
        return SentoriConfiguration.PROVIDER;
    }

    /** All but making a mailing list, for which no operation is documented ({@code sentori.md A2.6}). */
    @Override
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Capability.CREATE_AUDIENCE)));
    }

    @Override
    public Set<Capability> repeatable() {
        EnumSet<Capability> repeatable = EnumSet.copyOf(capabilities());
        repeatable.removeAll(
                EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.ATTACH_IMPORT));
        return Collections.unmodifiableSet(repeatable);
    }

    /** All but consent, of which Sentori keeps only its absence: suppression. */
    @Override
    public Set<Contact.Component> accepted() {
        return Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Contact.Component.CONSENT)));
    }

    @Override
    public Set<Contact.Component> documented() {
        EnumSet<Contact.Component> documented = EnumSet.copyOf(accepted());
        if (configuration.birthdayField().isEmpty()) {
            documented.remove(Contact.Component.BIRTHDAY);
        }
        return Collections.unmodifiableSet(documented);
    }

    @Override
    public Set<Contact.Component> required() {
        return Set.of(Contact.Component.EMAIL);
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
        return () -> fields.fresh(Capability.LIST_CONTACT_FIELDS).all();
    }

    @Override
    public BulkImports imports() {
        return imports;
    }

    @Override
    public Optional<String> insteadOf(Capability missing) {
        return missing == Capability.CREATE_AUDIENCE
                ? Optional.of(
                        "Make the mailing list in Sentori's web interface; its id stands on the Mailing Lists page")
                : Optional.empty();
    }

    @Override
    public Object nativeClient() {
        return client;
    }

    @Override
    public void close() {
        calls.close();
    }
}
