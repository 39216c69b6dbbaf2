package io.contacts.importing.internal.row;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.internal.cells.WordCells;
import io.contacts.importing.internal.mapping.Column;
import io.contacts.importing.internal.mapping.ColumnChoices;
import io.contacts.importing.internal.mapping.Mapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds people who would be sent though a cell calls them unsubscribed: in a column whose name says nothing of the kind, and
 * which is therefore left out, or kept in a field that keeps nobody from being sent.
 */
public final class UnreadOptOuts {
    /** Other cells that are remembered, so that a column of few words costs next to nothing. */
    private static final int REMEMBERED = 1024;

    private final Mapping mapping;
    private final List<Column> columns;
    private final Set<Integer> told;
    private final Map<Integer, Found> found = new TreeMap<>();
    private final Set<String> others = new HashSet<>();

    private UnreadOptOuts(Mapping mapping, List<Column> columns, Set<Integer> told) {
        this.mapping = mapping;
        this.columns = columns;
        this.told = told;
    }

    /**
     * What is to be looked for in a file.
     *
     * @param choices what the user said of columns: those are not asked about again
     */
    public static UnreadOptOuts of(Mapping mapping, Map<String, String> choices) {
        ColumnChoices<String> said = new ColumnChoices<>(choices);
        List<String> headers = mapping.headers();
        List<Column> unread = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Column column : mapping.columns()) {
            if (!mapping.isAdded(column) && isUnread(column)) {
                unread.add(column);
                if (said.of(column.index(), headers).isPresent()) {
                    told.add(column.index());
                }
            }
        }
        return new UnreadOptOuts(mapping, unread, told);
    }

    private static boolean isUnread(Column column) {
        return column instanceof Column.OfField || (column instanceof Column.LeftOut && !column.isNameless());
    }

    /** Looks at a row that is to be sent. */
    public void look(CsvRow row) {
        for (Column column : columns) {
            if (saysOptedOut(ColumnCells.content(row, column.index(), mapping))) {
                found.computeIfAbsent(column.index(), place -> new Found(column, row.line())).people++;
            }
        }
    }

    private boolean saysOptedOut(String cell) {
        if (!WordCells.mayBeOptedOut(cell) || others.contains(cell)) {
            return false;
        }
        boolean says = WordCells.isOptedOut(cell);
        if (!says && others.size() < REMEMBERED) {
            others.add(cell);
        }
        return says;
    }

    /**
     * Asks about the columns of which the user has said nothing.
     *
     * @throws ImportRefusedException if there are such words in one
     */
    public void refuseUntold() {
        refuseUntold(Found::refusal);
    }

    /**
     * As {@link #refuseUntold()} where it cannot be said any more how a column is read.
     *
     * @param file that was changed since it was planned
     * @throws ImportRefusedException if there are such words in one
     */
    public void refuseUntold(String file) {
        refuseUntold(
                each -> each.calls() + ", and this run does not read it for that; import " + file + " as a new run");
    }

    private void refuseUntold(Function<Found, String> refusal) {
        List<String> refusals = found.values().stream()
                .filter(each -> !told.contains(each.column.index()))
                .map(refusal)
                .toList();
        if (!refusals.isEmpty()) {
            throw new ImportRefusedException(refusals);
        }
    }

    /** What follows from what the user said, as sentences. */
    public List<String> warnings() {
        return found.values().stream().map(Found::warning).toList();
    }

    /** One column with such words. */
    private static final class Found {
        private final Column column;
        private final long line;
        private long people;

        private Found(Column column, long line) {
            this.column = column;
            this.line = line;
        }

        private String refusal() {
            String keep = column instanceof Column.OfField field
                    ? "keep it in that field alone (--map \"" + column.header() + "=" + field.label() + "\"), "
                    : "";
            return calls() + ", and nothing else keeps them from being sent; read it for those who opted out (--map \""
                    + column.header() + "=opt_out\", or =consent if a yes in it means agreed), " + keep
                    + "or leave it out (--map \"" + column.header() + "=-\")";
        }

        private String warning() {
            return calls() + "; it is " + (column instanceof Column.OfField ? "kept" : "left out")
                    + " as told, and they are sent like others";
        }

        private String calls() {
            return "column " + column.header() + " calls "
                    + (people == 1 ? "the person of one row" : "the people of " + people + " rows")
                    + " unsubscribed, first on line " + line;
        }
    }
}
