package io.contacts.domain.internal.guard;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.Subscriptions;

/** The guard around subscriptions. */
public final class GuardedSubscriptions implements Subscriptions {
    private final Guard guard;
    private final Subscriptions subscriptions;

    /** These subscriptions of an adapter, behind this guard. */
    public GuardedSubscriptions(Guard guard, Subscriptions subscriptions) {
        this.guard = guard;
        this.subscriptions = subscriptions;
    }

    @Override
    public void subscribe(EmailAddress email, AudienceId audience) {
        guard.requireGiven(email, "email");
        guard.requireGiven(audience, "audience");
        guard.run(Capability.SUBSCRIBE, () -> subscriptions.subscribe(email, audience));
    }

    @Override
    public void unsubscribe(EmailAddress email, AudienceId audience) {
        guard.requireGiven(email, "email");
        guard.requireGiven(audience, "audience");
        guard.run(Capability.UNSUBSCRIBE, () -> subscriptions.unsubscribe(email, audience));
    }

    @Override
    public void suppress(EmailAddress email) {
        guard.requireGiven(email, "email");
        guard.run(Capability.SUPPRESS, () -> subscriptions.suppress(email));
    }
}
