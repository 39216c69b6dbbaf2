package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Figures;
import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.imports.command.RunningCommand;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long a resumed run takes until it sends: it finds out first what is left. */
final class Resume {
    private static final double KILLED_AT = 0.9;
    private static final int BATCH = 500;
    private static final double MOST_OFF = 0.05;

    private final Bench bench;
    private final long rows;

    Resume(Bench bench, long rows) {
        this.bench = bench;
        this.rows = rows;
    }

    void measure() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        Figures figures = bench.rounds(round -> {
            try (Home home = bench.emptyHome()) {
                kill(file, home);
                scan(home, round);
                resume(home, round);
            }
        });
        Bench.say(
                "| a ledger of %,d rows opened, of which %s %% are done, until it is known what is left | %s s |",
                rows, figures.of("done").show(1), figures.of("scan").show(2));
        Bench.say(
                "| from `contacts resume` to the first request, over the same ledger | %s s |",
                figures.of("first request").show(2));
    }

    private void kill(Path file, Home home) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start()) {
            List<String> arguments = new ArrayList<>(List.of("import", file.toString()));
            arguments.addAll(home.option());
            RunningCommand running = bench.sentori(server, List.of()).start(arguments);
            while (running.process().isAlive() && server.stats().path("posts").asLong() < KILLED_AT * rows / BATCH) {
                Thread.sleep(5);
            }
            running.kill();
        }
    }

    /** Of a copy, since a ledger that is opened is not again what a kill left. */
    private void scan(Home home, Figures round) throws IOException, InterruptedException {
        try (Home copy = bench.copy(home)) {
            String[] line = Processes.lines(Processes.main(
                            LedgerScan.class,
                            List.of("-XX:+UseSerialGC"),
                            List.of(copy.path().toString())))
                    .get(0)
                    .split(" ", -1);
            double done = 1 - Double.parseDouble(line[0]) / rows;
            if (Math.abs(done - KILLED_AT) > MOST_OFF) {
                throw new IllegalStateException("killed when " + 100 * done + " % of the rows had landed");
            }
            round.add("done", 100 * done);
            round.add("scan", Double.parseDouble(line[1]));
        }
    }

    private void resume(Home home, Figures round) throws IOException, InterruptedException {
        try (RunningServer server = RunningServer.start()) {
            List<String> arguments = new ArrayList<>(List.of("resume", "--json"));
            arguments.addAll(home.option());
            long start = System.currentTimeMillis();
            Bench.requireRows(
                    rows, bench.sentori(server, List.of()).succeed(arguments).result());
            round.add("first request", (server.stats().path("firstAtMillis").asLong() - start) / 1000.0);
        }
    }
}
