package io.contacts.domain.internal.guard;

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
import java.util.Set;

/** The guard around a contact repository. */
public final class GuardedContactRepository implements ContactRepository {
    private final Guard guard;
    private final ContactRepository contacts;

    /** This repository of an adapter, behind this guard. */
    public GuardedContactRepository(Guard guard, ContactRepository contacts) {
        this.guard = guard;
        this.contacts = contacts;
    }

    @Override
    public Optional<StoredContact> find(ContactRef ref) {
        guard.requireGiven(ref, "ref");
        return guard.call(Capability.FIND_CONTACT, () -> contacts.find(ref));
    }

    @Override
    public StoredContact add(Contact contact) {
        guard.requireGiven(contact, "contact");
        return guard.call(Capability.ADD_CONTACT, () -> contacts.add(guard.checked(Capability.ADD_CONTACT, contact)));
    }

    @Override
    public StoredContact add(Contact contact, AudienceId audience) {
        guard.requireGiven(contact, "contact");
        guard.requireGiven(audience, "audience");
        return guard.call(
                Capability.ADD_CONTACT_TO_AUDIENCE,
                () -> contacts.add(guard.checked(Capability.ADD_CONTACT_TO_AUDIENCE, contact), audience));
    }

    @Override
    public StoredContact update(ContactRef ref, ContactPatch patch) {
        guard.requireGiven(ref, "ref");
        guard.requireGiven(patch, "patch");
        return guard.call(
                Capability.UPDATE_CONTACT,
                () -> contacts.update(ref, guard.checked(Capability.UPDATE_CONTACT, changes(ref, patch))));
    }

    /** The address that the contact is named by is no change of it. */
    private static ContactPatch changes(ContactRef ref, ContactPatch patch) {
        return ref instanceof ContactRef.ByEmail byEmail
                        && byEmail.email().equals(patch.values().email())
                ? patch.without(Set.of(Contact.Component.EMAIL))
                : patch;
    }

    @Override
    public SaveResult save(Contact contact) {
        guard.requireGiven(contact, "contact");
        return guard.call(
                Capability.SAVE_CONTACT, () -> contacts.save(guard.checked(Capability.SAVE_CONTACT, contact)));
    }

    @Override
    public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
        guard.requireGiven(currentEmail, "currentEmail");
        guard.requireGiven(contact, "contact");
        return guard.call(
                Capability.SAVE_CONTACT_AS,
                () -> contacts.saveAs(currentEmail, guard.checked(Capability.SAVE_CONTACT_AS, contact)));
    }

    @Override
    public void delete(ContactRef ref) {
        guard.requireGiven(ref, "ref");
        guard.run(Capability.DELETE_CONTACT, () -> contacts.delete(ref));
    }
}
