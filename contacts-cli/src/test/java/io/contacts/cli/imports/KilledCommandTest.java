package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.contacts.cli.CommandProcess;
import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.runs.RunFolder;
import io.contacts.importing.runs.RunHome;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command, killed from outside")
class KilledCommandTest {
    private static final int GUESTS = 40;

    /** Everything that a row can be: some are the same person, some are wrong, and one opted out. */
    private static final String CSV = "email;first_name;consent\n"
            + IntStream.range(0, GUESTS)
                    .mapToObj(i -> "guest" + i + "@example.com;Ana;\n")
                    .collect(Collectors.joining())
            + "guest1@example.com;Bea;\nnobody@;Ana;\nleft@example.com;Ana;no\n";

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "at request {0}")
    @DisplayName("loses nothing at Sentori, where what was under way is sent again, and carries every opt-out")
    @ValueSource(ints = {1, 2, 5, 8})
    void sentori(int request) throws Exception {
        try (FakeSentori sentori = FakeSentori.start()) {
            killAt(
                    request,
                    sentori::script,
                    sent -> sent.method().equals("POST"),
                    Environments.of(sentori),
                    "--batch-size",
                    "5",
                    "--apply-opt-outs");
            sentori.script(FaultScript.none());

            CommandRun resumed = CommandRun.of(directory, Environments.of(sentori), "resume", "--json");

            assertThat(resumed.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(resumed.count("accepted")).isEqualTo(GUESTS);
            assertThat(resumed.count("duplicate")).isEqualTo(1);
            assertThat(resumed.count("suppressed")).isEqualTo(1);
            assertThat(resumed.count("rejected")).isEqualTo(1);
            assertThat(sentori.contacts()).hasSize(GUESTS);
            assertThat(sentori.contact("guest1@example.com").orElseThrow().fields())
                    .containsEntry("FirstName", "Bea");
            assertThat(sentori.isSuppressed("left@example.com")).isTrue();
        }
    }

    @ParameterizedTest(name = "at request {0}")
    @DisplayName("sends nothing twice at Sofy: what was under way is in doubt, and every number is what is there")
    @ValueSource(ints = {1, 3, 20, GUESTS})
    void sofy(int request) throws Exception {
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            killAt(
                    request,
                    sofy::script,
                    sent -> sent.method().equals("POST"),
                    environment(sofy),
                    "--concurrency",
                    "3");
            sofy.script(FaultScript.none());

            CommandRun resumed = CommandRun.of(directory, environment(sofy), "resume", "--json");

            assertThat(resumed.exitCode()).isEqualTo(ExitCodes.IN_DOUBT);
            assertThat(resumed.count("inDoubt")).isBetween(1L, 3L);
            assertThat(resumed.count("created") + resumed.count("inDoubt")).isEqualTo(GUESTS);
            assertThat(resumed.count("pending")).isZero();
            assertThat((long) sofy.contacts(1).size()).isBetween(resumed.count("created"), (long) GUESTS);
            assertThat(sofy.contacts(1).stream().map(contact -> contact.emailAddress()))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("is under way as long as its process lives, and not a moment longer")
    void liveAndDead() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch looked = new CountDownLatch(1);
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            sofy.script(request -> {
                arrived.countDown();
                await(looked);
                return FaultScript.none().planFor(request);
            });
            try (CommandProcess process =
                    CommandProcess.start(directory, environment(sofy), "import", file(), "--json")) {
                await(arrived);

                CommandRun second = CommandRun.of(directory, environment(sofy), "resume");
                assertThat(second.exitCode()).isEqualTo(ExitCodes.USAGE);
                assertThat(second.err()).contains("under way in process " + process.pid());
                assertThat(CommandRun.of(directory, environment(sofy), "why", "guest0@example.com")
                                .out())
                        .contains("pending (under way)");

                process.kill();
                looked.countDown();
                sofy.script(FaultScript.none());
                assertThat(CommandRun.of(directory, environment(sofy), "why", "guest0@example.com")
                                .out())
                        .contains("pending (it was being sent when the run was killed)");
                assertThat(CommandRun.of(directory, environment(sofy), "resume").exitCode())
                        .isEqualTo(ExitCodes.IN_DOUBT);
            } finally {
                looked.countDown();
            }
        }
    }

    @Test
    @DisplayName("says how far it came, and keeps why it ended, where it is only told to end while a call hangs")
    void toldToEnd() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            sofy.script(request -> {
                if (request.method().equals("POST")) {
                    arrived.countDown();
                    await(over);
                }
                return FaultScript.none().planFor(request);
            });
            try (CommandProcess process = CommandProcess.start(
                    directory, environment(sofy), "import", file(), "--concurrency", "1", "--json")) {
                await(arrived);
                assumeTrue(process.tellToEnd(), "this system can only kill");

                CommandRun ended = process.await();

                assertThat(ended.err()).contains("interrupted");
                assertThat(ended.count("inDoubt")).isEqualTo(1);
                assertThat(ended.count("pending")).isEqualTo(GUESTS - 1);
            } finally {
                over.countDown();
            }
        }
        RunFolder run = RunHome.in(directory).all().get(0);
        try (LedgerView view = run.view()) {
            assertThat(view.parts()).extracting(PartRecord::cause).containsExactly(Optional.of("INTERRUPTED"));
        }
    }

    @Test
    @DisplayName("stops where the disk is full, and goes on when there is room: nothing lost, nothing twice")
    void diskFull() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell to limit its files");
        int guests = 800;
        Files.writeString(
                directory.resolve("people.csv"),
                "email\n"
                        + IntStream.range(0, guests)
                                .mapToObj(i -> "guest" + i + "@example.com\n")
                                .collect(Collectors.joining()));
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start();
                CommandProcess process = CommandProcess.startWithShortFiles(
                        2_500, directory, environment(sofy), "import", "people.csv", "--concurrency", "2", "--json")) {
            CommandRun full = process.await();

            assertThat(full.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(full.err()).contains("ledger cannot be written").contains("make room");
            assertThat(full.count("pending")).isPositive();

            CommandRun resumed = CommandRun.of(directory, environment(sofy), "resume", "--json");

            assertThat(resumed.count("pending")).isZero();
            assertThat(resumed.count("created") + resumed.count("inDoubt")).isEqualTo(guests);
            assertThat(resumed.count("inDoubt")).isLessThanOrEqualTo(16);
            assertThat(sofy.contacts(1).stream().map(contact -> contact.emailAddress()))
                    .doesNotHaveDuplicates();
            assertThat((long) sofy.contacts(1).size()).isBetween(resumed.count("created"), (long) guests);
        }
    }

    @Test
    @DisplayName("sends nothing from a directory that it cannot write to")
    void readOnly() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        assertThat(home.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(home), "this user may write everywhere");
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            CommandRun run = CommandRun.of(directory, environment(sofy), "import", file(), "--home", home.toString());

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains("--home");
            assertThat(sofy.contacts(1)).isEmpty();
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    private void killAt(
            int request,
            Consumer<FaultScript> script,
            Predicate<FakeRequest> counted,
            Map<String, String> environment,
            String... options)
            throws Exception {
        CompletableFuture<CommandProcess> process = new CompletableFuture<>();
        AtomicInteger requests = new AtomicInteger();
        script.accept(sent -> {
            if (counted.test(sent) && requests.incrementAndGet() == request) {
                process.join().kill();
            }
            return FaultScript.none().planFor(sent);
        });
        String[] arguments = new String[2 + options.length];
        arguments[0] = "import";
        arguments[1] = file();
        System.arraycopy(options, 0, arguments, 2, options.length);
        try (CommandProcess command = CommandProcess.start(directory, environment, arguments)) {
            process.complete(command);
            CommandRun killed = command.await();
            assertThat(killed.out()).as("what a killed process printed").isEmpty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it never came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String file() throws IOException {
        return Files.writeString(directory.resolve("people.csv"), CSV).toString();
    }

    private static Map<String, String> environment(FakeSofy sofy) {
        return Environments.of(sofy, "CONTACTS_SOFY_MAX_REQUESTS_PER_SECOND", "10000");
    }
}
