package io.contacts.testkit.memory;

import io.contacts.domain.contact.EmailAddress;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Everything that one in-memory provider holds. Whoever reads or changes a part of it holds this object's monitor. */
final class MemoryAccount {
    private final Rules rules;
    private final MemoryStore store;
    private final MemoryLists lists;
    private final FieldCatalog fields;
    private final MemoryDocuments documents = new MemoryDocuments();
    private final Set<String> roleNames;
    private final Set<String> invalidAddresses = new HashSet<>();

    MemoryAccount(Rules rules, Clock clock, Set<String> roleNames) {
        this.rules = rules;
        this.fields = new FieldCatalog(rules);
        this.store = new MemoryStore(clock, fields, rules.has(Trait.HAS_BAD_ADDRESS_FLAG));
        this.lists = new MemoryLists(rules.ids());
        this.roleNames = Set.copyOf(roleNames);
    }

    Rules rules() {
        return rules;
    }

    MemoryStore store() {
        return store;
    }

    MemoryLists lists() {
        return lists;
    }

    FieldCatalog fields() {
        return fields;
    }

    MemoryDocuments documents() {
        return documents;
    }

    /** Whether this address is a role's, not a person's: {@code info@}, {@code sales+lyon@}. */
    boolean isRoleBased(EmailAddress email) {
        String local = email.localPart().toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        return roleNames.contains(plus < 0 ? local : local.substring(0, plus));
    }

    void markInvalid(EmailAddress email) {
        invalidAddresses.add(email.comparisonKey());
    }

    /** Whether the provider takes this address for no address, though its form is right. */
    boolean isInvalid(EmailAddress email) {
        return invalidAddresses.contains(email.comparisonKey());
    }
}
