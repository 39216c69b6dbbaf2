package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.status.Provenance;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the store holds it.
 *
 * @param id counted from 1
 * @param suppressed whether this person must not be written to; the suppression list knows addresses besides
 * @param bad whether the address is marked as bad
 */
public record Entry(
        String id,
        Contact contact,
        boolean suppressed,
        boolean bad,
        LocalDateTime createdAt,
        LocalDateTime modifiedAt) {
    /** The contact's address, if it has one. */
    public @Nullable EmailAddress email() {
        return contact.email();
    }

    /** The id as callers know it. */
    public ContactId contactId() {
        return ContactId.of(id);
    }

    Entry withContact(Contact newContact, LocalDateTime now) {
        return new Entry(id, newContact, suppressed, bad, createdAt, now);
    }

    Entry asSuppressed() {
        return new Entry(id, contact, true, bad, createdAt, modifiedAt);
    }

    Entry asBad(boolean newBad) {
        return new Entry(id, contact, suppressed, newBad, createdAt, modifiedAt);
    }

    /** What a caller is given of it. */
    public StoredContact view() {
        return StoredContact.returned(
                contactId(), contact, status(), new Provenance(null, null, null, createdAt, modifiedAt, null));
    }

    /** Suppressed goes before bad. */
    public ContactStatus status() {
        if (suppressed) {
            return ContactStatus.SUPPRESSED;
        }
        return bad ? ContactStatus.BAD_ADDRESS : ContactStatus.EMAILABLE;
    }
}
