package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies the contacts of one batch and counts what became of each. Of invalid, role-based and duplicate, a contact counts
 * as the first that applies; of duplicates the first is taken; a new contact whose address is suppressed counts as
 * suppressed: Sentori's documents are silent on all three ({@code sentori.md}, gap 11).
 */
final class ImportRun {
    private final MemoryAccount account;
    private final Set<String> seen = new HashSet<>();
    private int created;
    private int updated;
    private int suppressed;
    private int bad;
    private int duplicates;
    private int invalid;
    private int roleBased;

    ImportRun(MemoryAccount account) {
        this.account = account;
    }

    ImportCounters apply(List<Contact> contacts) {
        contacts.forEach(this::apply);
        return new ImportCounters(contacts.size(), created, updated, suppressed, bad, duplicates, invalid, roleBased);
    }

    private void apply(Contact contact) {
        EmailAddress email = contact.email();
        if (email != null && account.isInvalid(email)) {
            invalid++;
        } else if (email != null && account.isRoleBased(email)) {
            roleBased++;
        } else if (!seen.add(identity(contact))) {
            duplicates++;
        } else {
            land(contact);
        }
    }

    private void land(Contact contact) {
        Optional<Entry> there = account.store().sameAs(contact);
        if (there.isEmpty()) {
            count(account.store().create(contact).status(), true);
        } else {
            count(there.get().status(), false);
            account.store().merge(there.get(), contact);
        }
    }

    private void count(ContactStatus status, boolean isNew) {
        if (status == ContactStatus.SUPPRESSED) {
            suppressed++;
        } else if (isNew) {
            created++;
        } else if (status == ContactStatus.BAD_ADDRESS) {
            bad++;
        } else {
            updated++;
        }
    }

    /** What makes two contacts of a batch one. */
    private static String identity(Contact contact) {
        return contact.email() != null
                ? contact.email().comparisonKey()
                : String.valueOf(
                        contact.mobilePhone() == null
                                ? null
                                : contact.mobilePhone().value());
    }
}
