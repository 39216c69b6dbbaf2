package io.contacts.sentori;

import io.contacts.domain.contact.ContactId;
import java.util.Objects;

/**
 * A subscriber of a mailing list with its address as Sentori wrote it, also where it is not one that
 * {@link io.contacts.domain.contact.EmailAddress} takes ({@code sentori.md A2.6}).
 *
 * @param id Sentori's {@code SystemID}
 * @param emailAddress the address as it came
 */
public record SentoriSubscriber(ContactId id, String emailAddress) {
    /** Refuses {@code null}. */
    public SentoriSubscriber {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(emailAddress, "emailAddress");
    }

    /** Says that there is a subscriber, not who. */
    @Override
    public String toString() {
        return "SentoriSubscriber[hidden]";
    }
}
