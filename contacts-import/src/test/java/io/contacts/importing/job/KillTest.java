package io.contacts.importing.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.importing.ImportReport;
import io.contacts.importing.RowState;
import io.contacts.importing.RunListener;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyContact;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an import's process at its steps and at random instants, once, twice and three times, and resumes it. A few of the
 * steps in the ordinary build; all of them with {@code -Dcontacts.proofs=all}, which {@code contacts-benchmarks/proofs} says.
 */
@DisplayName("An import whose process is killed")
class KillTest {
    private static final int PEOPLE = 14;
    private static final int BATCH = 2;
    private static final int CONCURRENCY = 2;
    private static final boolean ALL = "all".equals(System.getProperty("contacts.proofs"));
    private static final int RANDOM_INSTANTS = ALL ? 50 : 2;

    /** Steps apart, in the ordinary build: each costs a process. */
    private static final int STRIDE = ALL ? 1 : 19;

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("lands everybody at Sentori once resumed, as if it had not been killed, at whatever step it was")
    void sentori() throws Exception {
        int steps = 0;
        for (int step = 1; kill(new Sentori(), List.of(step)); step += STRIDE) {
            steps++;
        }
        assertThat(steps).isGreaterThanOrEqualTo(ALL ? 40 : 4);
    }

    @Test
    @DisplayName("lands nobody twice at Sofy: only rows that were under way are in doubt, at whatever step it was")
    void sofy() throws Exception {
        int steps = 0;
        for (int step = 1; kill(new Sofy(), List.of(step)); step += STRIDE) {
            steps++;
        }
        assertThat(steps).isGreaterThanOrEqualTo(ALL ? 40 : 4);
    }

    @Test
    @DisplayName("may be killed twice and three times")
    void several() throws Exception {
        Random random = new Random(4);
        for (int i = 0; i < (ALL ? 20 : 1); i++) {
            int first = 20 + random.nextInt(20);
            kill(new Sentori(), List.of(first, 2 + random.nextInt(12)));
            kill(new Sentori(), List.of(first, 2 + random.nextInt(8), 2 + random.nextInt(8)));
            kill(new Sofy(), List.of(first, 2 + random.nextInt(20)));
            kill(new Sofy(), List.of(first, 2 + random.nextInt(12), 2 + random.nextInt(12)));
        }
    }

    @Test
    @DisplayName("may be killed at any instant")
    void random() throws Exception {
        Random random = new Random(9);
        for (int i = 0; i < RANDOM_INSTANTS; i++) {
            killAfter(new Sentori(), random.nextInt(1500));
            killAfter(new Sofy(), random.nextInt(1500));
        }
    }

