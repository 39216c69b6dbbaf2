package io.contacts.sentori.internal.port;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.port.Audiences;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.mapping.SentoriMapper;
import io.contacts.sentori.internal.wire.SentoriApi;
import java.util.List;
import java.util.Optional;

/** Mailing lists, which Sentori's API can only read. */
public final class SentoriAudiences implements Audiences {
    private final SentoriCalls calls;
    private final SentoriMapper mapper;

    /** The lists of the account that these calls ask. */
    public SentoriAudiences(SentoriCalls calls, SentoriMapper mapper) {
        this.calls = calls;
        this.mapper = mapper;
    }

    @Override
    public List<Audience> list() {
        return calls.askList(Call.readList(Capability.LIST_AUDIENCES), SentoriApi::mailingLists, mapper::audience);
    }

    @Override
    public Optional<Audience> find(AudienceId id) {
        try {
            return Optional.of(
                    calls.ask(Call.read(Capability.FIND_AUDIENCE), api -> api.mailingList(id.value()), reply -> {
                        Audience audience = mapper.audience(reply.body());
                        if (!audience.id().equals(id)) {
                            throw new IllegalArgumentException(
                                    "another mailing list came than the one that was asked for");
                        }
                        return audience;
                    }));
        } catch (AudienceNotFoundException e) {
            return Optional.empty();
        }
    }

    @Override
    public Audience create(String name) {
        throw new UnsupportedOperationException("not among the capabilities");
    }

    @Override
    public List<AudienceMember> members(AudienceId id) {
        return calls.askList(
                Call.readList(Capability.LIST_AUDIENCE_MEMBERS), api -> api.subscribers(id.value()), mapper::member);
    }
}
