package io.contacts.domain.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import java.util.Optional;

/**
 * The contacts that a provider holds. Blocking; safe for use by many threads.
 *
 * <p>Every operation may throw any {@link io.contacts.domain.error.ContactsException}; those named on a method have a
 * meaning of their own there. Once the provider is closed, each throws {@link IllegalStateException}, and so does what takes a contact
 * where no Bean Validation provider is on the class path; the adapters bring one.
 */
public interface ContactRepository {
    /**
     * The contact, or empty if the provider says that there is none. A wrong path or a proxy's page is never read as
     * "none".
     */
    Optional<StoredContact> find(ContactRef ref);

    /**
     * Adds a contact that is not there yet. Where the provider has no contacts outside of audiences (Sofy), it goes to the
     * one that the configuration names.
     *
     * <p>Not repeated after a lost answer, unless the provider can be asked whether it took effect.
     *
     * @return the contact as the provider returned it, or as it was sent where the provider returns none; see
     *     {@link StoredContact#basis()}
     * @throws io.contacts.domain.error.InvalidContactException with all violations
     * @throws io.contacts.domain.error.ContactAlreadyExistsException if the provider has one with that address and says so
     * @throws io.contacts.domain.error.ContactSuppressedException if the address may not be written to
     * @throws io.contacts.domain.error.OutcomeUnknownException if it was sent and no answer came
     */
    StoredContact add(Contact contact);

    /**
     * Adds a contact and puts it into an audience; returns when both are done. Where that takes two calls and the second
     * fails, the error's {@link io.contacts.domain.error.ContactsException#completed()} names the half that is done: what is
     * left is {@link Subscriptions#subscribe}, and to add it again would be refused.
     *
     * @throws io.contacts.domain.error.AudienceNotFoundException if the audience is not there
     * @see #add(Contact)
     */
    StoredContact add(Contact contact, AudienceId audience);

    /**
     * Changes some components of a contact that is there; the others stay. A patch that sets the address that {@code ref} names
     * changes the rest: that one is not handed to the provider.
     *
     * @return the contact as it stands afterwards
     * @throws io.contacts.domain.error.ContactNotFoundException if it is not there
     * @throws io.contacts.domain.error.ContactAlreadyExistsException if the patch sets an address that another contact has
     * @throws io.contacts.domain.error.InvalidContactException with all violations; also if the patch changes nothing
     */
    StoredContact update(ContactRef ref, ContactPatch patch);

    /**
     * Creates the contact, or changes the one that has its address; components that are absent stay as they are. Ends in
     * the same state however often it runs.
     *
     * @return whether the contact was created or updated, and what it now is
     * @throws io.contacts.domain.error.InvalidContactException with all violations
     */
    SaveResult save(Contact contact);

    /**
     * Saves a contact whose address may be changing. Two addresses are in play: the current one and the contact's own,
     * which must be set. What happens ({@code sentori.md A2.3}):
     *
     * <table>
     * <caption>What is there decides</caption>
     * <tr><th>current address</th><th>contact's address</th><th>effect</th><th>returned</th></tr>
     * <tr><td>not there</td><td>the same</td><td>created</td><td>the new contact</td></tr>
     * <tr><td>there</td><td>the same</td><td>updated</td><td>that contact</td></tr>
     * <tr><td>there</td><td>not there</td><td>updated, and its address changed</td><td>that contact</td></tr>
     * <tr><td>not there</td><td>not there</td><td>created under the contact's address</td><td>the new contact</td></tr>
     * <tr><td>not there</td><td>there</td><td>the one with the contact's address is updated</td><td>that one</td></tr>
     * <tr><td>there</td><td>there, another</td><td><b>both</b> are updated, neither address changes</td><td>the one with
     * the contact's address</td></tr>
     * </table>
     *
     * @throws io.contacts.domain.error.InvalidContactException with all violations; also if the contact has no address
     */
    SaveResult saveAs(EmailAddress currentEmail, Contact contact);

    /** Deletes a contact for good. One that is not there is deleted already: no error. */
    void delete(ContactRef ref);
}
