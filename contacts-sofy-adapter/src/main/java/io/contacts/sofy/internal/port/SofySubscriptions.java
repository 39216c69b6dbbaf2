package io.contacts.sofy.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.Subscriptions;

/** Subscriptions at Sofy: an address is put into a group, and nothing is said of consent; the way back is not documented. */
public final class SofySubscriptions implements Subscriptions {
    private final GroupContacts groups;

    /** Subscriptions that are kept as members of these groups. */
    public SofySubscriptions(GroupContacts groups) {
        this.groups = groups;
    }

    @Override
    public void subscribe(EmailAddress email, AudienceId audience) {
        groups.subscribe(email, audience);
    }

    @Override
    public void unsubscribe(EmailAddress email, AudienceId audience) {
        throw Undocumented.operation(Capability.UNSUBSCRIBE);
    }

    @Override
    public void suppress(EmailAddress email) {
        throw Undocumented.operation(Capability.SUPPRESS);
    }
}
