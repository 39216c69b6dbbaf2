package io.contacts.importing.internal.row;

import io.contacts.importing.ImportSettings;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.internal.cells.NumberCells;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the cells of a column show together of how each of them is meant.
 *
 * @param dates the order of day and month
 * @param decimalCommas the places of the columns of numbers whose decimals are behind a comma: there, 1.234 may be a thousand
 *     and more
 */
public record ColumnEvidence(DateOrders dates, Set<Integer> decimalCommas) {
    /** Copies the set. */
    public ColumnEvidence {
        decimalCommas = Set.copyOf(decimalCommas);
    }

    /**
     * What this file shows, which is read only where it matters.
     *
     * @throws io.contacts.importing.ImportRefusedException as {@link DateOrders#of}
     */
    public static ColumnEvidence of(CsvFile file, Mapping mapping, ImportSettings settings) {
        return new ColumnEvidence(DateOrders.of(file, mapping, settings), decimalCommas(file, mapping));
    }

    private static Set<Integer> decimalCommas(CsvFile file, Mapping mapping) {
        List<Column> numbers = ColumnCells.ofNumbers(mapping);
        Set<Integer> found = new HashSet<>();
        if (!numbers.isEmpty()) {
            ColumnCells.eachEvenRow(file, mapping, row -> {
                for (Column column : numbers) {
                    if (!found.contains(column.index()) && showsDecimalComma(row, column, mapping)) {
                        found.add(column.index());
                    }
                }
            });
        }
        return found;
    }

    /** The file of rejected rows need not hold the rows by which an earlier import knew. */
    private static boolean showsDecimalComma(CsvRow row, Column column, Mapping mapping) {
        return NumberCells.showsDecimalComma(ColumnCells.content(row, column.index(), mapping))
                || ColumnCells.isRejectedFor(NumberCells.AMBIGUOUS, row, mapping);
    }
}
