package io.contacts.cli.report.page;

import io.contacts.cli.report.page.Table.Column;
import io.contacts.cli.terminal.Figures;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.csv.CsvFile;
import io.contacts.importing.csv.CsvRow;
import io.contacts.importing.csv.CsvRows;
import io.contacts.importing.csv.FormulaGuard;
import io.contacts.importing.csv.RejectColumns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rejected rows with their original cells: people's data, on the page only where it was asked for. */
final class PeopleSection {
    private static final int MOST = 1000;

    /** Line, code, reason and what to do, at the end of each row of the file. */
    private static final List<String> ADDED = RejectColumns.NAMES;

    private static final int REASON = 2;

    private final Markup page;
    private final Path rejects;

    private PeopleSection(Markup page, Path rejects) {
        this.page = page;
        this.rejects = rejects;
    }

    static void write(Markup page, Path rejects) {
        new PeopleSection(page, rejects).write();
    }

    private void write() {
        page.section("people", "Rejected rows and their cells");
        if (!Files.exists(rejects)) {
            page.element("p", "There is no file of rejected rows.");
        } else {
            try {
                rows();
            } catch (ImportRefusedException e) {
                page.element("p", "The file of rejected rows cannot be read.");
            }
        }
        page.endSection();
    }

    private void rows() {
        try (CsvRows rows = CsvFile.inspect(rejects).open()) {
            List<String> header = rows.header().orElse(List.of());
            if (!header.subList(Math.max(0, header.size() - ADDED.size()), header.size())
                    .equals(ADDED)) {
                page.element("p", "The file of rejected rows has other columns than the run gave it.");
                return;
            }
            long beyond = 0;
            try (Table table = new Table(page, "Rejected rows", columns(header))) {
                for (Optional<CsvRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                    if (next.get().number() <= MOST) {
                        table.row(cells(next.get(), header.size()));
                    } else {
                        beyond++;
                    }
                }
            }
            if (beyond > 0) {
                page.element("p", Figures.of(beyond, "more row") + " in the file of rejected rows.");
            }
        }
    }

    /** The reason comes first: a file may have more columns than a screen is wide. */
    private static Column[] columns(List<String> header) {
        List<Column> columns = new ArrayList<>(List.of(Column.number("Line"), Column.words("Reason")));
        header.subList(0, header.size() - ADDED.size()).stream()
                .map(FormulaGuard::unguarded)
                .map(Column::personal)
                .forEach(columns::add);
        return columns.toArray(Column[]::new);
    }

    private static String[] cells(CsvRow row, int columns) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            all.add(i < row.cells().size() ? FormulaGuard.unguarded(row.cells().get(i)) : "");
        }
        int original = columns - ADDED.size();
        List<String> shown = new ArrayList<>(List.of(all.get(original), all.get(original + REASON)));
        shown.addAll(all.subList(0, original));
        return shown.toArray(String[]::new);
    }
}
