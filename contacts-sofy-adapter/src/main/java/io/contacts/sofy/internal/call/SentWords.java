package io.contacts.sofy.internal.call;

import io.contacts.sofy.internal.wire.ContactWire;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of what was sent, by which they are found again in what comes back, however they are spelt there. */
final class SentWords {
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int TELLING_LENGTH = 3;

    private final Set<String> words;

    private SentWords(Set<String> words) {
        this.words = Set.copyOf(words);
    }

    /** The words of every value of a contact. */
    static SentWords of(ContactWire contact) {
        return new SentWords(contact.texts().flatMap(SentWords::words).collect(Collectors.toSet()));
    }

    /** Nothing of a person was sent. */
    static SentWords none() {
        return new SentWords(Set.of());
    }

    /** Whether a word is one of those that were sent, or has one inside. */
    boolean tells(String word) {
        String folded = folded(word);
        return words.contains(folded)
                || words.stream().filter(SentWords::isTelling).anyMatch(folded::contains);
    }

    /** How many there are, never which. */
    @Override
    public String toString() {
        return "SentWords[" + words.size() + "]";
    }

    /** Short Latin words are parts of too many others; other scripts do without blanks between words. */
    private static boolean isTelling(String word) {
        return word.length() >= TELLING_LENGTH || isNotLatin(word);
    }

    private static boolean isNotLatin(String word) {
        return word.chars().anyMatch(c -> c > 0x7F);
    }

    /** A single letter or digit tells nothing by itself, and would make a riddle of every sentence. */
    private static Stream<String> words(String value) {
        return WORD.matcher(value)
                .results()
                .map(MatchResult::group)
                .map(SentWords::folded)
                .filter(word -> word.length() > 1 || isNotLatin(word));
    }

    private static String folded(String word) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
