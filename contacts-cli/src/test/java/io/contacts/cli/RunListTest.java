package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The list of runs")
class RunListTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("says where none is kept that there is none, and how another place is named")
    void none() {
        CommandRun run = CommandRun.of(directory, Map.of(), "runs");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no run is kept here; name another place with --home");
    }

    @Test
    @DisplayName("and the answer about one person say how another place is named, where a run or a person is not found")
    void notHere() {
        CommandRun run = CommandRun.of(directory, Map.of(), "runs", "guests");
        CommandRun why = CommandRun.of(directory, Map.of(), "why", "a@example.com");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("there is no run guests in ").contains("--home DIR names another place");
        assertThat(why.exitCode()).isEqualTo(ExitCodes.ABSENT);
        assertThat(why.err()).contains("name another place with --home");
    }

    @Test
    @DisplayName("says of a state that no row of a run is in that none is")
    void noRow() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), "email\na@example.com\n");
        CommandRun.of(directory, Map.of(), "import", file.toString());

        CommandRun run = CommandRun.of(directory, Map.of(), "runs", "people", "--list", "in-doubt");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsPattern("contacts: no row of run [^ ]+-people is in doubt");
    }

    @Test
    @DisplayName("does not say of the sandbox that people are at a provider, and neither does the answer about one")
    void sandbox() throws IOException {
        Path file = Files.writeString(directory.resolve("people.csv"), "email\na@example.com\n");
        CommandRun.of(directory, Map.of(), "import", file.toString());

        assertThat(CommandRun.of(directory, Map.of(), "runs").out()).contains("  sentori (sandbox)  people.csv");
        assertThat(CommandRun.of(directory, Map.of(), "why", "a@example.com").out())
                .contains("  sentori (sandbox)  people.csv, line 2: accepted");
    }

    @Test
    @DisplayName("is not asked by a command that meets a defect, which is told without its message")
    void defect() {
        CommandRun run = CommandRun.of(
                directory,
                Map.of(),
                InputStream.nullInputStream(),
                given -> ContactsCommand.run(
                        new Surroundings(
                                given.in(),
                                given.out(),
                                given.err(),
                                given.environment(),
                                given.directory(),
                                new BrokenClock(),
                                false),
                        "runs",
                        "--purge"));

        assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
        assertThat(run.err())
                .contains("stopped by a defect of this program: LinkageError")
                .doesNotContain("ana@example.com");
    }

    private static final class BrokenClock extends Clock {
        @Override
        public Instant instant() {
            throw new LinkageError("ana@example.com");
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
