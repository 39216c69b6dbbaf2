package io.contacts.sentori.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import java.util.Objects;

/** The address of a contact that is to be written: there always is one, {@code SentoriAdapter.required()} sees to that. */
public final class Addresses {
    private Addresses() {}

    /** The address that this contact has. */
    public static EmailAddress of(Contact contact) {
        return Objects.requireNonNull(contact.email(), "a contact without an address came through");
    }
}
