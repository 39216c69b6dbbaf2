package io.contacts.testkit.sentori.internal.operation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The counters of one import (A2.5). */
final class ImportCounters {
    private final int totalRows;
    private final Map<Row, Integer> counts = new EnumMap<>(Row.class);

    ImportCounters(int totalRows) {
        this.totalRows = totalRows;
    }

    /** What became of a row, in the order of the documented answer. */
    enum Row {
        CREATED("EmailableRowsCreated"),
        UPDATED("EmailableRowsUpdated"),
        SUPPRESSED("SuppressedUpdated"),
        BAD("BadEmailUpdated"),
        DUPLICATE("ExcludedDuplicates"),
        INVALID("ExcludedInvalidEmail"),
        ROLE_BASED("ExcludedRoleBased");

        private final String memberName;

        Row(String memberName) {
            this.memberName = memberName;
        }
    }

    void count(Row row) {
        counts.merge(row, 1, Integer::sum);
    }

    Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("TotalRows", totalRows);
        for (Row row : Row.values()) {
            named.put(row.memberName, counts.getOrDefault(row, 0));
        }
        return named;
    }
}
