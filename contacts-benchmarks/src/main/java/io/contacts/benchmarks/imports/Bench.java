package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.Spread;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What all parts need: files, runs of the command, and lines of the result. */
final class Bench {
    private static final String KEY = "00000000-0000-0000-0000-000000000000";

    private final Path jar;
    private final Path work;
    private final int rounds;

    /**
     * A bench.
     *
     * @param jar of the command
     * @param work where files are written and left
     * @param rounds how often each thing is measured
     */
    Bench(Path jar, Path work, int rounds) {
        this.jar = jar;
        this.work = work;
        this.rounds = rounds;
    }

    /** Something that is measured: gives back its figure. */
    @FunctionalInterface
    interface Measure {
        double once() throws IOException, InterruptedException;
    }

    /** Measures several things in turn, so that a slow minute of the machine hits all of them. */
    List<Spread> inTurn(Measure... measures) throws IOException, InterruptedException {
        List<List<Double>> figures = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < measures.length; i++) {
                if (round == 0) {
                    figures.add(new ArrayList<>());
                }
                figures.get(i).add(measures[i].once());
            }
        }
        return figures.stream().map(Spread::of).toList();
    }

    Path guests(long rows) throws IOException {
        return GuestFile.of(work, rows);
    }

    /** A directory that nothing is in, for one run's ledger. */
    Path emptyHome() throws IOException {
        return Files.createTempDirectory(work, "home");
    }

    /** The command with Sentori at this server. */
    Command sentori(RunningServer server, List<String> jvmOptions) {
        return new Command(jar, jvmOptions, sentoriKeys(server));
    }

    /** The command with Sofy at this server; further keys without {@code CONTACTS_SOFY_}. */
    Command sofy(RunningServer server, Map<String, String> more) {
        Map<String, String> keys = new HashMap<>();
        keys.put("CONTACTS_PROVIDER", "sofy");
        keys.put("CONTACTS_SOFY_BASE_URL", server.url());
        keys.put("CONTACTS_SOFY_API_KEY_ID", KEY);
        keys.put("CONTACTS_SOFY_API_KEY_SECRET", KEY);
        keys.put("CONTACTS_SOFY_GROUP_ID", "42");
        more.forEach((name, value) -> keys.put("CONTACTS_SOFY_" + name, value));
        return new Command(jar, List.of(), keys);
    }

    /** The command as people start it, with Sentori at this server. */
    Command script(RunningServer server) {
        return new Command(Path.of("contacts").toAbsolutePath(), sentoriKeys(server));
    }

    private static Map<String, String> sentoriKeys(RunningServer server) {
        return Map.of(
                "CONTACTS_PROVIDER",
                "sentori",
                "CONTACTS_SENTORI_BASE_URL",
                server.url(),
                "CONTACTS_SENTORI_API_KEY",
                KEY);
    }

    /** Runs a bare loop and gives back its seconds. */
    static double bare(String... arguments) throws IOException, InterruptedException {
        List<String> lines =
                Processes.lines(Processes.main(BareLoops.class, List.of("-XX:+UseSerialGC"), List.of(arguments)));
        return Double.parseDouble(lines.get(lines.size() - 1).split(" ", -1)[1]);
    }

    /** The bytes of all ledgers under a home. */
    static long ledgerBytes(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("ledger"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    /** Prints a line. */
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
