package io.contacts.domain.contact;

import java.util.Objects;

/** How a contact at a provider is named: by its address or by the provider's own id. */
public sealed interface ContactRef {
    /**
     * By address.
     *
     * @param email the address that the provider holds now
     */
    record ByEmail(EmailAddress email) implements ContactRef {
        /** Refuses {@code null}. */
        public ByEmail {
            Objects.requireNonNull(email, "email");
        }
    }

    /**
     * By the provider's id.
     *
     * @param id the id, as {@link StoredContact#id()} gave it
     */
    record ById(ContactId id) implements ContactRef {
        /** Refuses {@code null}. */
        public ById {
            Objects.requireNonNull(id, "id");
        }
    }

    /** The contact with this address. */
    static ContactRef email(EmailAddress email) {
        return new ByEmail(email);
    }

    /**
     * The contact with this address.
     *
     * @throws IllegalArgumentException if the text is not an address
     */
    static ContactRef email(String email) {
        return new ByEmail(EmailAddress.of(email));
    }

    /** The contact with this id. */
    static ContactRef id(ContactId id) {
        return new ById(id);
    }
}
