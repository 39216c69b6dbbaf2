package io.contacts.cli;

import io.contacts.cli.Table.Column;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.importing.ledger.BatchRecord;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the provider itself counted in the calls that took many rows at once. */
final class ProviderSection {
    private static final int SHORT = 10;

    private final Markup page;
    private final RunFacts run;

    private ProviderSection(Markup page, RunFacts run) {
        this.page = page;
        this.run = run;
    }

    static void write(Markup page, RunFacts run) {
        if (!run.batches().isEmpty()) {
            new ProviderSection(page, run).write();
        }
    }

    /** The lines that the rows of a call start on. */
    static String lines(BatchRecord batch) {
        return batch.firstLine() == batch.lastLine()
                ? Long.toString(batch.firstLine())
                : batch.firstLine() + "–" + batch.lastLine();
    }

    private void write() {
        page.section("provider", "What " + run.provider() + " counted");
        totals();
        int unanswered = run.batches().get(run.batches().size() - 1).number()
                - run.batches().size();
        if (unanswered > 0) {
            page.element(
                    "p",
                    Figures.of(unanswered, "call") + " before the last one brought no counters: refused as a"
                            + " whole and sent again in halves, or without an answer.");
        }
        boolean isShort = run.batches().size() <= SHORT;
        if (!isShort) {
            page.folded("All " + Figures.of(run.batches().size(), "call"));
        }
        batches();
        if (!isShort) {
            page.endFolded();
        }
        page.endSection();
    }

    private void totals() {
        String caption = "In total over " + Figures.of(run.batches().size(), "call");
        try (Table table = new Table(page, caption, Column.words("Counter"), Column.number("Contacts"))) {
            table.row(
                    "rows sent",
                    Figures.count(
                            run.batches().stream().mapToLong(BatchRecord::rows).sum()));
            total(table, "total, as the provider counts", ImportCounters::total);
            total(table, "created", ImportCounters::created);
            total(table, "updated", ImportCounters::updated);
            total(table, "suppressed, updated and still suppressed", ImportCounters::suppressedUpdated);
            total(table, "updated, with a bad address", ImportCounters::badAddressUpdated);
            total(table, "left out as a duplicate", ImportCounters::excludedDuplicates);
            total(table, "left out for its address", ImportCounters::excludedInvalid);
            total(table, "left out as a role, not a person", ImportCounters::excludedRoleBased);
        }
    }

    private void total(Table table, String name, ToLongFunction<ImportCounters> counter) {
        table.row(
                name,
                Figures.count(run.batches().stream()
                        .map(BatchRecord::counters)
                        .mapToLong(counter)
                        .sum()));
    }

    private void batches() {
        try (Table table = new Table(
                page,
                "Call by call",
                Column.words("Call"),
                Column.words("Upload group"),
                Column.words("Lines"),
                Column.number("Rows"),
                Column.number("Created"),
                Column.number("Updated"),
                Column.number("Suppressed"),
                Column.number("Bad address"),
                Column.number("Left out"),
                Column.number("Time"))) {
            run.batches().forEach(batch -> row(table, batch));
        }
    }

    private static void row(Table table, BatchRecord batch) {
        ImportCounters said = batch.counters();
        List<String> cells = List.of(
                batch.name(),
                batch.importId().orElse("none"),
                lines(batch),
                Figures.count(batch.rows()),
                Figures.count(said.created()),
                Figures.count(said.updated()),
                Figures.count(said.suppressedUpdated()),
                Figures.count(said.badAddressUpdated()),
                Figures.count(said.excluded()),
                Figures.duration(batch.millis()));
        table.row(cells.toArray(String[]::new));
    }
}
