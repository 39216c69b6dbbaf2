package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import io.contacts.testkit.memory.internal.rule.SentoriRules;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Contacts and suppressed addresses. Not thread-safe: whoever uses it holds the monitor of the {@link MemoryAccount}. */
public final class MemoryStore {
    private final Clock clock;
    private final FieldCatalog fields;
    private final boolean hasBadAddressFlag;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Set<String>> byAddress = new HashMap<>();
    private final Set<String> suppressed = new LinkedHashSet<>();
    private long lastId;

    MemoryStore(Clock clock, FieldCatalog fields, boolean hasBadAddressFlag) {
        this.clock = clock;
        this.fields = fields;
        this.hasBadAddressFlag = hasBadAddressFlag;
    }

    /** Every entry, in the order of creation; a copy. */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** The entry that is meant, by id or by address. */
    public Optional<Entry> find(ContactRef ref) {
        return ref instanceof ContactRef.ById byId
                ? Optional.ofNullable(entries.get(byId.id().value()))
                : find(((ContactRef.ByEmail) ref).email());
    }

    /** The first that came with this address. */
    public Optional<Entry> find(EmailAddress email) {
        return all(email).stream().findFirst();
    }

    /** Every entry with this address, in the order of arrival. */
    public List<Entry> all(EmailAddress email) {
        return byAddress.getOrDefault(email.comparisonKey(), Set.of()).stream()
                .map(this::require)
                .toList();
    }

    /** Whoever has this contact's address; without an address, whoever has its mobile phone and no address either. */
    public Optional<Entry> sameAs(Contact contact) {
        if (contact.email() != null) {
            return find(contact.email());
        }
        return entries.values().stream()
                .filter(entry -> entry.email() == null
                        && contact.mobilePhone() != null
                        && contact.mobilePhone().equals(entry.contact().mobilePhone()))
                .findFirst();
    }

    /** Puts a contact in place of the one that {@link #sameAs} finds, or beside all others. */
    public Entry enter(Contact contact) {
        return sameAs(contact).map(there -> replace(there, contact)).orElseGet(() -> create(contact));
    }

    /** A new contact; born suppressed if its address is. */
    public Entry create(Contact contact) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean bornSuppressed = contact.email() != null && isListed(contact.email());
        Entry entry = new Entry(Long.toString(++lastId), contact, bornSuppressed, false, now, now);
        return put(withFlags(entry));
    }

    /** What a save does: whatever is absent stays, and so does the address. */
    public Entry merge(Entry entry, Contact given) {
        ContactPatch patch = ContactPatch.setting(given).without(Set.of(Contact.Component.EMAIL));
        return replace(entry, Merge.patched(fields.cleared(entry.contact(), patch), patch));
    }

    /** Gives an entry another content, another address too; who was suppressed stays so under the new one. */
    public Entry replace(Entry entry, Contact contact) {
        forgetAddress(entry);
        Entry replaced = entry.withContact(contact, LocalDateTime.now(clock));
        if (contact.email() != null) {
            if (replaced.suppressed()) {
                suppressed.add(contact.email().comparisonKey());
            } else if (isListed(contact.email())) {
                replaced = replaced.asSuppressed();
            }
        }
        return put(withFlags(replaced));
    }

    /** Takes the entry out; a suppressed address stays suppressed. */
    public void remove(Entry entry) {
        entries.remove(entry.id());
        forgetAddress(entry);
    }

    private void forgetAddress(Entry entry) {
        EmailAddress email = entry.email();
        if (email != null) {
            byAddress.getOrDefault(email.comparisonKey(), Set.of()).remove(entry.id());
        }
    }

    /** Suppresses the address and everybody who has it. */
    void suppress(EmailAddress email) {
        suppressed.add(email.comparisonKey());
        all(email).forEach(entry -> put(entry.asSuppressed()));
    }

    /** Whether the address is suppressed, or somebody who has it. */
    public boolean isSuppressed(EmailAddress email) {
        return isListed(email) || all(email).stream().anyMatch(Entry::suppressed);
    }

    /** Marks everybody who has this address as bad. */
    public void markBad(EmailAddress email) {
        all(email).forEach(entry -> put(entry.asBad(true)));
    }

    /** The entry with this id, which must be there. */
    public Entry require(String id) {
        Entry entry = entries.get(id);
        if (entry == null) {
            throw new IllegalStateException("no entry " + id);
        }
        return entry;
    }

    private boolean isListed(EmailAddress email) {
        return suppressed.contains(email.comparisonKey());
    }

    private Entry put(Entry entry) {
        entries.put(entry.id(), entry);
        EmailAddress email = entry.email();
        if (email != null) {
            byAddress
                    .computeIfAbsent(email.comparisonKey(), key -> new LinkedHashSet<>())
                    .add(entry.id());
        }
        return entry;
    }

    /** Sentori's flag for a bad address is written as a field and is the contact's status. */
    private Entry withFlags(Entry entry) {
        if (!hasBadAddressFlag) {
            return entry;
        }
        Map<String, FieldValue> values = new LinkedHashMap<>(entry.contact().fields());
        @Nullable FieldValue flag = values.remove(SentoriRules.BAD_ADDRESS_FLAG);
        if (!(flag instanceof FieldValue.Flag bad)) {
            return entry;
        }
        Contact without = Merge.withFields(entry.contact(), values);
        return entry.withContact(without, entry.modifiedAt()).asBad(bad.value());
    }
}
