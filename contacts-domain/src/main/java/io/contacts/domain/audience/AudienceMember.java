package io.contacts.domain.audience;

import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.EmailAddress;
import java.util.Objects;

/**
 * One member of an audience, as a provider lists it.
 *
 * @param id the provider's id of the contact
 * @param email the contact's address
 */
public record AudienceMember(ContactId id, EmailAddress email) {
    /** Refuses {@code null}. */
    public AudienceMember {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(email, "email");
    }

    /** Says that there is a member, not who. */
    @Override
    public String toString() {
        return "AudienceMember[hidden]";
    }
}
