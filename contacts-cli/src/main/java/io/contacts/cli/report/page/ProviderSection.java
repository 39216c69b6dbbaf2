package io.contacts.cli.report.page;

import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.report.page.Table.Column;
import io.contacts.cli.terminal.Figures;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.BatchTotals;
import java.util.List;

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
        if (run.calls().calls() > 0) {
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
        long unanswered = run.calls().lastNumber() - run.calls().calls();
        if (unanswered > 0) {
            page.element(
                    "p",
                    Figures.of(unanswered, "call") + " before the last one brought no counters: refused as a"
                            + " whole and sent again in halves, or without an answer.");
        }
        boolean isShort = run.batches().size() <= SHORT;
        if (!isShort) {
            page.folded((run.batches().size() < run.calls().calls() ? "The first " : "All ")
                    + Figures.of(run.batches().size(), "call"));
        }
        batches();
        if (!isShort) {
            page.endFolded();
        }
        page.endSection();
    }

    private void totals() {
        String caption = "In total over " + Figures.of(run.calls().calls(), "call");
        try (Table table = new Table(page, caption, Column.words("Counter"), Column.number("Contacts"))) {
            BatchTotals calls = run.calls();
            table.row("rows sent", Figures.count(calls.rows()));
            table.row("total, as the provider counts", Figures.count(calls.total()));
            table.row("created", Figures.count(calls.created()));
            table.row("updated", Figures.count(calls.updated()));
            table.row("suppressed, updated and still suppressed", Figures.count(calls.suppressed()));
            table.row("updated, with a bad address", Figures.count(calls.badAddress()));
            table.row("left out as a duplicate", Figures.count(calls.duplicates()));
            table.row("left out for its address", Figures.count(calls.invalid()));
            table.row("left out as a role, not a person", Figures.count(calls.roleBased()));
        }
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
