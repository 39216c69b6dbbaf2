package io.contacts.testkit.sentori.internal.store;

import io.contacts.testkit.sentori.internal.field.ContactFields;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A contact of the account, changed in place under the account's lock. */
public final class ContactRow {
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

    /** Sentori's own number; it never changes. */
    public long systemId() {
        return systemId;
    }

    /** The address as it was last given. */
    public String emailAddress() {
        return emailAddress;
    }

    /** When it came. */
    public LocalDateTime created() {
        return created;
    }

    /** When a field of it was last written. */
    public LocalDateTime modified() {
        return modified;
    }

    /** The set fields, without the address. */
    public Map<String, JsonNode> values() {
        return values;
    }

    /** The ids of its lists; what is taken out of this set is taken off the list. */
    public Set<String> mailingLists() {
        return mailingLists;
    }

    /** Whether it was itself unsubscribed from everything; its address may be suppressed besides. */
    public boolean suppressed() {
        return suppressed;
    }

    /** Whether its address is marked as bad. */
    public boolean badEmailAddress() {
        JsonNode flag = values.get(ContactFields.IS_BAD_EMAIL_ADDRESS);
        return flag != null && flag.booleanValue();
    }

    boolean emailable() {
        return !suppressed && !badEmailAddress();
    }

    /** Puts it on a list; who is suppressed stays off every one. */
    public void subscribe(String listId) {
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
