package io.contacts.domain.provider;

import io.contacts.domain.Guests;
import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.BulkImports;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactFields;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.port.Subscriptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An adapter that writes down what reaches it, and answers as if it had done that. */
public final class RecordingAdapter implements ProviderAdapter {
    private final Journal journal;
    private final Set<Capability> capabilities;
    private final Set<Contact.Component> accepted;
    private final Set<Contact.Component> required;

    private RecordingAdapter(
            Journal journal,
            Set<Capability> capabilities,
            Set<Contact.Component> accepted,
            Set<Contact.Component> required) {
        this.journal = journal;
        this.capabilities = capabilities;
        this.accepted = accepted;
        this.required = required;
    }

    /** One that can do everything and has a place for every component. */
    public static RecordingAdapter able() {
        return new RecordingAdapter(
                new Journal(), Set.of(Capability.values()), Set.of(Contact.Component.values()), Set.of());
    }

    /** The same, with these abilities alone. */
    public RecordingAdapter with(Set<Capability> fewer) {
        return new RecordingAdapter(journal, fewer, accepted, required);
    }

    /** The same, with a place for these components alone. */
    public RecordingAdapter accepting(Set<Contact.Component> fewer) {
        return new RecordingAdapter(journal, capabilities, fewer, required);
    }

    /** The same, which takes no contact without these components. */
    public RecordingAdapter needing(Set<Contact.Component> needed) {
        return new RecordingAdapter(journal, capabilities, accepted, needed);
    }

    public Journal journal() {
        return journal;
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public Set<Capability> repeatable() {
        return Set.of(Capability.FIND_CONTACT, Capability.SAVE_CONTACT);
    }

    @Override
    public Set<Contact.Component> accepted() {
        return accepted;
    }

    @Override
    public Set<Contact.Component> documented() {
        return Set.of(Contact.Component.EMAIL, Contact.Component.FIRST_NAME);
    }

    @Override
    public Set<Contact.Component> required() {
        return required;
    }

    @Override
    public ContactRepository contacts() {
        return new RecordingContacts(journal);
    }

    @Override
    public Subscriptions subscriptions() {
        return new RecordingSubscriptions(journal);
    }

    @Override
    public Audiences audiences() {
        return new RecordingAudiences(journal);
    }

    @Override
    public ContactFields fields() {
        return () -> {
            journal.record(Capability.LIST_CONTACT_FIELDS);
            return List.of(ContactField.named("Table", FieldType.TEXT));
        };
    }

    @Override
    public BulkImports imports() {
        return new RecordingImports(journal);
    }

    @Override
    public Optional<String> insteadOf(Capability missing) {
        return missing == Capability.SUPPRESS ? Optional.of("Suppress it in the web application") : Optional.empty();
    }

    @Override
    public Object nativeClient() {
        return journal;
    }

    @Override
    public void close() {
        journal.close();
    }

    private record RecordingContacts(Journal journal) implements ContactRepository {
        @Override
        public Optional<StoredContact> find(ContactRef ref) {
            journal.record(Capability.FIND_CONTACT, ref);
            return Optional.of(StoredContact.sent(Guests.zoe()));
        }

        @Override
        public StoredContact add(Contact contact) {
            journal.record(Capability.ADD_CONTACT, contact);
            return StoredContact.sent(contact);
        }

        @Override
        public StoredContact add(Contact contact, AudienceId audience) {
            journal.record(Capability.ADD_CONTACT_TO_AUDIENCE, contact, audience);
            return StoredContact.sent(contact);
        }

        @Override
        public StoredContact update(ContactRef ref, ContactPatch patch) {
            journal.record(Capability.UPDATE_CONTACT, ref, patch);
            return StoredContact.sent(patch.values());
        }

        @Override
        public SaveResult save(Contact contact) {
            journal.record(Capability.SAVE_CONTACT, contact);
            return new SaveResult.Created(StoredContact.sent(contact));
        }

        @Override
        public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
            journal.record(Capability.SAVE_CONTACT_AS, currentEmail, contact);
            return new SaveResult.Updated(StoredContact.sent(contact));
        }

        @Override
        public void delete(ContactRef ref) {
            journal.record(Capability.DELETE_CONTACT, ref);
        }
    }

    private record RecordingSubscriptions(Journal journal) implements Subscriptions {
        @Override
        public void subscribe(EmailAddress email, AudienceId audience) {
            journal.record(Capability.SUBSCRIBE, email, audience);
        }

        @Override
        public void unsubscribe(EmailAddress email, AudienceId audience) {
            journal.record(Capability.UNSUBSCRIBE, email, audience);
        }

        @Override
        public void suppress(EmailAddress email) {
            journal.record(Capability.SUPPRESS, email);
        }
    }

    private record RecordingAudiences(Journal journal) implements Audiences {
        @Override
        public List<Audience> list() {
            journal.record(Capability.LIST_AUDIENCES);
            return List.of(new Audience(AudienceId.of("7"), "Found", ""));
        }

        @Override
        public Optional<Audience> find(AudienceId id) {
            journal.record(Capability.FIND_AUDIENCE, id);
            return Optional.of(new Audience(id, "Found", ""));
        }

        @Override
        public Audience create(String name) {
            journal.record(Capability.CREATE_AUDIENCE, name);
            return new Audience(AudienceId.of("1"), name, "");
        }

        @Override
        public List<AudienceMember> members(AudienceId id) {
            journal.record(Capability.LIST_AUDIENCE_MEMBERS, id);
            return List.of(new AudienceMember(ContactId.of("1"), EmailAddress.of("zoe@example.com")));
        }
    }

    private record RecordingImports(Journal journal) implements BulkImports {
        @Override
        public ImportReceipt submit(ImportBatch batch) {
            journal.record(Capability.SUBMIT_IMPORT, batch);
            return ImportReceipt.of(new ImportCounters(batch.contacts().size(), 0, 0, 0, 0, 0, 0, 0), null);
        }

        @Override
        public void attach(ImportId importId, DocumentId documentId) {
            journal.record(Capability.ATTACH_IMPORT, importId, documentId);
        }
    }
}
