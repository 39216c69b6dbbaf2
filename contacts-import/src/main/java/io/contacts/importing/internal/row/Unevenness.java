package io.contacts.importing.internal.row;

import io.contacts.importing.RowProblem;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.RejectColumns;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.importing.internal.text.Cells;
import java.util.List;
import java.util.Optional;

/**
 * Tells rows of which it is not known which cell belongs to which column. In a file of rejected rows every row has as many
 * cells as the header; one that had not stays uneven there until somebody puts it right.
 */
final class Unevenness {
    static final String CODE = "row-uneven";

    private static final String FIX =
            "Put quotes around cells that hold the separator or a line break, and give every column a cell. In the file of"
                    + " rejected rows, put every cell under its header and empty the cell in _code";

    private final Mapping mapping;
    private final int lastColumn;
    /** Cells up to the last column with a header: a separator behind the last header alone is no column. */
    private final int needed;

    Unevenness(Mapping mapping) {
        this.mapping = mapping;
        this.needed = needed(mapping.columns());
        this.lastColumn = lastNamedColumn(mapping);
    }

    /** What is wrong with the number of cells, if anything is. */
    Optional<RowProblem> of(CsvRow row) {
        int expected = mapping.columns().size();
        List<String> cells = row.cells();
        boolean onlyBlanksTooMany = cells.size() > expected
                && cells.subList(expected, cells.size()).stream().allMatch(Cells::isBlank);
        boolean onlyNamelessMissing = cells.size() < expected && cells.size() >= needed;
        if (cells.size() != expected && !onlyBlanksTooMany && !onlyNamelessMissing) {
            return Optional.of(problem(
                    "has " + cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the header has " + expected));
        }
        return mapping.rejectColumns()
                        .filter(added -> isStillUneven(cells, added))
                        .isPresent()
                ? Optional.of(problem("had another number of cells than the header, and was not put right"))
                : Optional.empty();
    }

    /** A row that had too few cells was filled up at its end, one that had too many goes on in columns without a name. */
    private boolean isStillUneven(List<String> cells, RejectColumns added) {
        if (!Cells.strip(cells.get(added.code())).equals(CODE)) {
            return false;
        }
        return Cells.isBlank(cells.get(lastColumn))
                || mapping.columns().stream()
                        .anyMatch(column -> column.isNameless() && !Cells.isBlank(cells.get(column.index())));
    }

    private static int needed(List<Column> columns) {
        int needed = columns.size();
        while (needed > 0 && columns.get(needed - 1).isNameless()) {
            needed--;
        }
        return needed;
    }

    private static int lastNamedColumn(Mapping mapping) {
        int last = 0;
        for (Column column : mapping.columns()) {
            last = mapping.isAdded(column) || column.isNameless() ? last : column.index();
        }
        return last;
    }

    private static RowProblem problem(String reason) {
        return new RowProblem("", CODE, reason, FIX);
    }
}
