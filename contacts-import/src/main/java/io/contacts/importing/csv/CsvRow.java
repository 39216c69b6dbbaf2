package io.contacts.importing.csv;

import java.util.List;

/**
 * One record of the file.
 *
 * @param number the record's place among the data records, from 1; blank records are not counted
 * @param line the line of the file that the record starts on, from 1
 * @param cells the cells as they stand in the file
 */
public record CsvRow(long number, long line, List<String> cells) {
    /** Says where the row is, not what it holds. */
    @Override
    public String toString() {
        return "CsvRow[line=" + line + ", cells=" + cells.size() + "]";
    }
}
