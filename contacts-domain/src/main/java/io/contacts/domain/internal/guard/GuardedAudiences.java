package io.contacts.domain.internal.guard;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.Optional;

/** The guard around audiences. */
public final class GuardedAudiences implements Audiences {
    private final Guard guard;
    private final Audiences audiences;

    /** These audiences of an adapter, behind this guard. */
    public GuardedAudiences(Guard guard, Audiences audiences) {
        this.guard = guard;
        this.audiences = audiences;
    }

    @Override
    public List<Audience> list() {
        return guard.call(Capability.LIST_AUDIENCES, audiences::list);
    }

    @Override
    public Optional<Audience> find(AudienceId id) {
        guard.requireGiven(id, "id");
        return guard.call(Capability.FIND_AUDIENCE, () -> audiences.find(id));
    }

    @Override
    public Audience create(String name) {
        if (guard.requireGiven(name, "name").isBlank()) {
            throw new IllegalArgumentException("an audience's name must not be blank");
        }
        return guard.call(Capability.CREATE_AUDIENCE, () -> audiences.create(name));
    }

    @Override
    public List<AudienceMember> members(AudienceId id) {
        guard.requireGiven(id, "id");
        return guard.call(Capability.LIST_AUDIENCE_MEMBERS, () -> audiences.members(id));
    }
}
