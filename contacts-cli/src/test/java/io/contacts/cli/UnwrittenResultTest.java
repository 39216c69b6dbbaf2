package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.testkit.sentori.FakeSentori;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A result that standard output does not take")
class UnwrittenResultTest {
    private static final String SENTENCE = "contacts: the result could not be written to standard output";

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "import people.csv{0}")
    @ValueSource(strings = {"", " --json"})
    @DisplayName("of an import is not taken for told: it ends with 4, and a resume tells it and sends nothing")
    void isNotTold(String options) throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Map<String, String> environment = Environments.of(sentori);

            CommandRun unwritten = unwritten(environment, "import " + people() + options);

            assertThat(unwritten.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(unwritten.err()).contains(SENTENCE).containsPattern("contacts resume [^ ]+-people tells it");
            assertThat(CommandRun.of(directory, environment, "runs").out())
                    .contains("ended before it told what came of it");
            sentori.clearJournal();

            CommandRun resumed = CommandRun.of(directory, environment, "resume", "--json");

            assertThat(resumed.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(resumed.count("accepted")).isEqualTo(1);
            assertThat(sentori.journal()).noneMatch(request -> request.rawPath().contains("/import/"));
            assertThat(CommandRun.of(directory, environment, "runs").out()).contains("; finished");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "import people.csv --dry-run --json",
                "runs",
                "runs people",
                "runs people --list accepted",
                "why a@example.com",
                "doctor",
                "audiences",
                "fields",
                "find a@example.com",
                "--help"
            })
    @DisplayName("is said by every command, which ends with 4")
    void isSaid(String command) throws IOException {
        try (FakeSentori sentori =
                FakeSentori.builder().mailingList("GUESTS01", "Guests", "").start()) {
            sentori.addContact("a@example.com");
            CommandRun.of(directory, Environments.of(sentori), "import", people());

            CommandRun run = unwritten(Environments.of(sentori), command);

            assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(run.err()).contains(SENTENCE);
        }
    }

    @Test
    @DisplayName("is no matter to a command that has none")
    void nothingToWrite() {
        CommandRun run = unwritten(Map.of(), "why a@example.com");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.ABSENT);
        assertThat(run.err()).doesNotContain(SENTENCE);
    }

    private CommandRun unwritten(Map<String, String> environment, String line) {
        return CommandRun.of(
                directory,
                environment,
                InputStream.nullInputStream(),
                given -> ContactsCommand.run(
                        new Surroundings(
                                given.in(),
                                new PrintWriter(new FullDisk(), true),
                                given.err(),
                                given.environment(),
                                given.directory(),
                                given.clock(),
                                given.terminal()),
                        line.split(" ", -1)));
    }

    private String people() throws IOException {
        Files.writeString(directory.resolve("people.csv"), "email\na@example.com\nnobody\n");
        return "people.csv";
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
