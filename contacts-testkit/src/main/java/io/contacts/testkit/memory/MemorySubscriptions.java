package io.contacts.testkit.memory;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.Subscriptions;

/** Who is in which audience, in memory. */
final class MemorySubscriptions implements Subscriptions {
    private final CallDesk desk;
    private final MemoryAccount account;
    private final MemoryStore store;
    private final Refusals refusals;

    MemorySubscriptions(CallDesk desk, MemoryAccount account) {
        this.desk = desk;
        this.account = account;
        this.store = account.store();
        this.refusals = new Refusals(account.rules());
    }

    @Override
    public void subscribe(EmailAddress email, AudienceId audience) {
        desk.run(Capability.SUBSCRIBE, facts -> {
            requireAudience(facts, audience);
            Entry entry = account.rules().has(Trait.CONTACTS_LIVE_IN_AUDIENCES)
                    ? store.create(Contact.builder().email(email).build())
                    : subscribable(facts, email);
            account.lists().join(audience, entry.id());
        });
    }

    @Override
    public void unsubscribe(EmailAddress email, AudienceId audience) {
        desk.run(Capability.UNSUBSCRIBE, facts -> {
            requireAudience(facts, audience);
            store.all(email).forEach(entry -> account.lists().leave(audience, entry.id()));
        });
    }

    @Override
    public void suppress(EmailAddress email) {
        desk.run(Capability.SUPPRESS, facts -> {
            store.suppress(email);
            store.all(email).forEach(entry -> account.lists().leaveAll(entry.id()));
        });
    }

    private Entry subscribable(ErrorFacts facts, EmailAddress email) {
        if (store.isSuppressed(email)) {
            throw refusals.suppressed(facts);
        }
        Entry entry = store.find(email).orElseThrow(() -> refusals.noContact(facts));
        if (entry.bad()) {
            throw refusals.badAddress(facts);
        }
        return entry;
    }

    private void requireAudience(ErrorFacts facts, AudienceId audience) {
        if (account.lists().find(audience).isEmpty()) {
            throw refusals.noAudience(facts);
        }
    }
}
