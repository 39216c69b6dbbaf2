package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.rule.Refusals;

/** Who may be put into an audience. Guarded by the {@link MemoryAccount}'s monitor. */
final class Admission {
    private final MemoryAccount account;
    private final Refusals refusals;

    Admission(MemoryAccount account) {
        this.account = account;
        this.refusals = new Refusals(account.rules());
    }

    void requireAudience(ErrorFacts facts, AudienceId audience) {
        if (account.lists().find(audience).isEmpty()) {
            throw refusals.noAudience(facts);
        }
    }

    /** The contact with this address, if it may be written to. */
    Entry subscribable(ErrorFacts facts, EmailAddress email) {
        if (account.store().isSuppressed(email)) {
            throw refusals.suppressed(facts);
        }
        Entry entry = account.store().find(email).orElseThrow(() -> refusals.noContact(facts));
        if (entry.bad()) {
            throw refusals.badAddress(facts);
        }
        return entry;
    }
}
