package io.contacts.importing.row;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads yes and no, in English and French, with and without accents. */
final class WordCells {
    private static final Set<String> YES = Set.of(
            "yes",
            "y",
            "true",
            "1",
            "oui",
            "o",
            "vrai",
            "on",
            "optin",
            "opt-in",
            "subscribed",
            "abonne",
            "abonnee",
            "inscrit",
            "inscrite");
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
            "stop",
            "unsubscribe",
            "unsubscribed",
            "desabonne",
            "desabonnee",
            "desinscrit",
            "desinscrite");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private WordCells() {}

    /** What the word says; empty if it says neither. */
    static Optional<Boolean> yesOrNo(String text) {
        String word = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
