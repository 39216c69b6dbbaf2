package io.contacts.importing.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell as a formula, in a way that can be undone: an apostrophe goes before a cell that
 * starts with {@code = + - @}, a tab or a carriage return, and before one that already starts with apostrophes and then
 * such a character.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern GUARDED = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    private FormulaGuard() {}

    /** The cell as a spreadsheet may be given it. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #guarded}. */
    public static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
