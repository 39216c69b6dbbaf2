package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Figures;
import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.imports.command.Command;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Measures the parts of an import, each by its name, and prints the rows of the tables in {@code docs/performance.md}. */
public final class ImportParts {
    private static final String THREADS = "8";
    private static final int PACE = 100;
    private static final int LATENCY_MILLIS = 200;

    private final Bench bench;
    private final long rows;

    private ImportParts(Bench bench, long rows) {
        this.bench = bench;
        this.rows = rows;
    }

    /**
     * Measures one part.
     *
     * @param args the part ({@code plan}, {@code sentori}, {@code sofy}, {@code resume}, {@code pace}, {@code start},
     *     {@code growth}), the command's jar, a directory for files, rounds, and rows (for {@code growth} several, with
     *     commas)
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Bench bench = new Bench(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
        if (args[0].equals("growth")) {
            new Growth(bench, args[4].split(",", -1)).measure();
            return;
        }
        ImportParts parts = new ImportParts(bench, Long.parseLong(args[4]));
        switch (args[0]) {
            case "plan" -> parts.plan();
            case "sentori" -> parts.sentori();
            case "sofy" -> parts.sofy();
            case "resume" -> new Resume(bench, parts.rows).measure();
            case "pace" -> parts.pace();
            case "start" -> parts.start();
            default -> throw new IllegalArgumentException("there is no part " + args[0]);
        }
    }

    private void plan() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        try (RunningServer server = RunningServer.start()) {
            Command command = bench.sentori(server, List.of());
            Figures seconds = bench.rounds(round -> {
                round.add("plan", run(command, List.of("import", file.toString(), "--dry-run", "--json")));
                List<Double> bare = Bench.bare(rows, "read", file.toString());
                round.add("cold", bare.get(0));
                round.add("warm", bare.get(1));
            });
            Bench.say(
                    "| plan of %,d rows, the JVM's start included | %s s, %,.0f rows/s |",
                    rows, seconds.of("plan").show(2), rows / seconds.of("plan").median());
            Bench.say(
                    "| a bare loop that reads their cells, cold and warm | %s s, %s s |",
                    seconds.of("cold").show(2), seconds.of("warm").show(2));
        }
    }

    private void sentori() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        try (RunningServer server = RunningServer.start()) {
            Command script = bench.script(server);
            // The first start builds what the later ones share.
            script.succeed(List.of("--version"));
            Versus versus = new Versus(bench, rows);
            versus.measure(
                    Map.of("as ./contacts starts it", script, "by the jar alone", bench.sentori(server, List.of())),
                    List.of("import", file.toString(), "--json"),
                    "sentori",
                    file.toString(),
                    server.url(),
                    "500",
                    THREADS);
            versus.print("Sentori");
        }
    }

    private void sofy() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        try (RunningServer server = RunningServer.start()) {
            Versus versus = new Versus(bench, rows);
            versus.measure(
                    Map.of("by the jar alone", bench.sofy(server, Map.of())),
                    sofyImport(file, THREADS),
                    "sofy",
                    file.toString(),
                    server.url(),
                    THREADS);
            versus.print("Sofy");
        }
    }

    private static List<String> sofyImport(Path file, String concurrency) {
        return List.of(
                "import", file.toString(), "--json", "--audience", "42", "--mode", "add", "--concurrency", concurrency);
    }

    private void pace() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        Map<String, String> limits = Map.of("MAX_REQUESTS_PER_SECOND", Integer.toString(PACE), "MAX_CONCURRENCY", "64");
        List<Double> refused = new ArrayList<>();
        Figures figures = bench.rounds(round -> {
            try (RunningServer server = RunningServer.start(LATENCY_MILLIS, PACE);
                    Home home = bench.emptyHome()) {
                List<String> arguments = new ArrayList<>(sofyImport(file, "64"));
                arguments.addAll(home.option());
                JsonNode result = bench.sofy(server, limits).succeed(arguments).result();
                Bench.requireRows(rows, result);
                round.add("whole", 100 * rows / result.path("seconds").asDouble() / PACE);
                JsonNode stats = server.stats();
                double running = stats.path("lastPostMillis").asLong()
                        - stats.path("firstPostMillis").asLong();
                round.add("running", 100_000 * (stats.path("posts").asLong() - 1) / running / PACE);
                refused.add(stats.path("refused").asDouble());
            }
        });
        Bench.say(
                "| a paced import, %,d rows at %d a second, %d ms latency | %s %% of the pace with start and last answer,"
                        + " %s %% from the first request to the last; %.0f of %,d answered with 429 |",
                rows,
                PACE,
                LATENCY_MILLIS,
                figures.of("whole").show(1),
                figures.of("running").show(1),
                refused.stream().mapToDouble(Double::doubleValue).sum(),
                rows * refused.size());
    }

    private void start() throws IOException, InterruptedException {
        Path ten = bench.guests(10);
        try (RunningServer server = RunningServer.start()) {
            Command command = bench.script(server);
            // The first start builds what the later ones share.
            command.succeed(List.of("--version"));
            Figures seconds = bench.rounds(round -> {
                round.add("java", javaVersion());
                round.add("version", command.succeed(List.of("--version")).seconds());
                round.add("import", run(command, List.of("import", ten.toString(), "--json")));
            });
            Bench.say(
                    "| `contacts --version` | %s s where `java -version` takes %s s: %.1f times that |",
                    seconds.of("version").show(2),
                    seconds.of("java").show(2),
                    seconds.ratio("version", "java").median());
            Bench.say(
                    "| `contacts import` of 10 rows | %s s, %.1f times that |",
                    seconds.of("import").show(2),
                    seconds.ratio("import", "java").median());
        }
    }

    /** The seconds of a whole run, from its start to its end. */
    private double run(Command command, List<String> arguments) throws IOException, InterruptedException {
        try (Home home = bench.emptyHome()) {
            List<String> all = new ArrayList<>(arguments);
            all.addAll(home.option());
            return command.succeed(all).seconds();
        }
    }

    private static double javaVersion() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(Processes.java(), "-version")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        process.waitFor();
        return (System.nanoTime() - start) / 1e9;
    }
}
