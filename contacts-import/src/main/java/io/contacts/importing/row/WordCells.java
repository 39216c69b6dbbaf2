package io.contacts.importing.row;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads yes and no, in English and French. */
final class WordCells {
    private static final Set<String> YES = Set.of(
            "yes", "y", "true", "1", "oui", "o", "vrai", "on", "optin", "opt-in", "subscribed", "abonné", "abonne");
    private static final Set<String> NO = Set.of(
            "no",
            "n",
            "false",
            "0",
            "non",
            "faux",
            "off",
            "optout",
            "opt-out",
            "unsubscribed",
            "désabonné",
            "desabonne");

    private WordCells() {}

    /** What the word says; empty if it says neither. */
    static Optional<Boolean> yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
