package io.contacts.testkit.memory;

import java.util.Locale;

/** Whose abilities and refusals an {@link InMemoryContacts} has. */
public enum Imitation {
    /** Nobody's: every operation, a place for every component. */
    NONE,
    /** Sentori's, as far as {@code sentori.md} tells. */
    SENTORI,
    /** Sofy's, as far as {@code sofy.md} tells. */
    SOFY;

    /**
     * The imitation of this name, in any case.
     *
     * @throws IllegalArgumentException if there is none; the message follows a key's name
     */
    static Imitation named(String name) {
        for (Imitation imitation : values()) {
            if (imitation.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return imitation;
            }
        }
        throw new IllegalArgumentException("must be none, sentori or sofy");
    }

    Rules rules() {
        return switch (this) {
            case NONE -> EverythingRules.rules();
            case SENTORI -> SentoriRules.rules();
            case SOFY -> SofyRules.rules();
        };
    }
}
