package io.contacts.cli.report.page;

import io.contacts.cli.facts.PartTime;
import io.contacts.cli.facts.RunEnd;
import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.facts.SpeedLimit;
import io.contacts.cli.report.page.Table.Column;
import io.contacts.cli.terminal.Figures;
import java.util.List;
import java.util.OptionalDouble;

/** How long the run took, how it went over time, and what kept it from going faster. */
final class TimeSection {
    private final Markup page;
    private final RunFacts run;
    private final List<PartTime> parts;

    private TimeSection(Markup page, RunFacts run) {
        this.page = page;
        this.run = run;
        this.parts = PartTime.of(run);
    }

    static void write(Markup page, RunFacts run) {
        new TimeSection(page, run).write();
    }

    private void write() {
        page.section("time", "Time");
        if (parts.isEmpty()) {
            page.element("p", "Nothing was sent, so no time was spent on it.").endSection();
            return;
        }
        RowsOverTime.write(page, parts, run.rows());
        page.element("h3", "What limited the speed");
        page.raw("<p id=\"limit\">").text(limit()).raw("</p>\n");
        parts();
        slowest();
        page.endSection();
    }

    private String limit() {
        long known = parts.stream()
                .filter(time -> time.waiting().isPresent())
                .mapToLong(PartTime::millis)
                .sum();
        String pace = run.pace()
                .map(set -> " A limit of " + set + " requests/s is set; waiting for it is part of that.")
                .orElse("");
        if (known > 0) {
            double waiting = parts.stream()
                            .mapToDouble(time -> time.waiting().orElse(0) * time.millis())
                            .sum()
                    / known;
            return "Mostly " + SpeedLimit.of(waiting, run.pace()) + ": " + Figures.share(waiting)
                    + " of the time was spent waiting for the provider, the rest reading, checking and noting rows."
                    + pace;
        }
        long millis = parts.stream().mapToLong(PartTime::millis).sum();
        if (run.millisInCalls().isPresent() && millis > 0) {
            long calls = run.millisInCalls().getAsLong();
            return "Not measured to the end. The calls that were answered took " + Figures.duration(calls) + " of "
                    + Figures.duration(millis) + "." + pace;
        }
        return "Not known: the run was killed, or was too short, to say." + pace;
    }

    private void parts() {
        try (Table table = new Table(
                page,
                "Parts of the run",
                Column.words("Part"),
                Column.words("Began"),
                Column.number("Time"),
                Column.number("Rows ended"),
                Column.number("Rows/s"),
                Column.number("Waiting"),
                Column.words("How it ended"))) {
            for (PartTime time : parts) {
                table.row(
                        Integer.toString(time.part().number()),
                        run.time(time.part().started()),
                        Figures.duration(time.millis()),
                        Figures.count(time.settled()),
                        Figures.rate(time.settled(), time.millis()),
                        waiting(time.waiting()),
                        RunEnd.told(run, time.part()));
            }
        }
    }

    private void slowest() {
        if (run.slowest().isEmpty()) {
            page.element("p", "Calls for single contacts are not timed one by one.");
            return;
        }
        try (Table table = new Table(
                page,
                "Slowest calls",
                Column.words("Call"),
                Column.number("Rows"),
                Column.words("Lines"),
                Column.number("Time"))) {
            run.slowest()
                    .forEach(batch -> table.row(
                            batch.name(),
                            Figures.count(batch.rows()),
                            ProviderSection.lines(batch),
                            Figures.duration(batch.millis())));
        }
    }

    private static String waiting(OptionalDouble share) {
        return share.isPresent() ? Figures.share(share.getAsDouble()) : "not known";
    }
}
