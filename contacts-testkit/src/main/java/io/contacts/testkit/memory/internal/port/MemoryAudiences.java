package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.call.CallDesk;
import io.contacts.testkit.memory.internal.rule.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Audiences in memory. */
final class MemoryAudiences implements Audiences {
    private final CallDesk desk;
    private final MemoryAccount account;
    private final Refusals refusals;

    MemoryAudiences(CallDesk desk, MemoryAccount account) {
        this.desk = desk;
        this.account = account;
        this.refusals = new Refusals(account.rules());
    }

    @Override
    public List<Audience> list() {
        return desk.call(Capability.LIST_AUDIENCES, facts -> account.lists().all());
    }

    @Override
    public Optional<Audience> find(AudienceId id) {
        return desk.call(Capability.FIND_AUDIENCE, facts -> account.lists().find(id));
    }

    @Override
    public Audience create(String name) {
        return desk.call(Capability.CREATE_AUDIENCE, facts -> account.lists().add(name));
    }

    /** Those who can be written to, as Sentori lists them ({@code sentori.md A2.6}). */
    @Override
    public List<AudienceMember> members(AudienceId id) {
        return desk.call(Capability.LIST_AUDIENCE_MEMBERS, facts -> {
            if (account.lists().find(id).isEmpty()) {
                throw refusals.noAudience(facts);
            }
            List<AudienceMember> members = new ArrayList<>();
            for (String entryId : account.lists().members(id)) {
                Entry entry = account.store().require(entryId);
                if (entry.email() != null && entry.status() == ContactStatus.EMAILABLE) {
                    members.add(new AudienceMember(entry.contactId(), entry.email()));
                }
            }
            return List.copyOf(members);
        });
    }
}
