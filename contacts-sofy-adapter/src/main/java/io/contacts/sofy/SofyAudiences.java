package io.contacts.sofy;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.Optional;

/** Audiences at Sofy: groups. */
final class SofyAudiences implements Audiences {
    private final SofyClient client;
    private final SofyMapper mapper;

    SofyAudiences(SofyClient client, SofyMapper mapper) {
        this.client = client;
        this.mapper = mapper;
    }

    @Override
    public List<Audience> list() {
        return mapper.toAudiences(client.groups(Capability.LIST_AUDIENCES));
    }

    /** Found in the list: a path for one group is not documented. */
    @Override
    public Optional<Audience> find(AudienceId id) {
        return client.groups(Capability.FIND_AUDIENCE).stream()
                .map(mapper::toAudience)
                .filter(audience -> audience.id().equals(id))
                .findFirst();
    }

    /**
     * Sends {@code POST /groups {"name": …}}, an <b>undocumented shape</b>: Sofy says only that a group can be created
     * ({@code sofy.md}, gap 22). Among the capabilities only where {@link SofyConfiguration#ALLOW_UNDOCUMENTED} is set.
     */
    @Override
    public Audience create(String name) {
        return new Audience(mapper.toAudienceId(client.createGroup(name)), name, "");
    }

    @Override
    public List<AudienceMember> members(AudienceId id) {
        throw Undocumented.operation(Capability.LIST_AUDIENCE_MEMBERS);
    }
}
