package io.contacts.importing.staging;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.ProviderAdapter;
import io.contacts.domain.status.ContactStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** An adapter that answers what a test tells it to, and writes down what reaches it. Safe for use by many threads. */
// Longer than most, because it has all five ports, and a test can script each operation.
public final class StagedAdapter implements ProviderAdapter {
    private final Set<Capability> capabilities;
    private final Set<Capability> repeatable;
    private final Set<Contact.Component> components;
    private final Set<Contact.Component> required;
    private final List<Contact> written = Collections.synchronizedList(new ArrayList<>());
    private final List<ImportBatch> submitted = Collections.synchronizedList(new ArrayList<>());
    private final List<Capability> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile Function<Contact, SaveResult> onWrite =
            contact -> new SaveResult.Created(StoredContact.sent(contact));
    private volatile Function<ImportBatch, ImportReceipt> onSubmit =
            batch -> Answers.receipt(batch.contacts().size(), 0, 0);
    private volatile Function<EmailAddress, Optional<StoredContact>> onFind =
            email -> Optional.of(Answers.stored(email, ContactStatus.EMAILABLE));
    private volatile Consumer<EmailAddress> onSuppress = email -> {
        throw new UnsupportedOperationException("an import opts nobody out unless it is asked to");
    };
    private volatile List<ContactField> fields = List.of();
    private volatile List<Audience> audiences = List.of();
    private volatile boolean forgets;

    private StagedAdapter(
            Set<Capability> capabilities,
            Set<Capability> repeatable,
            Set<Contact.Component> components,
            Set<Contact.Component> required) {
        this.capabilities = capabilities;
        this.repeatable = repeatable;
        this.components = components;
        this.required = required;
    }

