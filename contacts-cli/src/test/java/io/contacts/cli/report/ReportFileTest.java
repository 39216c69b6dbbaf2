package io.contacts.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.terminal.ExitCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of a report")
class ReportFileTest {
    @TempDir
    private Path directory = Path.of("");

    private String people = "";

    @BeforeEach
    void write() throws IOException {
        people = Files.writeString(directory.resolve("people.csv"), "email\na@example.com\nnobody\n")
                .toString();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("that cannot be written is said, and changes neither result nor exit code")
    @ValueSource(strings = {"missing/report.html", ".", "people.csv"})
    void cannotBeWritten(String name) throws IOException {
        CommandRun run = run("import", people, "--json", "--report", name);

        assertThat(run.exitCode()).isEqualTo(ExitCodes.REJECTED);
        assertThat(run.count("accepted")).isEqualTo(1);
        assertThat(run.err())
                .contains("contacts: the report cannot be written: ")
                .contains("writes it later");
        assertThat(Files.readString(Path.of(people))).startsWith("email\n");
        assertNothingIsLeftOver();
    }

    @Test
    @DisplayName("takes the place of an earlier report")
    void replacesAReport() throws IOException {
        run("import", people, "--report", "report.html");
        String first = page();

        CommandRun run = run("import", people, "--report", "report.html");

        assertThat(run.err()).contains("The report is in ");
        assertThat(page()).isNotEqualTo(first);
        assertNothingIsLeftOver();
    }

    @Test
    @DisplayName("can be written later from what is kept of the run")
    void later() throws IOException {
        CommandRun imported = run("import", people, "--json");

        CommandRun run =
                run("runs", imported.json().get("run").stringValue(), "--report", "report.html", "--report-people");

        assertThat(run.exitCode()).isZero();
        assertThat(page()).contains("Finished, with 1 row rejected.").contains("<bdi>nobody</bdi>");
    }

    @Test
    @DisplayName("says so where the rejected rows were put into other columns since")
    void rejectsWereChanged() throws IOException {
        CommandRun imported = run("import", people, "--json");
        String name = imported.json().get("run").stringValue();
        Files.writeString(directory.resolve(".contacts/runs").resolve(name).resolve("rejects.csv"), "email\nzoe\n");

        CommandRun run = run("runs", name, "--report", "report.html", "--report-people");

        assertThat(run.exitCode()).isZero();
        assertThat(page()).contains("other columns than the run gave it").doesNotContain("<bdi>");
    }

    @Test
    @DisplayName("that cannot be written later is an error of its own")
    void laterCannotBeWritten() {
        run("import", people);

        CommandRun run = run("runs", "people", "--report", "missing/report.html");

        assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.err()).contains("the report cannot be written: there is no such directory");
    }

    @Test
    @DisplayName("is refused where no run is kept, and people without a report, before anything is sent")
    void refusedBefore() {
        CommandRun dry = run("import", people, "--dry-run", "--report", "report.html");
        CommandRun alone = run("import", people, "--report-people");

        assertThat(dry.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(alone.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(alone.err()).contains("--report-people goes with --report FILE");
        assertThat(dry.err()).contains("--dry-run sends nothing; leave out one of them");
        assertThat(directory.resolve(".contacts")).doesNotExist();
    }

    @Test
    @DisplayName("is refused where no run is named that it could be of, with how to name one")
    void ofNoRun() {
        CommandRun list = run("runs", "--report", "report.html");

        assertThat(list.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(list.err()).contains("--report is of one run; name it, contacts runs lists them");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(directory, Map.of(), arguments);
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("report.html"));
    }

    private void assertNothingIsLeftOver() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
