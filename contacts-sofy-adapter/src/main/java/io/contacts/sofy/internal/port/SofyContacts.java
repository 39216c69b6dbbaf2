package io.contacts.sofy.internal.port;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import java.util.Optional;

/** Contacts at Sofy: they can be added, and that is all that is documented. */
public final class SofyContacts implements ContactRepository {
    private final GroupContacts groups;
    private final Optional<AudienceId> ownGroup;

    /**
     * The contacts of one venue.
     *
     * @param ownGroup where contacts go for which no group is named
     */
    public SofyContacts(GroupContacts groups, Optional<AudienceId> ownGroup) {
        this.groups = groups;
        this.ownGroup = ownGroup;
    }

    @Override
    public StoredContact add(Contact contact) {
        groups.add(
                Capability.ADD_CONTACT,
                contact,
                ownGroup.orElseThrow(() -> Undocumented.operation(Capability.ADD_CONTACT)));
        return StoredContact.sent(contact);
    }

    @Override
    public StoredContact add(Contact contact, AudienceId audience) {
        groups.add(Capability.ADD_CONTACT_TO_AUDIENCE, contact, audience);
        return StoredContact.sent(contact);
    }

    @Override
    public Optional<StoredContact> find(ContactRef ref) {
        throw Undocumented.operation(Capability.FIND_CONTACT);
    }

    @Override
    public StoredContact update(ContactRef ref, ContactPatch patch) {
        throw Undocumented.operation(Capability.UPDATE_CONTACT);
    }

    @Override
    public SaveResult save(Contact contact) {
        throw Undocumented.operation(Capability.SAVE_CONTACT);
    }

    @Override
    public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
        throw Undocumented.operation(Capability.SAVE_CONTACT_AS);
    }

    @Override
    public void delete(ContactRef ref) {
        throw Undocumented.operation(Capability.DELETE_CONTACT);
    }
}
