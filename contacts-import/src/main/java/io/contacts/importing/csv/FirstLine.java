package io.contacts.importing.csv;

import io.contacts.importing.internal.text.Cells;
import java.io.IOException;
import java.io.Reader;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /**
     * The separators that the line may be divided by, the likeliest first: the one that it holds most of, not counting those in
     * prose, which a blank follows; of several, the one that French spreadsheets write.
     */
    List<Character> likelySeparators() {
        List<Character> likely = SEPARATORS
                .chars()
                .mapToObj(c -> (char) c)
                .filter(c -> text.indexOf(c) >= 0)
                .sorted(Comparator.<Character>comparingLong(this::countBeforeText)
                        .thenComparingLong(this::count)
                        .reversed())
                .toList();
        return likely.isEmpty() ? List.of(SEPARATORS.charAt(0)) : likely;
    }

    private long count(char separator) {
        return text.chars().filter(c -> c == separator).count();
    }

    private long countBeforeText(char separator) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == separator && (i + 1 == text.length() || text.charAt(i + 1) != ' '))
                .count();
    }

    /** A quote inside a cell is a character like any other; one after a quote is a doubled one. */
    private static boolean opensQuotes(char before) {
        return before == '\n' || before == '\r' || before == '"' || isLikely(before);
    }
}
