package io.contacts.domain.audience;

import io.contacts.domain.internal.syntax.PathSafe;

/**
 * A provider's identifier of an audience: Sentori's mailing list {@code ExternalID}, Sofy's group {@code id}.
 *
 * <p>It is never blank and never holds anything that could change the path of a request: at Sentori a blank list id would
 * turn "leave this list" into "leave everything and be suppressed" ({@code sentori.md A2.1}, rows 8 and 9).
 *
 * @param value 1 to 128 visible characters, none of {@code / \ % ? #}, and not {@code .} or {@code ..}
 */
public record AudienceId(String value) {
    /** @throws IllegalArgumentException if the value has another form; the message does not repeat it */
    public AudienceId {
        PathSafe.require(value, "audience id");
    }

    /**
     * The identifier in this text.
     *
     * @throws IllegalArgumentException if the text has another form than {@link #value()}; the message does not repeat it
     */
    public static AudienceId of(String text) {
        return new AudienceId(text);
    }

    /** The identifier itself: it names no person. */
    @Override
    public String toString() {
        return value;
    }
}
