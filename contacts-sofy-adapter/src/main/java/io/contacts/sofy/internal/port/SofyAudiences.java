package io.contacts.sofy.internal.port;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.Capability;
import io.contacts.sofy.internal.call.SofyCalls;
import io.contacts.sofy.internal.mapping.SofyMapper;
import java.util.List;
import java.util.Optional;

/** Audiences at Sofy: groups. */
public final class SofyAudiences implements Audiences {
    private final SofyCalls calls;
    private final SofyMapper mapper;

    /** The groups of the venue that these calls ask. */
    public SofyAudiences(SofyCalls calls, SofyMapper mapper) {
        this.calls = calls;
        this.mapper = mapper;
    }

    @Override
    public List<Audience> list() {
        return mapper.toAudiences(mapper.toGroups(calls.groups(Capability.LIST_AUDIENCES)));
    }

    /** Found in the list: a path for one group is not documented. */
    @Override
    public Optional<Audience> find(AudienceId id) {
        return mapper.toGroups(calls.groups(Capability.FIND_AUDIENCE)).stream()
                .map(mapper::toAudience)
                .filter(audience -> audience.id().equals(id))
                .findFirst();
    }

    /**
     * Sends {@code POST /groups {"name": …}}, an <b>undocumented shape</b>: Sofy says only that a group can be created
     * ({@code sofy.md}, gap 22). Among the capabilities only where {@code allow-undocumented} is set.
     */
    @Override
    public Audience create(String name) {
        return new Audience(mapper.toAudienceId(calls.createGroup(name)), name, "");
    }

    @Override
    public List<AudienceMember> members(AudienceId id) {
        throw Undocumented.operation(Capability.LIST_AUDIENCE_MEMBERS);
    }
}