    /** One that can do everything, many contacts at once too; all but adding may be repeated. It knows people by address. */
    public static StagedAdapter bulk() {
        return new StagedAdapter(
                EnumSet.allOf(Capability.class),
                EnumSet.complementOf(EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE)),
                EnumSet.complementOf(EnumSet.of(Contact.Component.CONSENT)),
                EnumSet.of(Contact.Component.EMAIL));
    }

    /** One that can only add, contact by contact, and not repeat it. */
    public static StagedAdapter adding() {
        return new StagedAdapter(
                EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE),
                EnumSet.noneOf(Capability.class),
                EnumSet.complementOf(EnumSet.of(Contact.Component.PHONE)),
                EnumSet.noneOf(Contact.Component.class));
    }

    /** One that can do everything for everybody, and needs no address. */
    public static StagedAdapter everything() {
        return new StagedAdapter(
                EnumSet.allOf(Capability.class),
                EnumSet.allOf(Capability.class),
                EnumSet.allOf(Contact.Component.class),
                EnumSet.noneOf(Contact.Component.class));
    }

    /** The same, of which nothing may be repeated. */
    public StagedAdapter repeatingNothing() {
        return new StagedAdapter(capabilities, EnumSet.noneOf(Capability.class), components, required);
    }

    /** The same, of which all may be repeated but these. */
    public StagedAdapter repeatingAllBut(Capability... once) {
        EnumSet<Capability> rest = EnumSet.copyOf(capabilities);
        rest.removeAll(List.of(once));
        return new StagedAdapter(capabilities, rest, components, required);
    }

    /** The same without these abilities. */
    public StagedAdapter without(Capability... missing) {
        EnumSet<Capability> fewer = EnumSet.copyOf(capabilities);
        fewer.removeAll(List.of(missing));
        return new StagedAdapter(fewer, repeatable, components, required);
    }

    /** What a write of one contact does. */
    public StagedAdapter onWrite(Function<Contact, SaveResult> answer) {
        onWrite = answer;
        return this;
    }

    /** What a bulk call does. */
    public StagedAdapter onSubmit(Function<ImportBatch, ImportReceipt> answer) {
        onSubmit = answer;
        return this;
    }

    /** What a question after an address does. */
    public StagedAdapter onFind(Function<EmailAddress, Optional<StoredContact>> answer) {
        onFind = answer;
        return this;
    }

    /** What an opt-out does; without it there is none. */
    public StagedAdapter onSuppress(Consumer<EmailAddress> suppress) {
        onSuppress = suppress;
        return this;
    }

    /** Writes down no batches. */
    public StagedAdapter forgetting() {
        forgets = true;
        return this;
    }

    /** The account's fields. */
    public StagedAdapter fields(ContactField... known) {
        fields = List.of(known);
        return this;
    }

    /** The account's audiences. */
    public StagedAdapter audiences(Audience... known) {
        audiences = List.of(known);
        return this;
    }

    /** The provider around this adapter. */
    public ContactsProvider provider() {
        return ContactsProviders.around(this, false, CallObserver.none());
    }

    /** The contacts of every write of one contact, in order of arrival, also of those that failed. */
    public List<Contact> written() {
        return List.copyOf(written);
    }

    /** Every batch that arrived, also those that were refused. */
    public List<ImportBatch> submitted() {
        return List.copyOf(submitted);
    }

    /** Every operation that arrived. */
    public List<Capability> calls() {
        return List.copyOf(calls);
    }

    /** How often an operation arrived. */
    public long calls(Capability operation) {
        return calls().stream().filter(operation::equals).count();
    }

    @Override
    public String name() {
        return "staged";
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Set<Capability> repeatable() {
        return repeatable;
    }

    @Override
    public Set<Contact.Component> accepted() {
        return components;
    }

    @Override
    public Set<Contact.Component> documented() {
        return components;
    }

    @Override
    public Set<Contact.Component> required() {
        return required;
    }

    @Override
    public ContactRepository contacts() {
        return new StagedContacts();
    }

    @Override
    public Subscriptions subscriptions() {
        return new StagedSubscriptions();
    }

    @Override
    public Audiences audiences() {
        return new ListedAudiences(() -> calls.add(Capability.LIST_AUDIENCES), audiences);
    }

    @Override
    public ContactFields fields() {
        return () -> {
            calls.add(Capability.LIST_CONTACT_FIELDS);
            return fields;
        };
    }

    @Override
    public BulkImports imports() {
        return new StagedImports();
    }

    @Override
    public Optional<String> insteadOf(Capability missing) {
        return Optional.empty();
    }

    @Override
    public Object nativeClient() {
        return this;
    }

    @Override
    public void close() {}

    private SaveResult write(Capability operation, Contact contact) {
        calls.add(operation);
        written.add(contact);
        return onWrite.apply(contact);
    }

    private final class StagedContacts implements ContactRepository {
        @Override
        public Optional<StoredContact> find(ContactRef ref) {
            calls.add(Capability.FIND_CONTACT);
            return onFind.apply(((ContactRef.ByEmail) ref).email());
        }

        @Override
        public StoredContact add(Contact contact) {
            return write(Capability.ADD_CONTACT, contact).contact();
        }

        @Override
        public StoredContact add(Contact contact, AudienceId audience) {
            return write(Capability.ADD_CONTACT_TO_AUDIENCE, contact).contact();
        }

        @Override
        public StoredContact update(ContactRef ref, ContactPatch patch) {
            Contact changed = patch.values().toBuilder()
                    .email(((ContactRef.ByEmail) ref).email())
                    .build();
            return write(Capability.UPDATE_CONTACT, changed).contact();
        }

        @Override
        public SaveResult save(Contact contact) {
            return write(Capability.SAVE_CONTACT, contact);
        }

        @Override
        public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
            throw new UnsupportedOperationException("an import changes no address");
        }

        @Override
        public void delete(ContactRef ref) {
            throw new UnsupportedOperationException("an import deletes nobody");
        }
    }

    private final class StagedSubscriptions implements Subscriptions {
        @Override
        public void subscribe(EmailAddress email, AudienceId audience) {
            throw new UnsupportedOperationException("an import subscribes nobody by itself");
        }

        @Override
        public void unsubscribe(EmailAddress email, AudienceId audience) {
            throw new UnsupportedOperationException("no test lets anybody leave an audience");
        }

        @Override
        public void suppress(EmailAddress email) {
            calls.add(Capability.SUPPRESS);
            onSuppress.accept(email);
        }
    }

    private final class StagedImports implements BulkImports {
        @Override
        public ImportReceipt submit(ImportBatch batch) {
            calls.add(Capability.SUBMIT_IMPORT);
            if (!forgets) {
                submitted.add(batch);
            }
            return onSubmit.apply(batch);
        }

        @Override
        public void attach(ImportId importId, DocumentId documentId) {
            throw new UnsupportedOperationException("an import attaches nothing by itself");
        }
    }
}
