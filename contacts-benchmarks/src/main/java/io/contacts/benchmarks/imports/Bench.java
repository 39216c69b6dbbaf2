package io.contacts.benchmarks.imports;

import io.contacts.benchmarks.Figures;
import io.contacts.benchmarks.Processes;
import io.contacts.benchmarks.imports.command.Command;
import io.contacts.benchmarks.server.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

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

    /** One round: measures each thing once, so that a slow minute of the machine hits all of them. */
    @FunctionalInterface
    interface Round {
        void measure(Figures figures) throws IOException, InterruptedException;
    }

    /** All rounds. */
    Figures rounds(Round round) throws IOException, InterruptedException {
        Figures figures = new Figures();
        for (int i = 0; i < rounds; i++) {
            round.measure(figures);
        }
        return figures;
    }

    Path guests(long rows) throws IOException {
        return GuestFile.of(work, rows);
    }

    /** A directory for one run's ledger. */
    Home emptyHome() throws IOException {
        return Home.in(work);
    }

    /** The same run twice. */
    Home copy(Home home) throws IOException {
        return home.copy(work);
    }

    /** A file that is not there yet. */
    Path newFile(String name) throws IOException {
        Path file = work.resolve(name);
        Files.deleteIfExists(file);
        return file;
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

    /**
     * Runs a bare loop over this file, twice in one JVM.
     *
     * @return the seconds of the first time, in which nothing is compiled yet, and of the second
     */
    static List<Double> bare(long rows, String... arguments) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (String line :
                Processes.lines(Processes.main(BareLoops.class, List.of("-XX:+UseSerialGC"), List.of(arguments)))) {
            String[] figures = line.split(" ", -1);
            if (Long.parseLong(figures[0]) != rows) {
                throw new IllegalStateException("the bare loop did not take " + rows + " rows: " + line);
            }
            seconds.add(Double.parseDouble(figures[1]));
        }
        return seconds;
    }

    /** Every row of the file must have landed: this is what is measured. */
    static void requireRows(long rows, JsonNode result) {
        long landed = 0;
        for (String state : List.of("created", "updated", "accepted")) {
            landed += result.path(state).asLong();
        }
        if (landed != rows) {
            throw new IllegalStateException("not every row was imported: " + result);
        }
    }

    /** Prints a line. */
    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
