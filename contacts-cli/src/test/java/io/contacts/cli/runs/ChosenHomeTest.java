package io.contacts.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.PrintedLine;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.sentori.FakeSentori;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A run that is kept where --home says")
class ChosenHomeTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"kept", "some dir", "it's \"$HOME\" & `so`", "~kept", "invités", "a*"})
    @DisplayName("goes on with the line that the import prints, typed into a shell as it stands")
    void printedLineWorks(String home) throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            CommandRun stopped = stopped(sentori, home);

            CommandRun resumed = run(Environments.of(sentori), PrintedLine.typed(PrintedLine.of(stopped)));

            assertThat(stopped.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(resumed.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(sentori.contacts()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is listed and shown with the same line")
    void listed() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            String line = PrintedLine.of(stopped(sentori, "some dir"));

            assertThat(run(Map.of(), "runs", "--home", "some dir").out())
                    .contains("not finished; " + line + " goes on");
            assertThat(run(Map.of(), "runs", "people", "--home", "some dir").out())
                    .contains("not finished; " + line + " goes on");
        }
    }

    @Test
    @DisplayName("has a report that names that line, and the file of rejected rows where it is")
    void report() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            stopped(sentori, "some dir");

            String page = Files.readString(directory.resolve("report.html"));

            assertThat(page).containsPattern("<code>contacts resume [^ ]+ --home &#39;some dir&#39;</code>");
            Matcher rejects =
                    Pattern.compile("they are in <code>([^<]+)</code>").matcher(page);
            assertThat(rejects.find()).isTrue();
            assertThat(rejects.group(1)).startsWith("some dir/.contacts/runs/");
            assertThat(directory.resolve(rejects.group(1))).exists();
        }
    }

    @Test
    @DisplayName("is said to be shown from there, where its report cannot be written")
    void reportLater() throws IOException {
        CommandRun run = run(Map.of(), "import", file(), "--home", "some dir", "--report", "missing/report.html");

        assertThat(run.err()).containsPattern("contacts runs [^ ]+ --home 'some dir' --report FILE writes it later");
    }

    @Test
    @DisplayName("is not there to go on with, once it is finished, and all that are there are listed with --home")
    void nothingToGoOnWith() throws IOException {
        run(Map.of(), "import", file(), "--home", "some dir");

        CommandRun run = run(Map.of(), "resume", "--home", "some dir");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("contacts runs --home 'some dir' lists them all");
    }

    private CommandRun stopped(FakeSentori sentori, String home) throws IOException {
        Map<String, String> wrong = Environments.of(sentori, "CONTACTS_SENTORI_API_KEY", "canary-key");
        return run(wrong, "import", file(), "--home", home, "--report", "report.html");
    }

    private CommandRun run(Map<String, String> environment, String... arguments) {
        return CommandRun.of(directory, environment, arguments);
    }

    private String file() throws IOException {
        return Files.writeString(directory.resolve("people.csv"), "email\na@example.com\nnobody\n")
                .toString();
    }
}
