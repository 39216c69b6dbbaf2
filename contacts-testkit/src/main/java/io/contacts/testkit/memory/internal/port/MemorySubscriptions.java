package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.Subscriptions;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.account.MemoryStore;
import io.contacts.testkit.memory.internal.call.CallDesk;
import io.contacts.testkit.memory.internal.rule.Trait;

/** Who is in which audience, in memory. */
final class MemorySubscriptions implements Subscriptions {
    private final CallDesk desk;
    private final MemoryAccount account;
    private final MemoryStore store;
    private final Admission admission;

    MemorySubscriptions(CallDesk desk, MemoryAccount account) {
        this.desk = desk;
        this.account = account;
        this.store = account.store();
        this.admission = new Admission(account);
    }

    @Override
    public void subscribe(EmailAddress email, AudienceId audience) {
        desk.run(Capability.SUBSCRIBE, facts -> {
            admission.requireAudience(facts, audience);
            Entry entry = account.rules().has(Trait.CONTACTS_LIVE_IN_AUDIENCES)
                    ? store.create(Contact.builder().email(email).build())
                    : admission.subscribable(facts, email);
            account.lists().join(audience, entry.id());
        });
    }

    @Override
    public void unsubscribe(EmailAddress email, AudienceId audience) {
        desk.run(Capability.UNSUBSCRIBE, facts -> {
            admission.requireAudience(facts, audience);
            store.all(email).forEach(entry -> account.lists().leave(audience, entry.id()));
        });
    }

    @Override
    public void suppress(EmailAddress email) {
        desk.run(Capability.SUPPRESS, facts -> account.suppress(email));
    }
}
