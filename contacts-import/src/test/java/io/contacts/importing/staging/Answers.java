package io.contacts.importing.staging;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.status.ContactStatus;
import io.contacts.domain.status.Provenance;

/** What a provider answers. */
public final class Answers {
    private Answers() {}

    /** Counters of a batch of which so many were created, suppressed and left out. */
    public static ImportReceipt receipt(int created, int suppressed, int leftOut) {
        int total = created + suppressed + leftOut;
        return ImportReceipt.of(new ImportCounters(total, created, 0, suppressed, 0, 0, 0, leftOut), null);
    }

    /** A contact that the provider holds. */
    public static StoredContact stored(EmailAddress email, ContactStatus status) {
        Contact contact = Contact.builder().email(email).build();
        return StoredContact.returned(ContactId.of("1"), contact, status, Provenance.unknown());
    }
}
