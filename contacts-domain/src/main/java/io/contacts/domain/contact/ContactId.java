package io.contacts.domain.contact;

import io.contacts.domain.internal.syntax.PathSafe;

/**
 * A provider's own identifier of a contact, such as Sentori's {@code SystemID}.
 *
 * @param value 1 to 128 visible characters, none of {@code / \ % ? #}, and not {@code .} or {@code ..}
 */
public record ContactId(String value) {
    /** @throws IllegalArgumentException if the value has another form; the message does not repeat it */
    public ContactId {
        PathSafe.require(value, "contact id");
    }

    /**
     * The identifier in this text.
     *
     * @throws IllegalArgumentException if the text has another form than {@link #value()}; the message does not repeat it
     */
    public static ContactId of(String text) {
        return new ContactId(text);
    }

    /** Says that there is an identifier, not which: one that a person gave in may be an address. */
    @Override
    public String toString() {
        return "ContactId[hidden]";
    }
}
