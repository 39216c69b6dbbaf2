package io.contacts.testkit.memory;

import io.contacts.testkit.memory.internal.rule.EverythingRules;
import io.contacts.testkit.memory.internal.rule.Rules;
import io.contacts.testkit.memory.internal.rule.SentoriRules;
import io.contacts.testkit.memory.internal.rule.SofyRules;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
            if (imitation.word().equals(name.toLowerCase(Locale.ROOT))) {
                return imitation;
            }
        }
        throw new IllegalArgumentException("must be " + words());
    }

    /** All of them, as a sentence has them: {@code none, sentori or sofy}. */
    static String words() {
        String all = Arrays.stream(values()).map(Imitation::word).collect(Collectors.joining(", "));
        return all.replaceFirst(", (\\w+)$", " or $1");
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Rules rules() {
        return switch (this) {
            case NONE -> EverythingRules.rules();
            case SENTORI -> SentoriRules.rules();
            case SOFY -> SofyRules.rules();
        };
    }
}
