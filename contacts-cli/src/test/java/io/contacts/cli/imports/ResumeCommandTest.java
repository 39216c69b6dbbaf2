package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because three commands look at the same kept runs.
@DisplayName("contacts resume, runs and why")
class ResumeCommandTest {
    private static final String FIVE = "email\na@example.com\nb@example.com\nnobody\nc@example.com\nd@example.com\n";

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("goes on with a run that the provider stopped, with the settings that it began with")
    void resumes() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            sentori.script(request -> sentori.contacts().isEmpty()
                    ? FaultScript.none().planFor(request)
                    : Faults.script().always().unavailableHtml().build().planFor(request));
            CommandRun first = run(sentori, "import", file(FIVE), "--json", "--batch-size", "2");
            assertThat(first.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(first.count("accepted")).isEqualTo(2);
            assertThat(first.count("pending")).isEqualTo(2);
            assertThat(first.err()).contains("contacts resume");
            assertThat(run(sentori, "runs").out()).contains("not finished");

            sentori.script(FaultScript.none());
            CommandRun second = run(sentori, "resume", "--json");

            assertThat(second.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(second.count("accepted")).isEqualTo(4);
            assertThat(second.count("pending")).isZero();
            assertThat(second.json().get("run")).isEqualTo(first.json().get("run"));
            assertThat(sentori.contacts()).hasSize(4);
            assertThat(run(sentori, "runs").out()).contains("5 rows: 4 accepted, 1 rejected; finished");
            assertThat(run(sentori, "resume").exitCode()).isEqualTo(ExitCodes.USAGE);
        }
    }

    @Test
    @DisplayName("says what happened to one person in every run, and to nobody else")
    void why() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            run(sentori, "import", file(FIVE));

            assertThat(run(sentori, "why", "B@example.com").out()).contains("line 3: accepted");
            assertThat(run(sentori, "why", "stranger@example.com").exitCode()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("sends nothing of a file that was changed, unless each row is of the same person and the user says so")
    void changedFile() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            String csv = "email,first_name\na@example.com,A\nb@example.com,B\n";
            stopped(sentori, csv);
            sentori.clearJournal();

            file(csv.replace(",B", ",Bea"));
            assertThat(run(sentori, "resume").exitCode()).isEqualTo(ExitCodes.USAGE);
            file("email,first_name\nb@example.com,B\na@example.com,A\n");
            assertThat(run(sentori, "resume", "--changed-file").exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(sentori.contacts()).isEmpty();

            file(csv.replace(",B", ",Bea"));
            assertThat(run(sentori, "resume", "--changed-file").exitCode()).isZero();
            assertThat(sentori.contact("b@example.com").orElseThrow().fields()).containsEntry("FirstName", "Bea");
        }
    }

    @Test
    @DisplayName("says with which option it is told where a moved file is")
    void movedFile() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Path file = Path.of(stopped(sentori, FIVE).json().get("file").asString());
            Files.move(directory.resolve(file), directory.resolve("elsewhere.csv"));

