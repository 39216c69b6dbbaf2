package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.adapter.Echoes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Marked people and keys, imported by the command while everything goes wrong")
class CommandCanaryTest {
    private static final Pattern MARK =
            Pattern.compile("(?i)kolibri|quince|canary\\d|canarina|quetzal|59069077|069077");
    private static final Pattern KEY = Pattern.compile("(?i)kolibri|quince");

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName(
            "leave no trace in results, messages, logs of every level, ledgers and reports; rejects.csv has its rows")
    void nowhere() throws IOException {
        CommandRun all;
        try (CommandProcess process = CommandProcess.startMain(
                CanaryCommands.class,
                List.of("-Dslf4j.provider=" + PrintedLog.class.getName()),
                directory,
                directory.toString())) {
            all = process.await();
        }

        assertThat(all.exitCode()).as(all.err()).isZero();
        assertThat(all.out().lines().filter(line -> line.startsWith("WAY ")))
                .hasSize(3 * Echoes.all().size());
        assertThat(all.err()).contains("LOG DEBUG ");
        assertThat(marked(all.out())).isEmpty();
        assertThat(marked(all.err())).isEmpty();
        assertThat(files("report.html")).hasSize(3 * Echoes.all().size());
        assertThat(files("ledger.db")).isNotEmpty();
        for (Path file : files("")) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            Pattern mark = isOfPeople(file) ? KEY : MARK;
            assertThat(mark.matcher(content).find()).as("%s", file).isFalse();
        }
    }

    @Test
    @DisplayName("would be found: each of them is marked")
    void marks() {
        assertThat(List.of(
                        CanaryCommands.SENTORI_KEY,
                        CanaryCommands.SOFY_KEY_ID,
                        CanaryCommands.SOFY_KEY_SECRET,
                        "canary0007@example.com",
                        "+590690770007"))
                .allMatch(text -> MARK.matcher(text).find());
        assertThat(List.of(CanaryCommands.SENTORI_KEY, CanaryCommands.SOFY_KEY_ID, CanaryCommands.SOFY_KEY_SECRET))
                .allMatch(text -> KEY.matcher(text).find());
    }

    private static boolean isOfPeople(Path file) {
        return file.endsWith("people.csv") || file.endsWith("rejects.csv");
    }

    private static List<String> marked(String text) {
        return text.lines().filter(line -> MARK.matcher(line).find()).toList();
    }

    private List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> name.isEmpty() || file.endsWith(name))
                    .toList();
        }
    }
}
