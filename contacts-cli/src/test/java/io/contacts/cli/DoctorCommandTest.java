package io.contacts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyColumnType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("contacts doctor")
class DoctorCommandTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("says that nothing is configured, and what is installed")
    void nothingConfigured() {
        CommandRun run = CommandRun.of(directory, Map.of(), "doctor");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("No provider is configured")
                .contains("sentori")
                .contains("sofy");
    }

    @Test
    @DisplayName("prints which groups each venue's key opens, names keys and shows no secret")
    void venues() throws IOException {
        try (FakeSofy lyon = FakeSofy.builder().group("Lyon guests").start()) {
            Files.writeString(directory.resolve("contacts.properties"), """
                    contacts.provider=sofy
                    contacts.sofy.base-url=%s
                    contacts.sofy.venues.lyon.api-key-id=%s
                    contacts.sofy.venues.lyon.api-key-secret=%s
                    """.formatted(
                            lyon.baseUrl(), lyon.keyId(), lyon.keySecret()));

            CommandRun run = CommandRun.of(directory, Map.of(), "doctor");

            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("sofy:lyon").contains("Lyon guests").doesNotContain(lyon.keySecret());
            assertThat(run.out())
                    .contains("Settings: contacts.sofy.base-url, contacts.sofy.venues.lyon.api-key-id,"
                            + " contacts.sofy.venues.lyon.api-key-secret");
            assertThat(lyon.journal()).extracting(RecordedRequest::method).containsOnly("GET");
        }
    }

    @Test
    @DisplayName("looks at every venue, and at the account beside them, whatever is wrong with one, and names its keys")
    void allVenues() throws IOException {
        try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
            Files.writeString(directory.resolve("contacts.properties"), """
                    contacts.provider=sofy
                    contacts.sofy.base-url=%1$s
                    contacts.sofy.api-key-id=%2$s
                    contacts.sofy.api-key-secret=%3$s
                    contacts.sofy.venues.aix.api-key-id=%2$s
                    contacts.sofy.venues.aix.api-key-secret=canary-secret
                    contacts.sofy.venues.lyon.api-key-id=%2$s
                    contacts.sofy.venues.nice.api-key-id=%2$s
                    contacts.sofy.venues.nice.api-key-secret=%3$s
                    """.formatted(
                            sofy.baseUrl(), sofy.keyId(), sofy.keySecret()));

            CommandRun run = CommandRun.of(directory, Map.of(), "doctor");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(run.out().lines().filter(line -> line.startsWith("Provider: ")))
                    .containsExactly(
                            "Provider: sofy", "Provider: sofy:aix", "Provider: sofy:lyon", "Provider: sofy:nice");
            assertThat(run.out().lines().filter(line -> line.startsWith("The key opens 1 audience")))
                    .hasSize(2);
            assertThat(run.err())
                    .contains("check contacts.sofy.venues.aix.api-key-id (CONTACTS_SOFY_VENUES_AIX_API_KEY_ID),"
                            + " contacts.sofy.venues.aix.api-key-secret (CONTACTS_SOFY_VENUES_AIX_API_KEY_SECRET)")
                    .contains("contacts: contacts.sofy.venues.lyon.api-key-secret: is missing")
                    .doesNotContain("canary-secret");
        }
    }

    @Test
    @DisplayName("warns of numbers that Sofy will round, before anything is sent")
    void roundedNumbers() throws IOException {
        try (FakeSofy sofy = FakeSofy.builder()
                .group("Guests")
                .column("Spent", SofyColumnType.DOUBLE)
                .start()) {
            Path file = Files.writeString(
                    directory.resolve("spent.csv"), "email;Spent\na@example.com;42.12343\nb@example.com;12,50\n");
            Map<String, String> environment = Environments.of(sofy);

            CommandRun run = CommandRun.of(directory, environment, "doctor", file.toString());

            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).contains("column Spent: 1 number has more than 2 decimals, first on line 2");
            assertThat(sofy.journal()).extracting(RecordedRequest::method).containsOnly("GET");
        }
    }

    @Test
    @DisplayName("takes the options of an import without which a file cannot be read")
    void options() throws IOException {
        Path file = Files.writeString(
                directory.resolve("guests.csv"), "contact;birthday;shoe\na@example.com;03/04/1980;42\n");

        CommandRun asked = CommandRun.of(directory, Map.of(), "doctor", file.toString(), "--map", "contact=email");
        CommandRun told = CommandRun.of(
                directory,
                Map.of(),
                "doctor",
                file.toString(),
                "--map",
                "contact=email",
                "--map",
                "#3=-",
                "--map",
                "birthday=first_name",
                "--dates",
                "dmy",
                "--years-from",
                "1930",
                "--duplicates",
                "reject",
                "--mode",
                "save");

        assertThat(asked.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).contains("Dry run", "pending    1");
    }

    @Test
    @DisplayName("says of a refused key what to check, with exit 4")
    void refusedKey() throws IOException {
        try (FakeSofy sofy = FakeSofy.start()) {
            Map<String, String> environment = Map.of(
                    "CONTACTS_PROVIDER",
                    "sofy",
                    "CONTACTS_SOFY_BASE_URL",
                    sofy.baseUrl().toString(),
                    "CONTACTS_SOFY_API_KEY_ID",
                    sofy.keyId(),
                    "CONTACTS_SOFY_API_KEY_SECRET",
                    "canary-secret");

            CommandRun run = CommandRun.of(directory, environment, "doctor");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
            assertThat(run.err()).contains("contacts.sofy.api-key-secret").doesNotContain("canary-secret");
        }
    }
}
