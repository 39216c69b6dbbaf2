package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import io.contacts.testkit.fake.FaultPlan;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An import whose key is revoked while it runs")
class RevokedKeyTest {
    private static final int GUESTS = 300;

    /** How many calls the command has under way unless it is told otherwise. */
    private static final int CONCURRENCY = 8;

    private static final List<String> STATES =
            List.of("created", "updated", "accepted", "suppressed", "duplicate", "rejected", "inDoubt", "pending");

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0} after {1} requests, max-concurrency {2}")
    @CsvSource({"401,0,8", "401,25,8", "403,100,2", "401,299,16"})
    @DisplayName(
            "stops at Sofy with exit 4 after no more requests than calls were under way, and is resumed to its end")
    void sofy(int status, int after, int maxConcurrency) throws IOException {
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            Map<String, String> environment =
                    Environments.of(sofy, "CONTACTS_SOFY_MAX_CONCURRENCY", String.valueOf(maxConcurrency));
            Revocation revocation = new Revocation(after, FakeResponse.text(status, "no"));
            sofy.script(revocation);

            CommandRun stopped = run(environment, "import", file(), "--json");

            assertStopped(stopped, revocation);
            assertThat(stopped.err()).contains("contacts.sofy.api-key").contains("contacts resume");
            assertThat(stopped.count("created"))
                    .isEqualTo(after)
                    .isEqualTo(sofy.contacts(1).size());

            sofy.script(FaultScript.none());
            CommandRun resumed = run(environment, "resume", "--json");

            assertThat(resumed.exitCode()).isZero();
            assertThat(resumed.count("created")).isEqualTo(GUESTS);
            assertThat(sofy.contacts(1).stream().map(contact -> contact.emailAddress()))
                    .hasSize(GUESTS)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest(name = "after {0} requests")
    @CsvSource({"0", "31", "150"})
    @DisplayName("stops so at Sentori too, which says it in its own words, one call per contact")
    void sentori(int after) throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Revocation revocation = new Revocation(after, SentoriError.API_KEY_NOT_VALID.response());
            sentori.script(revocation);

            CommandRun stopped = run(Environments.of(sentori), "import", file(), "--json", "--one-by-one");

            assertStopped(stopped, revocation);
            assertThat(stopped.err()).contains("contacts.sentori.api-key").contains("contacts resume");
            assertThat(stopped.count("created") + stopped.count("updated"))
                    .isEqualTo(sentori.contacts().size());

            sentori.script(FaultScript.none());
            CommandRun resumed = run(Environments.of(sentori), "resume", "--json");

            assertThat(resumed.exitCode()).isZero();
            assertThat(resumed.count("pending")).isZero();
            assertThat(sentori.contacts()).hasSize(GUESTS);
        }
    }

    @ParameterizedTest(name = "batches of {0}, after {1}: {2} refused at most")
    @CsvSource({"50, 2, 1", "5, 40, 4"})
    @DisplayName(
            "stops at the first batch that is refused, or those under way with it, and the next run sends the rest")
    void batches(int size, int after, int mostRefused) throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Revocation revocation = new Revocation(after, FakeResponse.empty(401));
            sentori.script(revocation);

            CommandRun stopped =
                    run(Environments.of(sentori), "import", file(), "--json", "--batch-size", String.valueOf(size));

            assertStopped(stopped, revocation);
            assertThat(revocation.refused()).isBetween(1, mostRefused);
            assertThat(stopped.count("accepted"))
                    .isEqualTo((long) size * after)
                    .isEqualTo(sentori.contacts().size());

            sentori.script(FaultScript.none());
            CommandRun resumed = run(Environments.of(sentori), "resume", "--json");

            assertThat(resumed.exitCode()).isZero();
            assertThat(resumed.count("accepted")).isEqualTo(GUESTS);
            assertThat(sentori.contacts()).hasSize(GUESTS);
        }
    }

    @ParameterizedTest(name = "after {0} requests")
    @ValueSource(ints = {0, 100, 10_000})
    @DisplayName("says that it stopped importing, and only of a whole import that the file is imported")
    void words(int after) throws IOException {
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            sofy.script(new Revocation(after, FakeResponse.text(401, "no")));

            CommandRun run = run(Environments.of(sofy), "import", file());

            assertThat(run.out()).startsWith(after < GUESTS ? "Stopped importing people.csv into" : "Imported people");
        }
    }

    private static void assertStopped(CommandRun run, Revocation revocation) {
        assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
        assertThat(revocation.refused()).isBetween(1, CONCURRENCY);
        assertThat(run.count("inDoubt")).isZero();
        assertThat(run.count("rejected")).isZero();
        assertThat(run.count("pending")).isPositive();
        assertThat(STATES.stream().mapToLong(run::count).sum()).isEqualTo(GUESTS);
    }

    private CommandRun run(Map<String, String> environment, String... arguments) {
        return CommandRun.of(directory, environment, arguments);
    }

    private String file() throws IOException {
        String rows = IntStream.range(0, GUESTS)
                .mapToObj(i -> "guest" + i + "@example.com\n")
                .collect(Collectors.joining());
        return Files.writeString(directory.resolve("people.csv"), "email\n" + rows)
                .toString();
    }

    /** So many requests are let through, and every later one is refused. */
    private static final class Revocation implements FaultScript {
        private final int after;
        private final FakeResponse refusal;
        private final AtomicInteger requests = new AtomicInteger();

        Revocation(int after, FakeResponse refusal) {
            this.after = after;
            this.refusal = refusal;
        }

        int refused() {
            return requests.get() - after;
        }

        @Override
        public FaultPlan planFor(FakeRequest request) {
            return requests.incrementAndGet() <= after
                    ? FaultPlan.nothing()
                    : new FaultPlan(Duration.ZERO, new Fault.Answer(refusal));
        }
    }
}
