package io.contacts.domain.bulk;

import io.contacts.domain.internal.syntax.PathSafe;

/**
 * A provider's identifier of one bulk import: Sentori's {@code UploadGroupExternalID}.
 *
 * @param value 1 to 128 visible characters, none of {@code / \ % ? #}, and not {@code .} or {@code ..}
 */
public record ImportId(String value) {
    /** @throws IllegalArgumentException if the value has another form; the message does not repeat it */
    public ImportId {
        PathSafe.require(value, "import id");
    }

    /**
     * The identifier in this text.
     *
     * @throws IllegalArgumentException if the text has another form than {@link #value()}; the message does not repeat it
     */
    public static ImportId of(String text) {
        return new ImportId(text);
    }

    /** The identifier itself: it names no person. */
    @Override
    public String toString() {
        return value;
    }
}
