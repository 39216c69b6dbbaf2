package io.contacts.sentori.internal.value;

import io.contacts.domain.contact.PhoneNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Telephones at Sentori, where they are free text. One that is E.164 is the contact's component; any other is kept as text
 * under its JSON name, and may be sent back as that.
 */
public final class Phones {
    private Phones() {}

    /** The number in this text, or empty if it is not E.164. */
    public static Optional<PhoneNumber> read(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(PhoneNumber::tryOf);
    }

    /** Whether this text is a number in E.164. */
    public static boolean isReadable(String text) {
        return read(text).isPresent();
    }
}
