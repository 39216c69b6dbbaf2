package io.contacts.testkit.sentori;

import io.contacts.testkit.sentori.account.SentoriAttachment;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.account.SentoriDocument;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.request.Refusal;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import io.contacts.testkit.sentori.internal.store.ContactRow;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a fake Sentori holds, for a test to arrange and to look at, behind the API's back. Everything that it hands out is a
 * copy. Thread-safe.
 *
 * <p>Addresses and fields obey the rules that the API has: what it would refuse is an {@link IllegalArgumentException} here.
 */
public final class SentoriState {
    private final Account account;
    private final ContactFields fields;
    private final Addresses addresses;

    SentoriState(Account account, ContactFields fields, Addresses addresses) {
        this.account = account;
        this.fields = fields;
        this.addresses = addresses;
    }

    /** The contact with this address; empty when there is none. */
    public Optional<SentoriContact> contact(String emailAddress) {
        synchronized (account) {
            return account.contact(emailAddress).map(SentoriState::copyOf);
        }
    }

    /** Every contact, the oldest first. */
    public List<SentoriContact> contacts() {
        synchronized (account) {
            return account.contacts().stream().map(SentoriState::copyOf).toList();
        }
    }

    /**
     * A new contact with an address and nothing else.
     *
     * @throws IllegalArgumentException when the address is no address or taken
     */
    public SentoriContact addContact(String emailAddress) {
        return addContact(emailAddress, Map.of());
    }

    /**
     * A new contact.
     *
     * @param values importable fields by their JSON name: {@link String}, {@link Boolean} or {@link BigDecimal}, as the field's
     *     type wants it
     * @throws IllegalArgumentException when the address is no address or taken, or a field or value cannot be
     */
    public SentoriContact addContact(String emailAddress, Map<String, ?> values) {
        synchronized (account) {
            requireAddress(emailAddress);
            if (account.contact(emailAddress).isPresent()) {
                throw new IllegalArgumentException("There is a contact with this address");
            }
            return copyOf(account.create(emailAddress, valuesOf(values)));
        }
    }

    /** Whether the address is on the suppression list, or its contact is suppressed. */
    public boolean isSuppressed(String emailAddress) {
        synchronized (account) {
            return account.isSuppressed(emailAddress);
        }
    }

    /** The suppression list, as the addresses were written, the oldest first; not each has a contact. */
    public List<String> suppressionList() {
        synchronized (account) {
            return account.suppressionList();
        }
    }

    /**
     * Puts an address on the suppression list, and takes its contact, if there is one, off every mailing list.
     *
     * @throws IllegalArgumentException when it is no address
     */
    public void suppress(String emailAddress) {
        synchronized (account) {
            requireAddress(emailAddress);
            account.suppress(emailAddress);
        }
    }

    /**
     * Marks a contact's address as bad.
     *
     * @throws IllegalArgumentException when there is no contact with this address
     */
    public void markBad(String emailAddress) {
        synchronized (account) {
            ContactRow contact = requireContact(emailAddress);
            account.update(
                    contact, Map.of(ContactFields.IS_BAD_EMAIL_ADDRESS, JsonNodeFactory.instance.booleanNode(true)));
        }
    }

    /** A new mailing list, in place of one with its id. */
    public void addMailingList(String externalId, String name, String description) {
        synchronized (account) {
            account.add(new SentoriMailingList(externalId, name, description));
        }
    }

    /** Every mailing list, the oldest first. */
    public List<SentoriMailingList> mailingLists() {
        synchronized (account) {
            return List.copyOf(account.mailingLists());
        }
    }

    /**
     * Puts a contact on a mailing list; a suppressed one stays off it.
     *
     * @throws IllegalArgumentException when there is no such contact or list
     */
    public void subscribe(String emailAddress, String listId) {
        synchronized (account) {
            requireList(listId);
            requireContact(emailAddress).subscribe(listId);
        }
    }

    /**
     * The addresses that {@code mailinglists/subscribers} answers with: on the list, not suppressed, not bad.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public List<String> subscribers(String listId) {
        synchronized (account) {
            requireList(listId);
            return account.subscribers(listId).stream()
                    .map(ContactRow::emailAddress)
                    .toList();
        }
    }

    /** A new draft e-mail, made now. */
    public void addDraft(String externalId, String name) {
        addDocument(externalId, SentoriDocument.Kind.DRAFT, name);
    }

    /** A new e-mail that was sent: no draft any more. */
    public void addSentEmail(String externalId, String name) {
        addDocument(externalId, SentoriDocument.Kind.SENT_EMAIL, name);
    }

    /** A new template. */
    public void addTemplate(String externalId, String name) {
        addDocument(externalId, SentoriDocument.Kind.TEMPLATE, name);
    }

    /** A new SMS: a document, and not an e-mail. */
    public void addSmsDocument(String externalId, String name) {
        addDocument(externalId, SentoriDocument.Kind.SMS, name);
    }

    /** Any document, with every member as you want it, in place of one with its id; as all documents that are added. */
    public void addDocument(SentoriDocument document) {
        synchronized (account) {
            account.add(document);
        }
    }

    /** Every e-mail and SMS, the oldest first. */
    public List<SentoriDocument> documents() {
        synchronized (account) {
            return account.documents();
        }
    }

    /** The document with this id; empty when there is none. */
    public Optional<SentoriDocument> document(String externalId) {
        synchronized (account) {
            return account.document(externalId);
        }
    }

    /** What imports have made, the oldest first. */
    public List<SentoriUploadGroup> uploadGroups() {
        synchronized (account) {
            return account.uploadGroups();
        }
    }

    /** Which upload groups were attached to which drafts, the oldest first. */
    public List<SentoriAttachment> attachments() {
        synchronized (account) {
            return account.attachments();
        }
    }

    private void addDocument(String externalId, SentoriDocument.Kind kind, String name) {
        synchronized (account) {
            LocalDateTime now = account.now();
            account.add(new SentoriDocument(externalId, kind, name, null, now, now, "ExampleU"));
        }
    }

    private Map<String, JsonNode> valuesOf(Map<String, ?> values) {
        try {
            return fields.read(JavaValues.toJson(values)).values();
        } catch (Refusal refused) {
            throw new IllegalArgumentException("A field or value that the API would refuse");
        }
    }

    private void requireAddress(String emailAddress) {
        if (!addresses.isValid(emailAddress)) {
            throw new IllegalArgumentException("Not an address by the fake's rule");
        }
    }

    private ContactRow requireContact(String emailAddress) {
        return account.contact(emailAddress)
                .orElseThrow(() -> new IllegalArgumentException("No contact with this address"));
    }

    private void requireList(String listId) {
        if (account.mailingList(listId).isEmpty()) {
            throw new IllegalArgumentException("No mailing list " + listId);
        }
    }

    private static SentoriContact copyOf(ContactRow contact) {
        Map<String, Object> values = new LinkedHashMap<>(JavaValues.fromJson(contact.values()));
        values.remove(ContactFields.IS_BAD_EMAIL_ADDRESS);
        return new SentoriContact(
                contact.systemId(),
                contact.emailAddress(),
                contact.suppressed(),
                contact.badEmailAddress(),
                values,
                contact.mailingLists(),
                contact.created(),
                contact.modified());
    }
}
