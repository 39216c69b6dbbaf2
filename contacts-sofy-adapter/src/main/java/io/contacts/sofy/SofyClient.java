package io.contacts.sofy;

import io.contacts.domain.port.Capability;
import io.contacts.sofy.internal.call.SofyCalls;
import io.contacts.sofy.internal.mapping.SofyMapper;
import java.util.List;

/**
 * Sofy's own view of a venue, for what the ports leave out: times, sources and venue ids. Got from
 * {@code provider.unwrap(SofyClient.class)}. Blocking; safe for use by many threads.
 *
 * <p>Every method may throw any {@link io.contacts.domain.error.ContactsException} that a call can end in. Once the provider is
 * closed, each throws {@link io.contacts.domain.error.CallInterruptedException}.
 */
public final class SofyClient {
    private final SofyCalls calls;
    private final SofyMapper mapper;

    SofyClient(SofyCalls calls, SofyMapper mapper) {
        this.calls = calls;
        this.mapper = mapper;
    }

    /** All groups that the key pair opens, in Sofy's order: {@code GET /groups} ({@code sofy.md B2}). */
    public List<SofyGroup> groups() {
        return mapper.toGroups(calls.groups(Capability.LIST_AUDIENCES));
    }

    /**
     * All custom columns, deleted ones too, in Sofy's order: {@code GET /customColumns} ({@code sofy.md B2}). Asked for each
     * time.
     */
    public List<SofyCustomColumn> customColumns() {
        return mapper.toColumns(calls.customColumns(Capability.LIST_CONTACT_FIELDS));
    }

    @Override
    public String toString() {
        return "SofyClient[" + calls.provider() + "]";
    }
}
