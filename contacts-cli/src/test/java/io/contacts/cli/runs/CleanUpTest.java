package io.contacts.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.sentori.FakeSentori;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A run that is older than 30 days")
class CleanUpTest {
    private static final String OLD = "20261001-101500-people";

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("stays if the import is of its rejected rows, and whoever opted out in it is not sent")
    void importsItsRejects() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Path rejects = corrected(old(sentori));

            CommandRun run = run(Environments.of(sentori), "import", rejects.toString(), "--json");

            assertThat(run.err()).doesNotContain("Note: removed");
            assertThat(run.count("suppressed")).isEqualTo(1);
            assertThat(rejects).exists();
            assertThat(sentori.contacts()).isEmpty();
        }
    }

    @Test
    @DisplayName("is removed by an import only after it was asked who opted out in it")
    void isAskedFirst() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Path old = old(sentori);
            Path copy = Files.copy(corrected(old), directory.resolve("again.csv"));

            CommandRun run = run(Environments.of(sentori), "import", copy.toString(), "--json");

            assertThat(run.count("suppressed")).isEqualTo(1);
            assertThat(sentori.contacts()).isEmpty();
            assertThat(run.err()).contains("Note: removed 1 finished run older than 30 days.");
            assertThat(old).doesNotExist();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "people --purge, leave out people",
        "people --purge --days 0, leave out people",
        "--days 0, add --purge",
        "people --days 0, add --purge",
        "--purge --days -1, from 0 up"
    })
    @DisplayName("stays if what is typed may mean another one")
    void refused(String options, String advice) throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Path old = old(sentori);

            CommandRun run = run(Map.of(), ("runs " + options).split(" ", -1));

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains(advice);
            assertThat(old).exists();
        }
    }

    @Test
    @DisplayName("is removed if that is asked for")
    void purged() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Path old = old(sentori);

            assertThat(run(Map.of(), "runs", "--purge").out()).contains("removed " + OLD);
            assertThat(old).doesNotExist();
            assertThat(run(Map.of(), "runs", "--purge").err())
                    .contains("no run that could be removed is older than 30 days");
        }
    }

    /** A run of somebody who opted out and of a row that is rejected. */
    private Path old(FakeSentori sentori) throws IOException {
        Path file =
                Files.writeString(directory.resolve("people.csv"), "email;consent\nleft@example.com;no\nnobody@;\n");
        assertThat(run(Environments.of(sentori), "import", file.toString()).exitCode())
                .isEqualTo(ExitCodes.REJECTED);
        Path runs = directory.resolve(".contacts/runs");
        try (Stream<Path> kept = Files.list(runs)) {
            return Files.move(kept.findFirst().orElseThrow(), runs.resolve(OLD));
        }
    }

    /** The rejected row turns out to be of whom opted out. */
    private static Path corrected(Path run) throws IOException {
        Path rejects = run.resolve("rejects.csv");
        String rows = Files.readString(rejects);
        assertThat(rows).contains("nobody@");
        return Files.writeString(rejects, rows.replace("nobody@", "left@example.com"));
    }

    private CommandRun run(Map<String, String> environment, String... arguments) {
        return CommandRun.of(directory, environment, arguments);
    }
}
