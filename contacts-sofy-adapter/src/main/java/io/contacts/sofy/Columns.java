package io.contacts.sofy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The custom columns of a venue, and which of them a name means. Immutable. */
final class Columns {
    /** For a contact without fields, which needs none. */
    static final Columns NONE = Columns.of(List.of());

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

    static Columns of(List<SofyCustomColumn> columns) {
        return new Columns(columns);
    }

    /** All of them, as Sofy listed them. */
    List<SofyCustomColumn> listed() {
        return listed;
    }

    /** What a name stands for. */
    sealed interface Named {
        /** This live column. */
        record One(SofyCustomColumn column) implements Named {}

        /** No column that can be written to, for this reason. */
        record None(String reason) implements Named {}
    }

    /** The live column with this id or label. A deleted one never stands in the way of a live one. */
    Named named(String name) {
        Set<SofyCustomColumn> all = new LinkedHashSet<>(byId.getOrDefault(name, List.of()));
        all.addAll(byLabel.getOrDefault(name, List.of()));
        List<SofyCustomColumn> live =
                all.stream().filter(column -> !column.isDeleted()).toList();
        if (live.size() == 1) {
            return new Named.One(live.get(0));
        }
        if (live.isEmpty()) {
            return new Named.None(
                    all.isEmpty()
                            ? "is neither the label nor the id of a custom column; fields().list() has them all"
                            : "is a custom column that was deleted");
        }
        return new Named.None(ambiguity(name, live));
    }

    private static String ambiguity(String name, List<SofyCustomColumn> live) {
        String ids = live.stream().map(column -> Long.toString(column.id())).collect(Collectors.joining(", "));
        boolean isAnId =
                live.stream().anyMatch(column -> Long.toString(column.id()).equals(name));
        return isAnId
                ? "is the id of one custom column and the label of another (ids " + ids + "); rename the label"
                : "is the label of several custom columns (ids " + ids + "); use the id";
    }
}
