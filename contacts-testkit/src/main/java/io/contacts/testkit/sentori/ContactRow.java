package io.contacts.testkit.sentori;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A contact of the account, changed in place under the account's lock. */
final class ContactRow {
    private final long systemId;
    private final LocalDateTime created;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Set<String> mailingLists = new LinkedHashSet<>();
    private String emailAddress;
    private LocalDateTime modified;
    private boolean suppressed;

    ContactRow(long systemId, String emailAddress, LocalDateTime created) {
        this.systemId = systemId;
        this.emailAddress = emailAddress;
        this.created = created;
        this.modified = created;
    }

    long systemId() {
        return systemId;
    }

    String emailAddress() {
        return emailAddress;
    }

    LocalDateTime created() {
        return created;
    }

    LocalDateTime modified() {
        return modified;
    }

    /** The set fields, without the address. */
    Map<String, JsonNode> values() {
        return values;
    }

    Set<String> mailingLists() {
        return mailingLists;
    }

    /** Whether it was itself unsubscribed from everything; its address may be suppressed besides. */
    boolean suppressed() {
        return suppressed;
    }

    boolean badEmailAddress() {
        JsonNode flag = values.get(ContactFields.IS_BAD_EMAIL_ADDRESS);
        return flag != null && flag.booleanValue();
    }

    boolean emailable() {
        return !suppressed && !badEmailAddress();
    }

    /** Puts it on a list; who is suppressed stays off every one. */
    void subscribe(String listId) {
        if (!suppressed) {
            mailingLists.add(listId);
        }
    }

    void suppress() {
        suppressed = true;
        mailingLists.clear();
    }

    void put(Map<String, JsonNode> changes, LocalDateTime now) {
        changes.forEach((name, value) -> {
            if (value.isNull()) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
        modified = now;
    }

    void rename(String otherAddress) {
        emailAddress = otherAddress;
    }
}
