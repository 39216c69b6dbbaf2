package io.contacts.importing.csv;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What breaks the rules of CSV, told without what the parser quotes of the cell.
 *
 * @param message the parser's words
 */
record BrokenRule(@Nullable String message) {
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    /**
     * Where and what, as a clause.
     *
     * @param skippedLines lines of the file that the parser did not see
     */
    String told(int skippedLines) {
        String words = message == null ? "" : message;
        Matcher line = LINE.matcher(words);
        String where =
                line.find() ? "the row that starts on line " + (Long.parseLong(line.group(1)) + skippedLines) : "";
        return (where.isEmpty() ? "a row " : where + " ") + what(words);
    }

    private static String what(String words) {
        if (words.contains("nclosed quote")) {
            return "opens a quote that is never closed";
        }
        if (words.contains("after closing quote")) {
            return "has something after a closing quote; write a quote inside a cell twice";
        }
        if (words.contains("max field size") || words.contains("buffer")) {
            return String.format(Locale.ROOT, "has a cell of more than %,d characters", CsvRows.MAX_CELL);
        }
        if (words.contains("max record size")) {
            return String.format(Locale.ROOT, "has more than %,d characters", CsvRows.MAX_RECORD);
        }
        return "cannot be told apart into cells";
    }
}
