package io.contacts.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The provider in memory")
class MemoryProviderTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("people.csv"), "email\na@example.com\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"import people.csv", "audiences", "fields", "find a@example.com", "doctor"})
    @DisplayName("is said to hold nobody for longer than the process lasts, and to let nothing leave the machine")
    void isSaid(String command) {
        CommandRun run = run(command + " --provider memory");

        assertThat(run.err()).contains("The provider is memory").contains("Nothing leaves this machine.");
    }

    @Test
    @DisplayName("is no provider in a result, a list of runs, the answer about one person and a report")
    void isNoProvider() throws IOException {
        CommandRun imported = run("import people.csv --provider memory --report report.html");

        assertThat(imported.out()).contains("into memory (no provider) (run ");
        assertThat(run("runs").out()).contains("  memory (no provider)  people.csv");
        assertThat(run("runs people").out()).containsPattern("(?m)^provider +memory \\(no provider\\)$");
        assertThat(run("why a@example.com").out()).contains("  memory (no provider)  people.csv, line 2");
        assertThat(Files.readString(directory.resolve("report.html")))
                .contains("memory (no provider: nothing left the machine)");
    }

    @Test
    @DisplayName("is sent everybody with each run, also where only changes are asked for: it holds none of them")
    void isNewWithEachRun() {
        run("import people.csv --provider memory");

        CommandRun again = run("import people.csv --provider memory --only-changes --json");

        assertThat(again.count("accepted")).isEqualTo(1);
        assertThat(again.err()).contains("memory (no provider) is new with every run");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"audiences,memory has no audience that this key opens", "fields,memory keeps no fields of its own"})
    @DisplayName(
            "is said to have nothing of what is asked for, where it has nothing: a list without a line says nothing")
    void nothingToList(String command, String sentence) {
        CommandRun run = run(command + " --provider memory");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("contacts: " + sentence);
    }

    private CommandRun run(String line) {
        return CommandRun.of(directory, Map.of(), line.split(" ", -1));
    }
}
