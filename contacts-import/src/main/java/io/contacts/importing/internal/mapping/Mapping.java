package io.contacts.importing.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.csv.RejectColumns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What every column of a file is.
 *
 * @param columns all columns, in their order
 * @param warnings what the user should know about the choice, as sentences
 * @param rejectColumns what was added to the file, if it is one of our own files of rejected rows
 */
public record Mapping(List<Column> columns, List<String> warnings, Optional<RejectColumns> rejectColumns) {
    /** Copies the lists. */
    public Mapping {
        columns = List.copyOf(columns);
        warnings = List.copyOf(warnings);
    }

    /** Whether the file is one of our own files of rejected rows. */
    public boolean rejectsFile() {
        return rejectColumns.isPresent();
    }

    /** Whether an earlier import added this column, as to each of our own files of rejected rows. */
    public boolean isAdded(Column column) {
        return rejectColumns.filter(added -> added.contains(column.index())).isPresent();
    }

    /** What all columns are called, in their order. */
    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** The column that holds this component. */
    public Optional<Column.OfComponent> of(Contact.Component component) {
        return columns.stream()
                .filter(Column.OfComponent.class::isInstance)
                .map(Column.OfComponent.class::cast)
                .filter(column -> column.component() == component)
                .findFirst();
    }

    /** Whether a column says who opted out. */
    public boolean tellsOptOuts() {
        return columns.stream().anyMatch(Column.OptOuts.class::isInstance)
                || of(Contact.Component.CONSENT).isPresent();
    }

    /** The mapping, one clause per column, for people to check. */
    public List<String> described() {
        return columns.stream().map(Mapping::describe).toList();
    }

    private static String describe(Column column) {
        if (column instanceof Column.OfComponent known) {
            return known.header() + " → " + known.component().name().toLowerCase(Locale.ROOT);
        }
        if (column instanceof Column.OfField field) {
            return field.header() + " → field " + field.label() + " ("
                    + field.type().name().toLowerCase(Locale.ROOT) + ")";
        }
        if (column instanceof Column.OptOuts optOuts) {
            return column.header() + " → who opted out" + (optOuts.yesMeansOut() ? ": those with a yes" : "");
        }
        return column.header() + " → left out: " + ((Column.LeftOut) column).reason();
    }
}
