package io.contacts.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.PrintedLine;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run at an account that options choose")
class ChosenAccountTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("goes on there with the line that the import prints, whatever account the directory is of")
    void printedLineStays() throws IOException {
        try (FakeSofy lyon = FakeSofy.builder().group("Guests").start();
                FakeSofy paris = FakeSofy.builder().group("Guests").start()) {
            configure("contacts.properties", "", paris, paris.keySecret());
            configure("lyon's.properties", "venues.lyon.", lyon, "refused");
            String csv = Files.writeString(directory.resolve("people.csv"), "email\na@example.com\n")
                    .toString();
            CommandRun stopped =
                    run("import", csv, "--provider", "sofy", "--venue", "lyon", "--config", "lyon's.properties");
            configure("lyon's.properties", "venues.lyon.", lyon, lyon.keySecret());

            String line = PrintedLine.of(stopped);
            CommandRun resumed = run(PrintedLine.typed(line));

            assertThat(line).endsWith(" --config 'lyon'\\''s.properties' --provider sofy --venue lyon");
            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            assertThat(lyon.contacts(1)).hasSize(1);
            assertThat(paris.contacts(1)).isEmpty();
        }
    }

    @Test
    @DisplayName("is to be named where every key is one of a venue, by each command that goes to a provider")
    void venueIsMissing() throws IOException {
        try (FakeSofy lyon = FakeSofy.start()) {
            configure("contacts.properties", "venues.lyon.", lyon, lyon.keySecret());
            Files.writeString(directory.resolve("people.csv"), "email\na@example.com\n");

            for (String line : List.of("import people.csv", "audiences", "doctor people.csv")) {
                CommandRun run = run(line.split(" ", -1));

                assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
                assertThat(run.err()).contains("contacts: --venue: is missing").contains("name one of [lyon]");
            }
        }
    }

    private void configure(String file, String venue, FakeSofy sofy, String secret) throws IOException {
        String settings = """
                contacts.provider=sofy
                contacts.sofy.base-url=%2$s
                contacts.sofy.%1$sapi-key-id=%3$s
                contacts.sofy.%1$sapi-key-secret=%4$s
                contacts.sofy.%1$sgroup-id=1
                """;
        Files.writeString(directory.resolve(file), settings.formatted(venue, sofy.baseUrl(), sofy.keyId(), secret));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(directory, Map.of(), arguments);
    }
}
