package io.contacts.importing.internal.row;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldType;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.csv.FormulaGuard;
import io.contacts.importing.internal.cells.TextCells;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.Mapping;
import io.contacts.importing.internal.text.Cells;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The cells of a file under the headers that they belong to. */
final class ColumnCells {
    private ColumnCells() {}

    /** What a cell says: in our own file of rejected rows, without the guard against formulas. Empty where there is none. */
    static String content(CsvRow row, int place, Mapping mapping) {
        if (place < 0 || place >= row.cells().size()) {
            return "";
        }
        String cell = row.cells().get(place);
        return TextCells.unwrapped(Cells.strip(mapping.rejectsFile() ? FormulaGuard.unguarded(cell) : cell));
    }

    /** The columns that hold dates. */
    static List<Column> ofDates(Mapping mapping) {
        return columns(mapping, ColumnCells::isOfDates);
    }

    /** Whether this column holds dates. */
    static boolean isOfDates(Column column) {
        return (column instanceof Column.OfComponent known && known.component() == Contact.Component.BIRTHDAY)
                || (column instanceof Column.OfField field && field.type() == FieldType.TIMESTAMP);
    }

    /** The columns that hold numbers. */
    static List<Column> ofNumbers(Mapping mapping) {
        return columns(mapping, column -> column instanceof Column.OfField field && field.type() == FieldType.NUMBER);
    }

    private static List<Column> columns(Mapping mapping, Predicate<Column> wanted) {
        return mapping.columns().stream().filter(wanted).toList();
    }

    /** The rows whose cells stand under their headers: what an uneven row has in one of these columns may be another's. */
    static void eachEvenRow(CsvFile file, Mapping mapping, Consumer<CsvRow> visitor) {
        Unevenness unevenness = new Unevenness(mapping);
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                if (unevenness.of(next.get()).isEmpty()) {
                    visitor.accept(next.get());
                }
            }
        }
    }

    /** Whether an earlier import refused this row for a problem of this kind, if the file is one of our own rejected rows. */
    static boolean isRejectedFor(String code, CsvRow row, Mapping mapping) {
        return mapping.rejectColumns()
                .filter(added -> row.cells().get(added.code()).contains(code))
                .isPresent();
    }
}
