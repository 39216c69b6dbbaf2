package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Measures the parts of an import, each by its name. */
public final class ImportParts {
    private static final String BATCH = "500";
    private static final String THREADS = "8";

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
            List<Spread> seconds = bench.inTurn(
                    () -> command.succeed(List.of("import", file.toString(), "--dry-run", "--json", "--home", home()))
                            .seconds(),
                    () -> Bench.bare("read", file.toString()));
            Bench.say("plan of %d rows: %s s, %.0f rows/s", rows, seconds.get(0).show(2), rate(seconds.get(0)));
            Bench.say("bare loop over them: %s s, %.0f rows/s", seconds.get(1).show(2), rate(seconds.get(1)));
        }
    }

    private void sentori() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        try (RunningServer server = RunningServer.start()) {
            Command jar = bench.sentori(server, List.of());
            Command script = bench.script(server);
            // The first start builds what the later ones share.
            script.succeed(List.of("--version"));
            List<Double> wholeJar = new ArrayList<>();
            List<Double> wholeScript = new ArrayList<>();
            List<Spread> seconds = bench.inTurn(
                    () -> imported(script, file, List.of(), wholeScript),
                    () -> imported(jar, file, List.of(), wholeJar),
                    () -> Bench.bare("sentori", file.toString(), server.url(), BATCH, THREADS));
            compare("Sentori import as ./contacts starts it", seconds.get(0), Spread.of(wholeScript), seconds.get(2));
            compare("the same by the jar alone", seconds.get(1), Spread.of(wholeJar), seconds.get(2));
        }
    }

    private void sofy() throws IOException, InterruptedException {
        Path file = bench.guests(rows);
        try (RunningServer server = RunningServer.start()) {
            Command command = bench.sofy(server, Map.of());
            List<String> more = List.of("--audience", "42", "--mode", "add", "--concurrency", THREADS);
            List<Double> whole = new ArrayList<>();
            List<Spread> seconds = bench.inTurn(
                    () -> imported(command, file, more, whole),
                    () -> Bench.bare("sofy", file.toString(), server.url(), THREADS));
            compare("Sofy import", seconds.get(0), Spread.of(whole), seconds.get(1));
        }
    }

    private void pace() throws IOException, InterruptedException {
        int pace = 100;
        Path file = bench.guests(rows);
        try (RunningServer server = RunningServer.start(200, pace)) {
            Command command = bench.sofy(
                    server, Map.of("MAX_REQUESTS_PER_SECOND", Integer.toString(pace), "MAX_CONCURRENCY", "64"));
            List<String> arguments = List.of("--audience", "42", "--mode", "add", "--concurrency", "64");
            List<Spread> seconds = bench.inTurn(() -> imported(command, file, arguments, new ArrayList<>()));
            Bench.say(
                    "paced import of %d rows at %d/s: %s s, %.1f %% of the pace",
                    rows, pace, seconds.get(0).show(2), 100 * rate(seconds.get(0)) / pace);
            Bench.say("refused with 429: %d", server.stats().path("refused").asLong());
        }
    }

    private void start() throws IOException, InterruptedException {
        Path ten = bench.guests(10);
        try (RunningServer server = RunningServer.start()) {
            Command command = bench.script(server);
            // The first start builds what the later ones share.
            command.succeed(List.of("--version"));
            List<Spread> seconds = bench.inTurn(
                    ImportParts::javaVersion,
                    () -> command.succeed(List.of("--version")).seconds(),
                    () -> command.succeed(List.of("import", ten.toString(), "--json", "--home", home()))
                            .seconds());
            Bench.say("java -version: %s s", seconds.get(0).show(2));
            Bench.say("contacts --version: %s s", seconds.get(1).show(2));
            Bench.say("contacts import of 10 rows: %s s", seconds.get(2).show(2));
        }
    }

    /**
     * The seconds that the command itself says the sending took, which begins when the plan is made.
     *
     * @param whole takes the seconds from its start to its end
     */
    private double imported(Command command, Path file, List<String> more, List<Double> whole)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("import", file.toString(), "--json", "--home", home()));
        arguments.addAll(more);
        Command.End end = command.succeed(arguments);
        whole.add(end.seconds());
        JsonNode result = end.result();
        if (result.path("rows").asLong() != rows) {
            throw new IllegalStateException("not every row was imported: " + result);
        }
        return result.path("seconds").asDouble();
    }

    private String home() throws IOException {
        return bench.emptyHome().toString();
    }

    private double rate(Spread seconds) {
        return rows / seconds.median();
    }

    private void compare(String what, Spread sending, Spread whole, Spread bare) {
        Bench.say("%s, %d rows: %s s, %.0f rows/s", what, rows, sending.show(2), rate(sending));
        Bench.say("bare loop: %s s, %.0f rows/s", bare.show(2), rate(bare));
        Bench.say("ours : bare, rows/s: %.2f", rate(sending) / rate(bare));
        Bench.say(
                "the command from start to end, its plan included: %s s, %.0f rows/s, %.2f of the bare loop",
                whole.show(2), rate(whole), rate(whole) / rate(bare));
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
