package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How long a resumed run takes until it sends: it finds out first what is left. */
final class Resume {
    private static final double KILLED_AT = 0.9;
    private static final int BATCH = 500;

    private final Bench bench;
    private final long rows;

    Resume(Bench bench, long rows) {
        this.bench = bench;
        this.rows = rows;
    }

    void measure() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        List<Spread> seconds = bench.inTurn(() -> once(file));
        Bench.say(
                "from `contacts resume` to the first request, a ledger of %d rows of which %.0f %% are done: %s s",
                rows, 100 * KILLED_AT, seconds.get(0).show(2));
    }

    private double once(Path file) throws IOException, InterruptedException {
        Path home = bench.emptyHome();
        try (RunningServer server = RunningServer.start()) {
            Process process = bench.sentori(server, List.of())
                    .start(List.of("import", file.toString(), "--home", home.toString()));
            while (process.isAlive() && server.stats().path("requests").asLong() < KILLED_AT * rows / BATCH) {
                Thread.sleep(5);
            }
            process.destroyForcibly();
            process.waitFor();
        }
        try (RunningServer server = RunningServer.start()) {
            long start = System.currentTimeMillis();
            bench.sentori(server, List.of()).succeed(List.of("resume", "--json", "--home", home.toString()));
            long first = server.stats().path("firstAtMillis").asLong();
            if (first == 0) {
                throw new IllegalStateException("nothing was left to resume");
            }
            return (first - start) / 1000.0;
        }
    }
}
