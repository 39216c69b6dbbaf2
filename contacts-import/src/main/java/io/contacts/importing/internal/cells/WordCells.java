package io.contacts.importing.internal.cells;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads yes and no, in English and French, with and without accents. */
public final class WordCells {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "oui", "o", "vrai", "on");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "non", "faux", "off");

    /** Who is called so gets mail, whatever the question was. */
    private static final Set<String> AGREED =
            Set.of("optin", "optedin", "subscribed", "abonne", "abonnee", "inscrit", "inscrite");

    /** Who is called so does not. */
    private static final Set<String> OPTED_OUT = Set.of(
            "optout",
            "optedout",
            "stop",
            "unsubscribe",
            "unsubscribed",
            "desabonne",
            "desabonnee",
            "desinscrit",
            "desinscrite",
            "blacklisted",
            "blocklisted",
            "blackliste",
            "blacklistee",
            "donotcontact",
            "donotemail",
            "nepascontacter",
            "nepluscontacter",
            "abgemeldet");

    /** The letters that these begin with, and how long they are: most cells are told from them by that. */
    private static final String FIRST_LETTERS = letters(OPTED_OUT);

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern JOINTS = Pattern.compile("[-_ ]");

    private WordCells() {}

    /** What the word says; empty if it says neither. */
    public static Optional<Boolean> yesOrNo(String text) {
        String word = plain(text);
        if (YES.contains(word) || AGREED.contains(joined(word))) {
            return Optional.of(true);
        }
        return NO.contains(word) || OPTED_OUT.contains(joined(word)) ? Optional.of(false) : Optional.empty();
    }

    /** What the word says where the question is whether somebody opted out; empty if it says nothing of the kind. */
    public static Optional<Boolean> optedOut(String text) {
        String word = plain(text);
        if (YES.contains(word) || OPTED_OUT.contains(joined(word))) {
            return Optional.of(true);
        }
        return NO.contains(word) || AGREED.contains(joined(word)) ? Optional.of(false) : Optional.empty();
    }

    /** Whether the cell says by itself, whatever its column asks, that somebody opted out: a no alone does not. */
    public static boolean isOptedOut(String text) {
        return OPTED_OUT.contains(joined(plain(text)));
    }

    /** Whether that is worth asking of a cell without blanks around it; told without making anything. */
    public static boolean mayBeOptedOut(String cell) {
        if (cell.length() < SHORTEST || cell.length() > LONGEST) {
            return false;
        }
        char first = cell.charAt(0);
        return first >= 0x80 || FIRST_LETTERS.indexOf(first) >= 0;
    }

    private static String letters(Set<String> words) {
        return words.stream()
                .map(word -> word.substring(0, 1))
                .map(letter -> letter + letter.toUpperCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining());
    }

    /** A word of which this is known. */
    public static CellReading<Boolean> known(Optional<Boolean> word) {
        return word.map(CellReading::of)
                .orElseGet(() -> CellReading.wrong(
                        "word-unknown", "is neither yes nor no", "Write yes, no, oui, non, true, false, 1 or 0"));
    }

    /** {@code opt-out}, {@code Opt out} and {@code OPT_OUT} are one. */
    private static String joined(String word) {
        return word.length() < SHORTEST ? word : JOINTS.matcher(word).replaceAll("");
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
