package io.contacts.testkit.sentori.internal.store;

import io.contacts.testkit.sentori.account.SentoriAttachment;
import io.contacts.testkit.sentori.account.SentoriDocument;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** One Sentori account: everything that lasts between requests. Not thread-safe: whoever uses it holds its monitor. */
public final class Account {
    /** The SystemID of the documented example is the first that is given out. */
    private static final long FIRST_SYSTEM_ID = 16382;

    private final Map<Long, ContactRow> contacts = new LinkedHashMap<>();
    private final Map<String, ContactRow> byAddress = new LinkedHashMap<>();
    private final Map<String, String> suppressionList = new LinkedHashMap<>();
    private final Map<String, SentoriMailingList> mailingLists = new LinkedHashMap<>();
    private final Map<String, SentoriDocument> documents = new LinkedHashMap<>();
    private final Map<String, SentoriUploadGroup> uploadGroups = new LinkedHashMap<>();
    private final Set<SentoriAttachment> attachments = new LinkedHashSet<>();
    private final Clock clock;
    private final Supplier<String> externalIds;
    private final boolean caseSensitive;
    private long nextSystemId = FIRST_SYSTEM_ID;

    /** An empty one; new ids other than a SystemID are taken from {@code externalIds}, which may repeat itself. */
    public Account(Clock clock, Supplier<String> externalIds, SentoriUndocumented undocumented) {
        this.clock = clock;
        this.externalIds = externalIds;
        this.caseSensitive = undocumented.has(SentoriVariant.ADDRESSES_CASE_SENSITIVE);
    }

    /** The time that the account would note now, in milliseconds. */
    public LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether these are one address to Sentori. */
    public boolean same(String oneAddress, String otherAddress) {
        return key(oneAddress).equals(key(otherAddress));
    }

    /** What makes two addresses one. */
    public String key(String address) {
        return caseSensitive ? address : address.toLowerCase(Locale.ROOT);
    }

    /** Every contact, in the order of creation; a view. */
    public Collection<ContactRow> contacts() {
        return contacts.values();
    }

    /** The contact that has this address. */
    public Optional<ContactRow> contact(String address) {
        return Optional.ofNullable(byAddress.get(key(address)));
    }

    /** The contact with this SystemID. */
    public Optional<ContactRow> contact(long systemId) {
        return Optional.ofNullable(contacts.get(systemId));
    }

    /** A new contact; born suppressed when its address is on the suppression list. */
    public ContactRow create(String address, Map<String, JsonNode> values) {
        ContactRow contact = new ContactRow(nextSystemId++, address, now());
        contact.put(values, contact.created());
        contacts.put(contact.systemId(), contact);
        byAddress.put(key(address), contact);
        inheritSuppression(contact);
        return contact;
    }

    /** Changes the fields that are named, and no other. */
    public void update(ContactRow contact, Map<String, JsonNode> values) {
        contact.put(values, now());
    }

    /** Gives a contact another address; it keeps its states, and takes on the suppression of the new address. */
    public void rename(ContactRow contact, String address) {
        byAddress.remove(key(contact.emailAddress()));
        contact.rename(address);
        byAddress.put(key(address), contact);
        inheritSuppression(contact);
    }

    /** Takes the contact out, and its address off the suppression list if told so. */
    public void delete(ContactRow contact, boolean forgetSuppression) {
        contacts.remove(contact.systemId());
        byAddress.remove(key(contact.emailAddress()));
        if (forgetSuppression) {
            suppressionList.remove(key(contact.emailAddress()));
        }
    }

    /** Off every list and onto the suppression list; the address needs no contact. */
    public void suppress(String address) {
        suppressionList.putIfAbsent(key(address), address);
        contact(address).ifPresent(ContactRow::suppress);
    }

    /** Whether the address is on the suppression list, or its contact was unsubscribed from everything. */
    public boolean isSuppressed(String address) {
        return suppressionList.containsKey(key(address))
                || contact(address).map(ContactRow::suppressed).orElse(false);
    }

    /** The suppressed addresses as they were first given, in that order; a copy. */
    public List<String> suppressionList() {
        return List.copyOf(suppressionList.values());
    }

    /** Puts the list in, in place of one with the same id. */
    public void add(SentoriMailingList list) {
        mailingLists.put(list.externalId(), list);
    }

    /** The list with this id. */
    public Optional<SentoriMailingList> mailingList(String externalId) {
        return Optional.ofNullable(mailingLists.get(externalId));
    }

    /** Every list, in the order of their making; a view. */
    public Collection<SentoriMailingList> mailingLists() {
        return mailingLists.values();
    }

    /** Who is on the list now and may be written to. */
    public List<ContactRow> subscribers(String externalId) {
        return contacts.values().stream()
                .filter(contact -> contact.emailable() && contact.mailingLists().contains(externalId))
                .toList();
    }

    /** Puts the document in, in place of one with the same id. */
    public void add(SentoriDocument document) {
        documents.put(document.externalId(), document);
    }

    /** The document with this id. */
    public Optional<SentoriDocument> document(String externalId) {
        return Optional.ofNullable(documents.get(externalId));
    }

    /** Every document, in the order of their making; a copy. */
    public List<SentoriDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** The documents of one kind, in the order of their making; a copy. */
    public List<SentoriDocument> documents(SentoriDocument.Kind kind) {
        return documents.values().stream()
                .filter(document -> document.kind() == kind)
                .toList();
    }

    /** Puts the group in, in place of one with the same id. */
    public void add(SentoriUploadGroup group) {
        uploadGroups.put(group.externalId(), group);
    }

    /** The group with this id. */
    public Optional<SentoriUploadGroup> uploadGroup(String externalId) {
        return Optional.ofNullable(uploadGroups.get(externalId));
    }

    /** Every group, in the order of their making; a copy. */
    public List<SentoriUploadGroup> uploadGroups() {
        return List.copyOf(uploadGroups.values());
    }

    /** Notes the attachment; a second time changes nothing. */
    public void add(SentoriAttachment attachment) {
        attachments.add(attachment);
    }

    /** Every attachment, in the order of their making; a copy. */
    public List<SentoriAttachment> attachments() {
        return new ArrayList<>(attachments);
    }

    /** An id that nothing in the account has. */
    public String newExternalId() {
        String id = externalIds.get();
        while (mailingLists.containsKey(id) || documents.containsKey(id) || uploadGroups.containsKey(id)) {
            id = externalIds.get();
        }
        return id;
    }

    private void inheritSuppression(ContactRow contact) {
        if (suppressionList.containsKey(key(contact.emailAddress()))) {
            contact.suppress();
        }
    }
}
