package io.contacts.importing.internal.mapping;

import io.contacts.domain.contact.Contact;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.internal.text.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns that hold the same thing. Where one of them has, in every row, all that the others have, it is taken and that is
 * said; where they differ, the user is asked.
 *
 * @param columns all columns, those that are not taken left out
 * @param warnings what was taken, as sentences
 * @param refusals what the user has to decide, as sentences
 */
record Twins(List<Column> columns, List<String> warnings, List<String> refusals) {
    /** Reads the file only if there are such columns. */
    static Twins in(List<Column> columns, CsvFile file) {
        List<Group> groups = groups(columns);
        if (!groups.isEmpty()) {
            try (CsvRows rows = file.open()) {
                rows.header();
                for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                    for (Group group : groups) {
                        group.look(next.get());
                    }
                }
            }
        }
        List<Column> settled = new ArrayList<>(columns);
        List<String> warnings = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Group group : groups) {
            if (group.holdingAll.isEmpty()) {
                refusals.add(group.refusal());
                continue;
            }
            Column taken = group.holdingAll.get(0);
            warnings.add(group.named() + " hold the same thing: column " + (taken.index() + 1)
                    + " is taken, and nothing stands in the others that it does not hold");
            String why = "column " + (taken.index() + 1) + " holds the same";
            for (Column column : group.columns) {
                if (column.index() != taken.index()) {
                    settled.set(column.index(), new Column.LeftOut(column.index(), column.header(), why, false));
                }
            }
        }
        return new Twins(settled, warnings, refusals);
    }

    private static List<Group> groups(List<Column> columns) {
        Map<String, List<Column>> byContent = new LinkedHashMap<>();
        for (Column column : columns) {
            content(column)
                    .ifPresent(content -> byContent
                            .computeIfAbsent(content, key -> new ArrayList<>())
                            .add(column));
        }
        return byContent.values().stream()
                .filter(same -> same.size() > 1)
                .map(Group::new)
                .toList();
    }

    /** What a column holds; any number of columns may say who opted out. */
    private static Optional<String> content(Column column) {
        if (column instanceof Column.OfComponent known) {
            return Optional.of("component " + known.component());
        }
        if (column instanceof Column.OptOuts optOuts && !optOuts.yesMeansOut()) {
            return Optional.of("component " + Contact.Component.CONSENT);
        }
        return column instanceof Column.OfField field ? Optional.of("field " + field.key()) : Optional.empty();
    }

    /** Columns that hold the same thing. */
    private static final class Group {
        private final List<Column> columns;
        private final List<Column> holdingAll;
        private long differing;

        private Group(List<Column> columns) {
            this.columns = columns;
            this.holdingAll = new ArrayList<>(columns);
        }

        private void look(CsvRow row) {
            if (!holdingAll.isEmpty()) {
                holdingAll.removeIf(column -> !holdsAll(cell(row, column), row));
                differing = row.line();
            }
        }

        private boolean holdsAll(String cell, CsvRow row) {
            return columns.stream()
                    .map(column -> cell(row, column))
                    .allMatch(each -> each.isEmpty() || each.equals(cell));
        }

        private static String cell(CsvRow row, Column column) {
            return column.index() < row.cells().size() ? Cells.strip(row.cells().get(column.index())) : "";
        }

        private String named() {
            return columns.stream()
                    .map(column -> column.header() + " (column " + (column.index() + 1) + ")")
                    .collect(Collectors.joining(" and ", "columns ", ""));
        }

        private String refusal() {
            String wayOut = columns.stream()
                    .map(column -> "--map \"" + ColumnChoices.number(column.index()) + "=-\"")
                    .collect(Collectors.joining(" or "));
            return named() + " hold the same thing and differ, at the latest on line " + differing
                    + "; leave out what does not count, by its number: " + wayOut;
        }
    }
}