    /** Returns whether the first process came as far as its step. */
    private boolean kill(Provider provider, List<Integer> steps) throws Exception {
        try (provider) {
            Path home = Files.createTempDirectory(directory, "home");
            Path file = file(home);
            boolean reached = true;
            int kills = 0;
            for (int step : steps) {
                Process process = start(provider, home, file, step);
                try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
                    String line = said.readLine();
                    assertThat(line).as("what the process says first").isNotNull();
                    reached &= line.startsWith(KilledProcess.STEP);
                    kills += line.startsWith(KilledProcess.STEP) ? 1 : 0;
                } finally {
                    process.destroyForcibly();
                    process.waitFor(30, TimeUnit.SECONDS);
                }
            }
            resumeAndCheck(provider, home, file, kills, steps.toString());
            return reached;
        }
    }

    private void killAfter(Provider provider, int millis) throws Exception {
        try (provider) {
            Path home = Files.createTempDirectory(directory, "home");
            Path file = file(home);
            Process process = start(provider, home, file, 0);
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly();
            process.waitFor(30, TimeUnit.SECONDS);
            resumeAndCheck(provider, home, file, 1, "after " + millis + " ms");
        }
    }

    private void resumeAndCheck(Provider provider, Path home, Path file, int kills, String where) throws IOException {
        RunHome runs = RunHome.in(home);
        if (runs.all().isEmpty() || !runs.all().get(0).hasLedger()) {
            assertThat(provider.copies())
                    .as("nothing is sent before there is a ledger")
                    .isEmpty();
            return;
        }
        RunFolder folder = runs.all().get(0);
        try (ContactsProvider opened = ContactsProviders.open(ContactsConfig.of(provider.settings()));
                ContactImport run = ContactImport.resume(folder, opened, "", ResumeChoices.none(), Clock.systemUTC())) {
            run.plan();
            ImportReport report = run.apply(RunListener.none());
            assertThat(report.stopped()).as(where).isEmpty();
            assertThat(report.counts().rows()).isEqualTo(PEOPLE + 1);
            assertThat(report.counts().of(RowState.PENDING)).isZero();
            assertThat(report.counts().of(RowState.REJECTED)).isEqualTo(1);
        }
        Map<String, RowState> states = states(folder, file);
        provider.check(states, kills, where);
    }

    /** By address. */
    private static Map<String, RowState> states(RunFolder folder, Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, RowState> states = new TreeMap<>();
        try (LedgerView view = folder.view()) {
            view.eachPerson(place ->
                    states.put(lines.get((int) place.line() - 1).split(";", -1)[0], place.state()));
        }
        return states;
    }

    private static Path file(Path home) throws IOException {
        List<String> lines = new ArrayList<>(List.of("email;first_name"));
        for (int i = 0; i < PEOPLE; i++) {
            lines.add("guest" + i + "@example.com;Rangée " + i);
        }
        lines.add(5, "nobody@;Personne");
        return Files.write(home.resolve("people.csv"), lines);
    }

    private static Process start(Provider provider, Path home, Path file, int step) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcess.class.getName(),
                home.toString(),
                file.toString(),
                Integer.toString(step),
                Integer.toString(BATCH)));
        provider.settings().forEach((key, value) -> command.addAll(List.of(key, value)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** A fake that outlives the processes. */
    private interface Provider extends AutoCloseable {
        Map<String, String> settings();

        /** How often each address is there. */
        Map<String, Long> copies();

        void check(Map<String, RowState> states, int kills, String where);

        @Override
        void close();
    }

    private static final class Sentori implements Provider {
        private final FakeSentori fake = FakeSentori.start();

        @Override
        public Map<String, String> settings() {
            return Map.of(
                    "contacts.provider", "sentori",
                    "contacts.sentori.base-url", fake.baseUrl().toString(),
                    "contacts.sentori.api-key", fake.apiKey());
        }

        @Override
        public Map<String, Long> copies() {
            return fake.contacts().stream()
                    .collect(Collectors.groupingBy(contact -> contact.emailAddress(), Collectors.counting()));
        }

        @Override
        public void check(Map<String, RowState> states, int kills, String where) {
            assertThat(copies()).as(where).hasSize(PEOPLE);
            assertThat(states.values())
                    .as(where)
                    .containsOnly(RowState.ACCEPTED)
                    .hasSize(PEOPLE);
            assertThat(fake.uploadGroups().stream().map(group -> group.name()))
                    .as("no name twice, " + where)
                    .doesNotHaveDuplicates();
        }

        @Override
        public void close() {
            fake.close();
        }
    }

    private static final class Sofy implements Provider {
        private final FakeSofy fake = FakeSofy.builder().group("Guests").start();
        private final long group = fake.groups().get(0).id();

        @Override
        public Map<String, String> settings() {
            Map<String, String> settings = new HashMap<>();
            settings.put("contacts.provider", "sofy");
            settings.put("contacts.sofy.base-url", fake.baseUrl().toString());
            settings.put("contacts.sofy.api-key-id", fake.keyId());
            settings.put("contacts.sofy.api-key-secret", fake.keySecret());
            settings.put("contacts.sofy.group-id", Long.toString(group));
            return settings;
        }

        @Override
        public Map<String, Long> copies() {
            return fake.contacts(group).stream()
                    .map(SofyContact::emailAddress)
                    .flatMap(Optional::stream)
                    .collect(Collectors.groupingBy(address -> address, Collectors.counting()));
        }

        @Override
        public void check(Map<String, RowState> states, int kills, String where) {
            Map<String, Long> copies = copies();
            long inDoubt = 0;
            for (Map.Entry<String, RowState> each : states.entrySet()) {
                long there = copies.getOrDefault(each.getKey(), 0L);
                if (each.getValue() == RowState.IN_DOUBT) {
                    inDoubt++;
                    assertThat(there)
                            .as("%s, in doubt, %s", each.getKey(), where)
                            .isLessThanOrEqualTo(1);
                } else {
                    assertThat(each.getValue()).as(where).isEqualTo(RowState.CREATED);
                    assertThat(there)
                            .as("%s, created, %s", each.getKey(), where)
                            .isEqualTo(1);
                }
            }
            assertThat(states).hasSize(PEOPLE);
            assertThat(inDoubt).as("in doubt, " + where).isLessThanOrEqualTo((long) kills * CONCURRENCY);
        }

        @Override
        public void close() {
            fake.close();
        }
    }
}
