package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.testkit.memory.internal.rule.Rules;
import io.contacts.testkit.memory.internal.rule.Trait;
import java.time.Clock;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Everything that one in-memory provider holds. Whoever reads or changes a part of it holds this object's monitor. */
public final class MemoryAccount {
    /** The provider's name. */
    public static final String NAME = "memory";

    private final Rules rules;
    private final MemoryStore store;
    private final MemoryLists lists;
    private final FieldCatalog fields;
    private final MemoryDocuments documents = new MemoryDocuments();
    private final Set<String> roleNames;
    private final Set<String> invalidAddresses = new HashSet<>();

    /** An empty one; {@code roleNames} are the local parts that make an address role-based, in lower case. */
    public MemoryAccount(Rules rules, Clock clock, Set<String> roleNames) {
        this.rules = rules;
        this.fields = new FieldCatalog(rules);
        this.store = new MemoryStore(clock, fields, rules.has(Trait.HAS_BAD_ADDRESS_FLAG));
        this.lists = new MemoryLists(rules.ids());
        this.roleNames = Set.copyOf(roleNames);
    }

    /** What the provider can do, and how it says no. */
    public Rules rules() {
        return rules;
    }

    /** Contacts and suppressed addresses. */
    public MemoryStore store() {
        return store;
    }

    /** Audiences and who is in them. */
    public MemoryLists lists() {
        return lists;
    }

    /** The fields of the account. */
    public FieldCatalog fields() {
        return fields;
    }

    /** Documents and imports. */
    public MemoryDocuments documents() {
        return documents;
    }

    /** Whether this address is a role's, not a person's: {@code info@}, {@code sales+lyon@}. */
    public boolean isRoleBased(EmailAddress email) {
        String local = email.localPart().toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        return roleNames.contains(plus < 0 ? local : local.substring(0, plus));
    }

    /** Suppresses an address, and takes everybody who has it out of every audience; it needs no contact. */
    public void suppress(EmailAddress email) {
        store.suppress(email);
        store.all(email).forEach(entry -> lists.leaveAll(entry.id()));
    }

    /** From now on the provider takes this address for no address. */
    public void markInvalid(EmailAddress email) {
        invalidAddresses.add(email.comparisonKey());
    }

    /** Whether the provider takes this address for no address, though its form is right. */
    public boolean isInvalid(EmailAddress email) {
        return invalidAddresses.contains(email.comparisonKey());
    }
}
