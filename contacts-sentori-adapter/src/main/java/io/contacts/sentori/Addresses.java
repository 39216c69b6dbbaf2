package io.contacts.sentori;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import java.util.Objects;

/** The address of a contact that is to be written: there always is one, {@link SentoriAdapter#required()} sees to that. */
final class Addresses {
    private Addresses() {}

    static EmailAddress of(Contact contact) {
        return Objects.requireNonNull(contact.email(), "a contact without an address came through");
    }
}
