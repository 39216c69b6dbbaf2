package io.contacts.sofy.internal.call;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The words of what Sofy said that may be a name, of whomever it speaks: those with a capital where no sentence opens, and
 * those of another script than Sofy's own French and English.
 */
final class PossibleNames {
    /** What is spelt with a capital and is none. */
    private static final Set<String> NO_NAMES = Set.of(
            "API",
            "CHAR",
            "Content",
            "DATETIME",
            "DOUBLE",
            "Entity",
            "HTTP",
            "ID",
            "ISO",
            "JSON",
            "Request",
            "SMS",
            "Sofy",
            "URL",
            "UTC",
            "UTF");

    /** What refusals begin with in French and English, and no person is called. */
    private static final Set<String> OPENERS = Set.of(
            ("a access accès address adresse already an another api attribute au aucun aucune authentication bad body"
                            + " both ce ces cet cette champ champs chaque check clé code colonne column columns conflict contact contacts"
                            + " could créer custom cannot can date des déjà doublon données du duplicate each either email"
                            + " empty entity entrée erreur error every expected expiré failed field fields forbidden format"
                            + " gone group groupe identifiant identifiants id il impossible inconnu incorrect internal"
                            + " invalid invalide it its json key l la label le les limit limite maximum mauvais mauvaise"
                            + " method méthode minimum missing must name no nom none not nothing nous numéro object one only"
                            + " opération parameter paramètre parse payload permission phone please property quota quelque"
                            + " rate request requête required resource ressource sans server serveur service si some"
                            + " something subscribed telephone text texte that the there these this to token too trop"
                            + " type téléphone un unable unauthorized une unexpected unknown unprocessable unsupported"
                            + " url utilisez value valeur validation validator veuillez venue vos votre vous we wrong you"
                            + " your échec élément")
                    .split(" "));

    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    /** First name and surname are parted by no more than this. */
    private static final Pattern WITHIN_A_NAME = Pattern.compile("[ '’-]");

    private static final Pattern END_OF_A_SENTENCE = Pattern.compile("[.!?] ");

    private final String text;
    private final List<MatchResult> words;

    private PossibleNames(String text) {
        this.text = text;
        this.words = SentWords.WORD.matcher(text).results().toList();
    }

    /** The text with {@value SaidText#MASK} in the place of each of them. */
    static String masked(String text) {
        return new PossibleNames(text).masked();
    }

    private String masked() {
        StringBuilder masked = new StringBuilder(text.length());
        int copied = 0;
        for (int i = 0; i < words.size(); i++) {
            MatchResult word = words.get(i);
            masked.append(text, copied, word.start()).append(mayBeName(i) ? SaidText.MASK : word.group());
            copied = word.end();
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private boolean mayBeName(int i) {
        if (!looksLikeName(i)) {
            return false;
        }
        // Whatever opens a sentence has a capital; so does the name of one that begins with somebody.
        return !opensSentence(i)
                || !OPENERS.contains(words.get(i).group().toLowerCase(Locale.ROOT))
                || (i + 1 < words.size() && followsClosely(i + 1) && looksLikeName(i + 1));
    }

    private boolean looksLikeName(int i) {
        String word = words.get(i).group();
        if (OTHER_SCRIPT.matcher(word).find()) {
            return true;
        }
        // A single letter tells nothing by itself, and words that underscores join are a code.
        return word.length() > 1
                && Character.isUpperCase(word.codePointAt(0))
                && !NO_NAMES.contains(word)
                && !touchesUnderscore(words.get(i));
    }

    private boolean opensSentence(int i) {
        String before = before(i);
        if (before.contains(SaidText.MASK)) {
            return false;
        }
        // The point behind a word with a capital may be that of a title, as in M. or Mme.
        return i == 0
                || (END_OF_A_SENTENCE.matcher(before).matches()
                        && !Character.isUpperCase(words.get(i - 1).group().codePointAt(0)));
    }

    private boolean followsClosely(int i) {
        return WITHIN_A_NAME.matcher(before(i)).matches();
    }

    /** What stands between this word and the one before. */
    private String before(int i) {
        return text.substring(i == 0 ? 0 : words.get(i - 1).end(), words.get(i).start());
    }

    private boolean touchesUnderscore(MatchResult word) {
        return (word.start() > 0 && text.charAt(word.start() - 1) == '_')
                || (word.end() < text.length() && text.charAt(word.end()) == '_');
    }
}
