package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.sentori.FakeSentori;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("What is said of a failure")
class FailureReportTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName(
            "of a file names no file, and says where temporary files are and how they go elsewhere, in a line of its own")
    void file() {
        CommandRun run = CommandRun.of(directory, Map.of(), InputStream.nullInputStream(), given -> {
            CommandLine line = ContactsCommand.commandLine(given);
            return new FailureReport(given)
                    .handleExecutionException(
                            new UncheckedIOException(new FileSystemException("ana@example.com", null, "No space left")),
                            line,
                            line.parseArgs("runs"));
        });

        assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
        assertThat(run.err().lines())
                .containsExactly(
                        "contacts: a file cannot be read or written (FileSystemException); nothing was sent that is not"
                                + " accounted for",
                        "contacts: if temporary files have no room in " + System.getProperty("java.io.tmpdir")
                                + ", name another directory: JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIRECTORY");
    }

    @Test
    @DisplayName("of a key that is refused at a venue names the settings of that venue, never their values")
    void venue() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            Files.writeString(directory.resolve("contacts.properties"), """
                    contacts.provider=sentori
                    contacts.sentori.base-url=%s
                    contacts.sentori.venues.lyon.api-key=canary-key
                    """.formatted(sentori.baseUrl()));

            CommandRun run = CommandRun.of(directory, Map.of(), "audiences", "--venue", "lyon");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(run.err())
                    .contains("check contacts.sentori.venues.lyon.api-key (CONTACTS_SENTORI_VENUES_LYON_API_KEY)")
                    .doesNotContain("canary-key");
        }
    }
}
