package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How time and memory of an import grow with its rows, in a JVM of 128 MB. */
final class Growth {
    private static final String HEAP = "-Xmx128m";
    private static final double MIB = 1024.0 * 1024;

    private final Bench bench;
    private final String[] sizes;

    Growth(Bench bench, String[] sizes) {
        this.bench = bench;
        this.sizes = sizes.clone();
    }

    void measure() throws IOException, InterruptedException {
        Bench.say("| rows | seconds | µs per row | most memory of the process, MiB | ledger, bytes per row |");
        Bench.say("|---|---|---|---|---|");
        List<double[]> points = new ArrayList<>();
        for (String size : sizes) {
            long rows = Long.parseLong(size);
            Spread seconds = measure(rows);
            points.add(new double[] {rows, 1e6 * seconds.median() / rows});
        }
        Plot.of("µs per row", points).print();
    }

    private Spread measure(long rows) throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        List<Double> peaks = new ArrayList<>();
        List<Double> ledgers = new ArrayList<>();
        Spread seconds = bench.inTurn(() -> {
                    Path home = bench.emptyHome();
                    try (RunningServer server = RunningServer.start()) {
                        Command.End end = bench.sentori(server, List.of(HEAP))
                                .succeed(List.of("import", file.toString(), "--json", "--home", home.toString()));
                        peaks.add(end.peakBytes() / MIB);
                        ledgers.add((double) Bench.ledgerBytes(home) / rows);
                        return end.seconds();
                    }
                })
                .get(0);
        Bench.say(
                "| %d | %s | %.2f | %s | %.0f |",
                rows,
                seconds.show(2),
                1e6 * seconds.median() / rows,
                Spread.of(peaks).show(0),
                Spread.of(ledgers).median());
        return seconds;
    }
}
