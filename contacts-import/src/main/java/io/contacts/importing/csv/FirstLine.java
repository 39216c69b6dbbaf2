package io.contacts.importing.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * The first line of a file that is not blank, as far as it stands outside of quotes: it shows the separator, or names it.
 *
 * @param text what stands outside of quotes, or as much of it as is needed
 * @param line the line that it is, from 1
 */
record FirstLine(String text, int line) {
    private static final String SEPARATORS = ";,\t|";
    private static final String NAMING = "sep=";
    private static final int LIMIT = 1 << 16;

    static FirstLine in(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        int line = 1;
        boolean quoted = false;
        char before = '\n';
        int next = reader.read();
        for (int read = 0; next >= 0 && read < LIMIT; next = reader.read(), read++) {
            char c = (char) next;
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"' && opensQuotes(before)) {
                quoted = true;
            } else if (c != '\n' && c != '\r') {
                text.append(c);
            } else if (!Cells.isBlank(text.toString()) || before == '"') {
                break;
            } else {
                text.setLength(0);
                line += c == '\n' && before == '\r' ? 0 : 1;
            }
            before = c;
        }
        return new FirstLine(text.toString(), line);
    }

    /** The separator of Excel's line {@code sep=;}, which is no row. */
    Optional<Character> namedSeparator() {
        boolean names = text.length() == NAMING.length() + 1 && text.regionMatches(true, 0, NAMING, 0, NAMING.length());
        return names ? Optional.of(text.charAt(NAMING.length())) : Optional.empty();
    }

    /** Whether a file's separator is looked for among others as this one. */
    static boolean isLikely(char separator) {
        return SEPARATORS.indexOf(separator) >= 0;
    }

    /** The separator that the line holds most of; of several, the one that French spreadsheets write. */
    char likelySeparator() {
        char likely = SEPARATORS.charAt(0);
        for (int i = 1; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            likely = count(candidate) > count(likely) ? candidate : likely;
        }
        return likely;
    }

    private long count(char separator) {
        return text.chars().filter(c -> c == separator).count();
    }

    /** A quote inside a cell is a character like any other; one after a quote is a doubled one. */
    private static boolean opensQuotes(char before) {
        return before == '\n' || before == '\r' || before == '"' || isLikely(before);
    }
}
