package io.contacts.testkit.sentori;

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
final class Account {
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

    Account(Clock clock, Supplier<String> externalIds, SentoriUndocumented undocumented) {
        this.clock = clock;
        this.externalIds = externalIds;
        this.caseSensitive = undocumented.has(SentoriVariant.ADDRESSES_CASE_SENSITIVE);
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    boolean same(String oneAddress, String otherAddress) {
        return key(oneAddress).equals(key(otherAddress));
    }

    /** What makes two addresses one. */
    String key(String address) {
        return caseSensitive ? address : address.toLowerCase(Locale.ROOT);
    }

    Collection<ContactRow> contacts() {
        return contacts.values();
    }

    Optional<ContactRow> contact(String address) {
        return Optional.ofNullable(byAddress.get(key(address)));
    }

    Optional<ContactRow> contact(long systemId) {
        return Optional.ofNullable(contacts.get(systemId));
    }

    /** A new contact; born suppressed when its address is on the suppression list. */
    ContactRow create(String address, Map<String, JsonNode> values) {
        ContactRow contact = new ContactRow(nextSystemId++, address, now());
        contact.put(values, contact.created());
        contacts.put(contact.systemId(), contact);
        byAddress.put(key(address), contact);
        inheritSuppression(contact);
        return contact;
    }

    void update(ContactRow contact, Map<String, JsonNode> values) {
        contact.put(values, now());
    }

    /** Gives a contact another address; it keeps its states, and takes on the suppression of the new address. */
    void rename(ContactRow contact, String address) {
        byAddress.remove(key(contact.emailAddress()));
        contact.rename(address);
        byAddress.put(key(address), contact);
        inheritSuppression(contact);
    }

    void delete(ContactRow contact, boolean forgetSuppression) {
        contacts.remove(contact.systemId());
        byAddress.remove(key(contact.emailAddress()));
        if (forgetSuppression) {
            suppressionList.remove(key(contact.emailAddress()));
        }
    }

    /** Off every list and onto the suppression list; the address needs no contact. */
    void suppress(String address) {
        suppressionList.putIfAbsent(key(address), address);
        contact(address).ifPresent(ContactRow::suppress);
    }

    boolean isSuppressed(String address) {
        return suppressionList.containsKey(key(address))
                || contact(address).map(ContactRow::suppressed).orElse(false);
    }

    List<String> suppressionList() {
        return List.copyOf(suppressionList.values());
    }

    void add(SentoriMailingList list) {
        mailingLists.put(list.externalId(), list);
    }

    Optional<SentoriMailingList> mailingList(String externalId) {
        return Optional.ofNullable(mailingLists.get(externalId));
    }

    Collection<SentoriMailingList> mailingLists() {
        return mailingLists.values();
    }

    /** Who is on the list now and may be written to. */
    List<ContactRow> subscribers(String externalId) {
        return contacts.values().stream()
                .filter(contact -> contact.emailable() && contact.mailingLists().contains(externalId))
                .toList();
    }

    void add(SentoriDocument document) {
        documents.put(document.externalId(), document);
    }

    Optional<SentoriDocument> document(String externalId) {
        return Optional.ofNullable(documents.get(externalId));
    }

    List<SentoriDocument> documents() {
        return List.copyOf(documents.values());
    }

    List<SentoriDocument> documents(SentoriDocument.Kind kind) {
        return documents.values().stream()
                .filter(document -> document.kind() == kind)
                .toList();
    }

    void add(SentoriUploadGroup group) {
        uploadGroups.put(group.externalId(), group);
    }

    Optional<SentoriUploadGroup> uploadGroup(String externalId) {
        return Optional.ofNullable(uploadGroups.get(externalId));
    }

    List<SentoriUploadGroup> uploadGroups() {
        return List.copyOf(uploadGroups.values());
    }

    void add(SentoriAttachment attachment) {
        attachments.add(attachment);
    }

    List<SentoriAttachment> attachments() {
        return new ArrayList<>(attachments);
    }

    /** An id that nothing in the account has. */
    String newExternalId() {
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
