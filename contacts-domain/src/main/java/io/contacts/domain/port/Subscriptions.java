package io.contacts.domain.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;

/**
 * Who is in which audience, and who must not be written to. Blocking; safe for use by many threads.
 *
 * <p>There is no way to undo {@link #suppress}: no provider documents one ({@code sentori.md}, gap 5; {@code sofy.md}, gap 22).
 *
 * <p>Every operation may throw any {@link io.contacts.domain.error.ContactsException}; those named on a method have a
 * meaning of their own there. Once the provider is closed, each throws {@link IllegalStateException}.
 */
public interface Subscriptions {
    /**
     * Puts the contact with this address into the audience.
     *
     * @throws io.contacts.domain.error.AudienceNotFoundException if the audience is not there
     * @throws io.contacts.domain.error.ContactNotFoundException if the provider needs the contact to be there first
     * @throws io.contacts.domain.error.ContactSuppressedException if the address may not be written to
     */
    void subscribe(EmailAddress email, AudienceId audience);

    /**
     * Takes the contact with this address out of this one audience. One that is not in it is out already: no error.
     *
     * @throws io.contacts.domain.error.AudienceNotFoundException if the audience is not there
     */
    void unsubscribe(EmailAddress email, AudienceId audience);

    /**
     * Takes the address out of every audience and makes sure that it is never written to again, also if there is no such
     * contact. It cannot be undone through this API.
     */
    void suppress(EmailAddress email);
}
