package io.contacts.importing.row;

/** Tells cells that hold whole rows: a quote that somebody left open goes on to the next one, and what is between is one cell. */
final class SwallowedRows {
    private static final String SEPARATORS = ";,\t|";

    private final int separatorsOfRow;

    /** @param columns of the file */
    SwallowedRows(int columns) {
        this.separatorsOfRow = columns - 1;
    }

    /** Whether, behind its first line, the cell has an address and as many separators as a row has. */
    boolean areIn(String cell) {
        int firstBreak = cell.indexOf('\n');
        int end = firstBreak < 0 ? cell.indexOf('\r') : firstBreak;
        if (end < 0) {
            return false;
        }
        String more = cell.substring(end + 1);
        return !AddressCells.inside(more).isEmpty() && SEPARATORS.chars().anyMatch(separator -> isRow(more, separator));
    }

    private boolean isRow(String text, int separator) {
        long separators = text.chars().filter(c -> c == separator).count();
        return separators > 0 && separators >= separatorsOfRow;
    }
}
