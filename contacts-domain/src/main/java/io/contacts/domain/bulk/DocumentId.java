package io.contacts.domain.bulk;

import io.contacts.domain.internal.syntax.PathSafe;

/**
 * A provider's identifier of a document, that is an e-mail or an SMS: Sentori's {@code DocumentExternalID}.
 *
 * @param value 1 to 128 visible characters, none of {@code / \ % ? #}, and not {@code .} or {@code ..}
 */
public record DocumentId(String value) {
    /** @throws IllegalArgumentException if the value has another form; the message does not repeat it */
    public DocumentId {
        PathSafe.require(value, "document id");
    }

    /**
     * The identifier in this text.
     *
     * @throws IllegalArgumentException if the text has another form than {@link #value()}; the message does not repeat it
     */
    public static DocumentId of(String text) {
        return new DocumentId(text);
    }

    /** The identifier itself: it names no person. */
    @Override
    public String toString() {
        return value;
    }
}