            CommandRun moved = run(sentori, "resume");
            assertThat(moved.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(moved.err()).containsPattern("people.csv is not where .*: contacts resume [^ ]+ --file FILE");

            assertThat(run(sentori, "resume", "--file", "elsewhere.csv").exitCode())
                    .isEqualTo(ExitCodes.REJECTED);
        }
    }

    @Test
    @DisplayName("says which provider the run went to where none is configured")
    void unconfigured() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            stopped(sentori, FIVE);

            CommandRun resumed = CommandRun.of(directory, Map.of(), "resume");

            assertThat(resumed.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(resumed.err()).contains("went to sentori, ").contains("--provider sentori");
        }
    }

    @Test
    @DisplayName("refuses a damaged ledger with advice, and sends nothing")
    void damaged() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            stopped(sentori, FIVE);
            Path ledger = ledgerFile();
            byte[] bytes = Files.readAllBytes(ledger);
            Files.write(ledger, Arrays.copyOf(bytes, bytes.length / 2));

            CommandRun run = run(sentori, "resume");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains("damaged").contains("Import the file again");
            assertThat(sentori.contacts()).isEmpty();
            CommandRun why = run(sentori, "why", "a@example.com");
            assertThat(why.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(why.err()).contains("of the others it is not known");
        }
    }

    @Test
    @DisplayName("sends rows in doubt again only if the user says so")
    void inDoubt() throws IOException {
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            sofy.script(Faults.script().onCall(1).resetBeforeEffect().build());
            Map<String, String> environment = Environments.of(sofy);
            CommandRun first =
                    CommandRun.of(directory, environment, "import", file("email\na@example.com\n"), "--json");
            assertThat(first.exitCode()).isEqualTo(ExitCodes.IN_DOUBT);
            String name = first.json().get("run").asString();
            assertThat(first.err())
                    .contains("1 row in doubt")
                    .contains("contacts runs " + name + " --list in-doubt")
                    .contains("contacts resume " + name
                            + " --retry-in-doubt; those that took effect land twice, where the"
                            + " provider does not recognise people");
            assertThat(CommandRun.of(directory, environment, "runs").out())
                    .contains("in doubt; contacts resume " + name + " --retry-in-doubt");

            assertThat(CommandRun.of(directory, environment, "resume").exitCode())
                    .isEqualTo(ExitCodes.USAGE);
            assertThat(CommandRun.of(directory, environment, "runs", "people", "--list", "in-doubt")
                            .out())
                    .startsWith("line 2: in-doubt");
            assertThat(CommandRun.of(directory, environment, "runs", "people", "--list", "created")
                            .out())
                    .isEmpty();
            assertThat(CommandRun.of(directory, environment, "runs", "--list", "created")
                            .exitCode())
                    .isEqualTo(ExitCodes.USAGE);
            assertThat(sofy.contacts(1)).isEmpty();

            CommandRun again = CommandRun.of(directory, environment, "resume", "--retry-in-doubt", "--json");
            assertThat(again.exitCode()).isZero();
            assertThat(again.count("created")).isEqualTo(1);
            assertThat(sofy.contacts(1)).hasSize(1);
        }
    }

    @Test
    @DisplayName("reads standard input; sends only what changed, and carries opt-outs, if it is asked to")
    void choices() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            byte[] piped = "email;first_name\na@example.com;A\nb@example.com;B\n".getBytes(StandardCharsets.UTF_8);
            CommandRun first = CommandRun.of(
                    directory, environment(sentori), new ByteArrayInputStream(piped), "import", "-", "--json");
            assertThat(first.count("accepted")).isEqualTo(2);

            CommandRun second = run(
                    sentori,
                    "import",
                    file("email;first_name\na@example.com;A\nb@example.com;Bea\n"),
                    "--only-changes",
                    "--json");
            assertThat(second.count("unchanged")).isEqualTo(1);
            assertThat(second.count("accepted")).isEqualTo(1);

            CommandRun third =
                    run(sentori, "import", file("email;consent\na@example.com;no\n"), "--apply-opt-outs", "--json");
            assertThat(third.exitCode()).isZero();
            assertThat(third.count("suppressed")).isEqualTo(1);
            assertThat(sentori.isSuppressed("a@example.com")).isTrue();
        }
    }

    @Test
    @DisplayName("keeps a run of which the file of rejected rows cannot be written, and still says what happened")
    void rejectsCannotBeWritten() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            sentori.script(request -> {
                occupy(ledgerFile().resolveSibling("rejects.csv"));
                return FaultScript.none().planFor(request);
            });

            CommandRun first = run(sentori, "import", file(FIVE), "--json");

            assertThat(first.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(first.count("accepted")).isEqualTo(4);
            assertThat(first.err()).contains("cannot be written", "contacts runs");
            assertThat(run(sentori, "runs").out()).contains("5 rows: 4 accepted, 1 rejected; finished");
        }
    }

    @Test
    @DisplayName("tells the result of a run whose process ended before it could, and sends nothing again")
    void untold() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            run(sentori, "import", file(FIVE));
            Path rejects = ledgerFile().resolveSibling("rejects.csv");
            Files.delete(rejects);
            try (SqliteLedger ledger = SqliteLedger.resume(ledgerFile())) {
                ledger.keep("fact." + RunFacts.TOLD, "false");
            }
            assertThat(run(sentori, "runs").out()).contains("ended before it told what came of it");
            sentori.clearJournal();

            CommandRun resumed = run(sentori, "resume", "--json");

            assertThat(resumed.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(resumed.count("accepted")).isEqualTo(4);
            assertThat(rejects).exists();
            assertThat(sentori.journal()).noneMatch(request -> request.rawPath().contains("/import/"));
            assertThat(run(sentori, "resume").exitCode()).isEqualTo(ExitCodes.USAGE);
        }
    }

    @Test
    @DisplayName("does not take a run to another key's account, unless the user says that it is the same one")
    void anotherKey() throws IOException {
        try (FakeSentori one = FakeSentori.start();
                FakeSentori another = FakeSentori.builder()
                        .apiKey("0f0f0f0f-0000-4000-8000-00000000000f")
                        .start()) {
            one.script(request -> one.contacts().isEmpty()
                    ? FaultScript.none().planFor(request)
                    : Faults.script().always().unavailableHtml().build().planFor(request));
            run(one, "import", file(FIVE), "--batch-size", "2");

            CommandRun refused = run(another, "resume");
            assertThat(refused.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(refused.err()).contains("--same-account").doesNotContain(one.apiKey(), another.apiKey());
            assertThat(another.contacts()).isEmpty();

            assertThat(run(another, "resume", "--same-account").exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(another.contacts()).hasSize(2);
        }
    }

    private static void occupy(Path directory) {
        try {
            Files.createDirectories(directory.resolve("taken"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An import that Sentori stopped before anything was done; it is there again afterwards. */
    private CommandRun stopped(FakeSentori sentori, String csv) throws IOException {
        sentori.script(Faults.script()
                .onPath("/v2.0/contact/import/")
                .unavailableHtml()
                .build());
        CommandRun stopped = run(sentori, "import", file(csv), "--json");
        assertThat(stopped.exitCode()).isEqualTo(ExitCodes.STOPPED);
        sentori.script(FaultScript.none());
        return stopped;
    }

    private CommandRun run(FakeSentori sentori, String... arguments) {
        return CommandRun.of(directory, environment(sentori), arguments);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), content).toString();
    }

    private Path ledgerFile() {
        try (Stream<Path> files = Files.walk(directory.resolve(".contacts"))) {
            return files.filter(file -> file.endsWith("ledger.db")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(FakeSentori sentori) {
        return Environments.of(sentori, "CONTACTS_SENTORI_MAX_ATTEMPTS", "1");
    }
}
