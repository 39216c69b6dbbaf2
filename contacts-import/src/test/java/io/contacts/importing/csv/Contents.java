package io.contacts.importing.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file holds, all at once. */
final class Contents {
    private Contents() {}

    static List<String> header(CsvFile file) {
        try (CsvRows rows = file.open()) {
            return rows.header().orElseThrow();
        }
    }

    static List<List<String>> rows(CsvFile file) {
        return all(file).stream().map(CsvRow::cells).toList();
    }

    static List<Long> lines(CsvFile file) {
        return all(file).stream().map(CsvRow::line).toList();
    }

    private static List<CsvRow> all(CsvFile file) {
        List<CsvRow> all = new ArrayList<>();
        try (CsvRows rows = file.open()) {
            rows.header();
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
            rows.requireUnchanged();
        }
        return all;
    }
}
