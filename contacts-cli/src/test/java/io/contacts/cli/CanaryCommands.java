package io.contacts.cli;

import io.contacts.testkit.adapter.Echoes;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Imports marked people with marked keys while everything goes wrong in one way after the other, and prints all that the
 * commands say. A program of its own, since what is logged is decided once in a process.
 */
final class CanaryCommands {
    static final String SENTORI_KEY = "kolibri-5f2e-quince";
    static final String SOFY_KEY_ID = "kolibri-5f2e-id";
    static final String SOFY_KEY_SECRET = "quince-5f2e-secret";
    private static final int PEOPLE = 5;

    private final Path directory;
    private final Map<String, String> environment;
    private final Consumer<FaultScript> fake;
    private int numbers;

    private CanaryCommands(Path directory, Map<String, String> environment, Consumer<FaultScript> fake) {
        this.directory = directory;
        this.environment = environment;
        this.fake = fake;
    }

    /** Runs them all in a directory, which the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Logger root = Logger.getLogger("");
        root.setLevel(Level.ALL);
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.ALL);
        }
        Path directory = Path.of(arguments[0]);
        try (FakeSentori sentori = FakeSentori.builder().apiKey(SENTORI_KEY).start();
                FakeSofy sofy = FakeSofy.builder()
                        .keyId(SOFY_KEY_ID)
                        .keySecret(SOFY_KEY_SECRET)
                        .group("Guests")
                        .start()) {
            Map<String, String> atSentori = Environments.of(sentori, "CONTACTS_SENTORI_MAX_ATTEMPTS", "1");
            Map<String, String> atSofy = Environments.of(sofy, "CONTACTS_SOFY_MAX_ATTEMPTS", "1");
            new CanaryCommands(directory.resolve("sentori"), atSentori, sentori::script).allEveryWay();
            new CanaryCommands(directory.resolve("single"), atSentori, sentori::script).singlyEveryWay();
            new CanaryCommands(directory.resolve("sofy"), atSofy, sofy::script).allEveryWay();
        }
    }

    private void allEveryWay() throws IOException {
        for (Map.Entry<String, FaultScript> way : Echoes.all().entrySet()) {
            Path place = prepared(way);
            run(place, "import", "people.csv", "--json", "--report", "report.html");
            run(place, "doctor", "people.csv");
            run(place, "audiences");
            run(place, "fields");
            run(place, "resume", "--retry-in-doubt", "--report", "resumed.html");
            run(place, "runs", "people", "--report", "later.html");
        }
    }

    private void singlyEveryWay() throws IOException {
        for (Map.Entry<String, FaultScript> way : Echoes.all().entrySet()) {
            run(prepared(way), "import", "people.csv", "--one-by-one", "--report", "report.html");
        }
    }

    private Path prepared(Map.Entry<String, FaultScript> way) throws IOException {
        System.out.println("WAY " + environment.get("CONTACTS_PROVIDER") + ": " + way.getKey());
        fake.accept(way.getValue());
        Path place = Files.createDirectories(directory.resolve("way" + ++numbers));
        Files.writeString(place.resolve("people.csv"), people());
        return place;
    }

    private void run(Path place, String... arguments) {
        CommandRun run = CommandRun.of(place, environment, arguments);
        System.out.println("RAN " + arguments[0] + ": " + run.exitCode() + "\n" + run.out() + run.err());
    }

    /** The last two are rejected by the rules of the house, which repeat nothing of them. */
    private String people() {
        List<String> rows = IntStream.range(0, PEOPLE)
                .mapToObj(i -> person(numbers * PEOPLE + i))
                .collect(Collectors.toList());
        rows.add("canary9999 at example.com;Canarina9999;Quetzal9999;+590690779999");
        rows.add("canary9998@example.com;Canarina9998;Quetzal9998;quetzal 069077");
        return "email;first_name;last_name;mobile_phone\n" + String.join("\n", rows) + "\n";
    }

    private static String person(int number) {
        String mark = String.format(Locale.ROOT, "%04d", number);
        return "canary" + mark + "@example.com;Canarina" + mark + ";Quetzal" + mark + ";+59069077" + mark;
    }
}
