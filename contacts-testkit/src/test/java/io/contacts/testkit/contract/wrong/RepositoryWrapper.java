package io.contacts.testkit.contract.wrong;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.ContactRepository;
import java.util.Optional;

/** A repository that does what another does; defects override one thing. */
class RepositoryWrapper implements ContactRepository {
    private final ContactRepository right;

    RepositoryWrapper(ContactRepository right) {
        this.right = right;
    }

    /** What is done to every whole contact that is written. */
    Contact written(Contact contact) {
        return contact;
    }

    @Override
    public Optional<StoredContact> find(ContactRef ref) {
        return right.find(ref);
    }

    @Override
    public StoredContact add(Contact contact) {
        return right.add(written(contact));
    }

    @Override
    public StoredContact add(Contact contact, AudienceId audience) {
        return right.add(written(contact), audience);
    }

    @Override
    public StoredContact update(ContactRef ref, ContactPatch patch) {
        return right.update(ref, patch);
    }

    @Override
    public SaveResult save(Contact contact) {
        return right.save(written(contact));
    }

    @Override
    public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
        return right.saveAs(currentEmail, written(contact));
    }

    @Override
    public void delete(ContactRef ref) {
        right.delete(ref);
    }
}
