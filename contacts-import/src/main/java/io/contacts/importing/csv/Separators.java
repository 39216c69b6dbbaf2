package io.contacts.importing.csv;

import io.contacts.importing.ImportRefusedException;
import java.util.List;
import java.util.Optional;

/** Tells a file's separator where its first line could be divided by several. */
final class Separators {
    /** So many rows show it. */
    private static final int ROWS = 100;

    private Separators() {}

    /**
     * The separator by which the first rows come out as wide as the header; of several, the likeliest. Only a file whose first
     * line leaves it open is read for this.
     *
     * @param likely what the first line may be divided by, the likeliest first
     */
    static char of(List<Character> likely, Rows file) {
        char best = likely.get(0);
        if (likely.size() == 1) {
            return best;
        }
        int most = 0;
        for (char separator : likely) {
            int fitting = fitting(file, separator);
            if (fitting > most) {
                best = separator;
                most = fitting;
            }
        }
        return best;
    }

    private static int fitting(Rows file, char separator) {
        int fitting = 0;
        try (CsvRows rows = file.dividedBy(separator)) {
            int width = rows.header().map(List::size).orElse(0);
            Optional<CsvRow> row = rows.next();
            for (int i = 0; i < ROWS && row.isPresent(); i++) {
                fitting += row.get().cells().size() == width ? 1 : 0;
                row = rows.next();
            }
        } catch (ImportRefusedException e) {
            // Divided so, it breaks the rules of CSV from here on, which is told if it is the separator all the same.
            return fitting;
        }
        return fitting;
    }

    /** The rows of a file, as one separator divides them. */
    interface Rows {
        CsvRows dividedBy(char separator);
    }
}
