package io.contacts.sentori.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.Subscriptions;
import io.contacts.http.call.Call;
import io.contacts.sentori.internal.call.SentoriCalls;

/**
 * Mailing lists and the suppression list. A list's id reaches a path as one whole segment or not at all: {@link AudienceId}
 * cannot be blank, and the path's expander refuses what is.
 */
public final class SentoriSubscriptions implements Subscriptions {
    private final SentoriCalls calls;

    /** The subscriptions of the account that these calls ask. */
    public SentoriSubscriptions(SentoriCalls calls) {
        this.calls = calls;
    }

    @Override
    public void subscribe(EmailAddress email, AudienceId audience) {
        calls.tell(Call.repeatableWrite(Capability.SUBSCRIBE), api -> api.subscribe(email.value(), audience.value()));
    }

    @Override
    public void unsubscribe(EmailAddress email, AudienceId audience) {
        try {
            calls.tell(
                    Call.repeatableWrite(Capability.UNSUBSCRIBE),
                    api -> api.unsubscribe(email.value(), audience.value()));
        } catch (ContactNotFoundException e) {
            // Who is not there is on no list.
        }
    }

    @Override
    public void suppress(EmailAddress email) {
        try {
            calls.tell(Call.repeatableWrite(Capability.SUPPRESS), api -> api.unsubscribeFromEverything(email.value()));
        } catch (ContactSuppressedException e) {
            // Whoever is suppressed already, perhaps by a first attempt whose answer was lost, is what was asked for.
        }
    }
}
