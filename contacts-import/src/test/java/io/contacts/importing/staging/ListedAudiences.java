package io.contacts.importing.staging;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.port.Audiences;
import java.util.List;
import java.util.Optional;

/**
 * Audiences that are there and can be listed: all that an import asks for.
 *
 * @param onList run when they are listed
 */
record ListedAudiences(Runnable onList, List<Audience> audiences) implements Audiences {
    @Override
    public List<Audience> list() {
        onList.run();
        return audiences;
    }

    @Override
    public Optional<Audience> find(AudienceId id) {
        throw new UnsupportedOperationException("an import lists audiences");
    }

    @Override
    public Audience create(String name) {
        throw new UnsupportedOperationException("an import makes no audience");
    }

    @Override
    public List<AudienceMember> members(AudienceId id) {
        throw new UnsupportedOperationException("an import lists no members");
    }
}
