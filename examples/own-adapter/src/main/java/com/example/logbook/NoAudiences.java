package com.example.logbook;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.port.Audiences;
import java.util.List;
import java.util.Optional;

/** A logbook has none. */
final class NoAudiences implements Audiences {
    @Override
    public List<Audience> list() {
        throw NotClaimed.error();
    }

    @Override
    public Optional<Audience> find(AudienceId id) {
        throw NotClaimed.error();
    }

    @Override
    public Audience create(String name) {
        throw NotClaimed.error();
    }

    @Override
    public List<AudienceMember> members(AudienceId id) {
        throw NotClaimed.error();
    }
}
