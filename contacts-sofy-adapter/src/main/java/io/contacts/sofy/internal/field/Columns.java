package io.contacts.sofy.internal.field;

import io.contacts.domain.field.FieldValue;
import io.contacts.sofy.SofyCustomColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The custom columns of a venue, and which of them a name means. Immutable. */
public final class Columns {
    /** For a contact without fields, which needs none. */
    public static final Columns NONE = Columns.of(List.of());

    private final List<SofyCustomColumn> listed;
    private final Map<String, List<SofyCustomColumn>> byId = new HashMap<>();
    private final Map<String, List<SofyCustomColumn>> byLabel = new HashMap<>();

    private Columns(List<SofyCustomColumn> columns) {
        this.listed = List.copyOf(columns);
        for (SofyCustomColumn column : columns) {
            byId.computeIfAbsent(Long.toString(column.id()), id -> new ArrayList<>())
                    .add(column);
            byLabel.computeIfAbsent(column.userLabel(), label -> new ArrayList<>())
                    .add(column);
        }
    }

    /** These columns, as Sofy listed them. */
    public static Columns of(List<SofyCustomColumn> columns) {
        return new Columns(columns);
    }

    /** All of them, as Sofy listed them. */
    public List<SofyCustomColumn> listed() {
        return listed;
    }

    /** What a name stands for. */
    sealed interface Named {
        /** This live column. */
        record One(SofyCustomColumn column) implements Named {}

        /** No column that can be written to, for this reason. */
        record None(String reason) implements Named {}
    }

    /**
     * What this name stands for. An id means its own column only, even a deleted one: written by that name, a value must not
     * land in another column. A label that was deleted gives way to a live one.
     */
    Named named(String name) {
        Set<SofyCustomColumn> meant = new LinkedHashSet<>(byId.getOrDefault(name, List.of()));
        List<SofyCustomColumn> labelled = byLabel.getOrDefault(name, List.of());
        labelled.stream().filter(column -> !column.isDeleted()).forEach(meant::add);
        if (meant.size() > 1) {
            return new Named.None(ambiguity(name, meant));
        }
        if (meant.isEmpty() && labelled.isEmpty()) {
            return new Named.None("is neither the label nor the id of a custom column; fields().list() has them all");
        }
        return meant.stream()
                .filter(column -> !column.isDeleted())
                .<Named>map(Named.One::new)
                .findFirst()
                .orElseGet(() -> new Named.None("is a custom column that was deleted"));
    }

    /** Whether each of these names means one live column, of the type of its value. */
    public boolean fit(Map<String, FieldValue> fields) {
        return fields.entrySet().stream()
                .allMatch(field -> named(field.getKey()) instanceof Named.One one
                        && ColumnType.mismatch(one.column().type(), field.getValue())
                                .isEmpty());
    }

    private static String ambiguity(String name, Set<SofyCustomColumn> meant) {
        String ids = meant.stream().map(column -> Long.toString(column.id())).collect(Collectors.joining(", "));
        boolean isAnId =
                meant.stream().anyMatch(column -> Long.toString(column.id()).equals(name));
        return isAnId
                ? "is the id of one custom column and the label of another (ids " + ids + "); rename the label"
                : "is the label of several custom columns (ids " + ids + "); use the id";
    }
}
