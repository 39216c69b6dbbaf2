package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Figures;
import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.imports.command.Command;
import io.contacts.benchmarks.imports.command.PeakMemory;
import io.contacts.benchmarks.imports.command.RunningCommand;
import io.contacts.benchmarks.imports.command.UsedHeap;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How time and memory of an import grow with its rows, in a JVM of 128 MB. */
final class Growth {
    private static final String HEAP = "-Xmx128m";

    private final Bench bench;
    private final String[] sizes;

    Growth(Bench bench, String[] sizes) {
        this.bench = bench;
        this.sizes = sizes.clone();
    }

    void measure() throws IOException, InterruptedException {
        Bench.say("| rows | seconds | µs per row | most memory of the process, MiB"
                + " | most of the heap in use after a full collection, MiB | ledger, bytes per row |");
        Bench.say("|---|---|---|---|---|---|");
        List<Plot.Point> points = new ArrayList<>();
        for (String size : sizes) {
            long rows = Long.parseLong(size);
            points.add(new Plot.Point((double) rows, measure(rows)));
        }
        new Plot("µs per row", points).print();
    }

    private double measure(long rows) throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        Figures figures = bench.rounds(round -> timed(file, rows, round));
        Spread seconds = figures.of("seconds");
        double perRow = 1e6 * seconds.median() / rows;
        Bench.say(
                "| %,d | %s | %s | %s | %.0f | %.0f |",
                rows,
                seconds.show(1),
                Plot.number(perRow),
                figures.of("peak").show(0),
                usedHeap(file),
                figures.of("ledger").median());
        return perRow;
    }

    private void timed(Path file, long rows, Figures round) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start();
                Home home = bench.emptyHome()) {
            RunningCommand running = bench.sentori(server, List.of(HEAP)).start(arguments(file, home));
            PeakMemory peak = PeakMemory.of(running.process());
            RunningCommand.End end = running.end().requireSuccess();
            Bench.requireRows(rows, end.result());
            round.add("seconds", end.seconds());
            round.add("peak", peak.mib());
            round.add("ledger", (double) home.ledgerBytes() / rows);
        }
    }

    /** In a run that is not timed: full collections take their time. */
    private double usedHeap(Path file) throws IOException, InterruptedException {
        UsedHeap heap = new UsedHeap(bench.newFile("collections.log"));
        try (RunningServer server = RunningServer.start();
                Home home = bench.emptyHome()) {
            Command command = bench.sentori(server, List.of(HEAP, heap.option()));
            return heap.mostMib(command.start(arguments(file, home)));
        }
    }

    private static List<String> arguments(Path file, Home home) {
        List<String> arguments = new ArrayList<>(List.of("import", file.toString(), "--json"));
        arguments.addAll(home.option());
        return arguments;
    }
}
