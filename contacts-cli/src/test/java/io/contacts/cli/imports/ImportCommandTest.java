package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyContact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because it holds the main command to all that a file, a setting or a provider can bring.
@DisplayName("contacts import")
class ImportCommandTest {
    private static final String STATES = "created updated accepted suppressed duplicate rejected inDoubt pending";

    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("without a configured provider")
    class InTheSandbox {
        @Test
        @DisplayName("lands the example file in the embedded sandbox and says so")
        void landsTheExample() {
            CommandRun run = run(Map.of(), "import", guests(), "--json");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(run.count("rows")).isEqualTo(520);
            assertThat(run.count("accepted")).isEqualTo(499);
            assertThat(run.count("duplicate")).isEqualTo(6);
            assertThat(run.count("rejected")).isEqualTo(15);
            assertThat(run.json().get("sandbox").booleanValue()).isTrue();
            assertThat(run.err()).contains("embedded sandbox").contains("Nothing leaves this machine");
            assertAddsUp(run);
        }

        @Test
        @DisplayName("keeps the rejected rows, with line, code, reason and advice, where only their owner reads them")
        void keepsRejects() throws IOException {
            CommandRun run = run(Map.of(), "import", guests(), "--json");

            Path rejects = directory
                    .resolve(".contacts/runs")
                    .resolve(run.json().get("run").stringValue())
                    .resolve("rejects.csv");
            assertThat(Files.readAllLines(rejects).get(0)).endsWith(";_line;_code;_reason;_fix");
            assertThat(Files.getPosixFilePermissions(rejects)).hasSize(2);
            assertThat(Files.readString(rejects)).contains(";67;email-invalid;");
        }

        @Test
        @DisplayName("refuses settings of a provider that is not named: the user does not mean the sandbox")
        void refusesHalfAConfiguration() {
            CommandRun run = run(Map.of("CONTACTS_SENTORI_API_KEY", "canary-key"), "import", guests());

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains("contacts.provider").doesNotContain("canary-key");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("refuses them under a venue and under a misspelt name as well")
        @ValueSource(strings = {"contacts.sofy.venues.lyon.api-key-id", "contacts.sentori.apikey", "contacts.provder"})
        void refusesEveryKeyOfOurs(String key) throws IOException {
            settings(key + "=canary-key\n");

            CommandRun run = run(Map.of(), "import", guests());

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains("contacts.provider", key).doesNotContain("canary-key");
        }

        @ParameterizedTest(name = "{0}")
        @DisplayName("refuses variables of a provider, also of a venue, misspelt, or named by the provider's documents")
        @CsvSource({
            "CONTACTS_SOFY_VENUES_LYON_API_KEY_ID,--provider sofy",
            "CONTACTS_SENTORI_APIKEY,--provider sentori",
            "SOFY_API_KEY_ID,--provider sofy"
        })
        void refusesEveryVariableOfAProvider(String variable, String advice) {
            CommandRun run = run(Map.of(variable, "canary-key"), "import", guests());

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains(advice).doesNotContain("canary-key");
        }

        @Test
        @DisplayName("takes blank settings for missing ones, and leaves other programs' variables alone")
        void blankSettings() throws IOException {
            settings("contacts.provider=\ncontacts.sentori.api-key=\ncontacts.sofy.venues.lyon.api-key-id= \n");
            Map<String, String> environment = Map.of("CONTACTS_SYNC_FOLDER", "x", "CONTACTS_SENTORI_API_KEY", " ");

            CommandRun run = run(environment, "import", file("email\nzoe@example.com\n"), "--json");

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().get("sandbox").booleanValue()).isTrue();
        }
    }

    @Nested
    @DisplayName("into Sentori")
    class IntoSentori {
        @Test
        @DisplayName("sends 500 rows in a call, and every valid row is there once")
        void sendsBatches() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                StringBuilder csv = new StringBuilder("email,first_name\n");
                for (int i = 0; i < 1001; i++) {
                    csv.append("guest").append(i).append("@example.com,Zoé\n");
                }

                CommandRun run = run(Environments.of(sentori), "import", file(csv.toString()), "--json");

                assertThat(run.exitCode()).isZero();
                assertThat(run.count("accepted")).isEqualTo(1001);
                assertThat(sentori.contacts()).hasSize(1001);
                assertThat(sentori.journal())
                        .extracting(RecordedRequest::rawPath)
                        .containsExactly("/v2.0/contact/import/", "/v2.0/contact/import/", "/v2.0/contact/import/");
            }
        }

        @Test
        @DisplayName("sends nothing on a dry run, and counts what would be sent as pending")
        void dryRun() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                CommandRun run = run(
                        Environments.of(sentori),
                        "import",
                        file("email\nzoe@example.com\nnot an address\n"),
                        "--json",
                        "--dry-run");

                assertThat(run.exitCode()).isEqualTo(ExitCodes.REJECTED);
                assertThat(run.count("pending")).isEqualTo(1);
                assertThat(run.count("rejected")).isEqualTo(1);
                assertThat(run.json().get("dryRun").booleanValue()).isTrue();
                assertThat(sentori.journal()).isEmpty();
                assertThat(directory.resolve(".contacts")).doesNotExist();
            }
        }

        @Test
        @DisplayName("leaves suppressed people suppressed and counts them apart")
        void suppressed() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                sentori.addContact("left@example.com");
                sentori.suppress("left@example.com");

                CommandRun run = run(
                        Environments.of(sentori),
                        "import",
                        file("email\nleft@example.com\nnew@example.com\n"),
                        "--json");

                assertThat(run.exitCode()).isZero();
                assertThat(run.count("suppressed")).isEqualTo(1);
                assertThat(run.count("accepted")).isEqualTo(1);
                assertThat(sentori.isSuppressed("left@example.com")).isTrue();
            }
        }

        @Test
        @DisplayName("stops at a wrong key with exit 4, naming the key and never its value")
        void wrongKey() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                Map<String, String> environment = Environments.of(sentori, "CONTACTS_SENTORI_API_KEY", "canary-key");

                CommandRun run = run(environment, "import", file("email\nzoe@example.com\n"), "--json");

                assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
                assertThat(run.count("pending")).isEqualTo(1);
                assertThat(run.err()).contains("contacts.sentori.api-key").doesNotContain("canary-key");
                assertThat(sentori.journal()).hasSize(1);
                assertThat(sentori.contacts()).isEmpty();
            }
        }

        @Test
        @DisplayName("tells created from updated with one call per contact")
        void oneByOne() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                sentori.addContact("old@example.com");

                CommandRun run = run(
                        Environments.of(sentori),
                        "import",
                        file("email\nold@example.com\nnew@example.com\n"),
                        "--json",
                        "--one-by-one");

                assertThat(run.count("created")).isEqualTo(1);
                assertThat(run.count("updated")).isEqualTo(1);
            }
        }
    }

    @Nested
    @DisplayName("into Sofy")
    class IntoSofy {
        @Test
        @DisplayName("adds each contact to the configured group, phones as digits and birthdays unshifted")
        void addsContacts() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                String csv = """
                        Prénom;Courriel;Portable;Date de naissance
                        Zoé;zoe@example.com;0690 11 22 33;31/12/1980
                        ;;06 12 34 56 78;
                        """;

                CommandRun run = run(Environments.of(sofy), "import", file(csv), "--json");

                assertThat(run.exitCode()).isZero();
                assertThat(run.count("created")).isEqualTo(2);
                assertThat(sofy.contacts(1))
                        .extracting(SofyContact::phoneNumber)
                        .containsExactlyInAnyOrder(Optional.of("590690112233"), Optional.of("33612345678"));
                assertThat(sofy.contacts(1))
                        .filteredOn(contact -> contact.phoneNumber().equals(Optional.of("590690112233")))
                        .extracting(SofyContact::birthday)
                        .containsExactly(Optional.of("1980-12-31T00:00:00.000Z"));
            }
        }

        @Test
        @DisplayName("reports a row whose answer was lost as in doubt, with exit 5, and never sends it twice")
        void inDoubt() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                sofy.script(Faults.script().onCall(1).resetAfterEffect().build());

                CommandRun run = run(
                        Environments.of(sofy),
                        "import",
                        file("email\na@example.com\nb@example.com\n"),
                        "--json",
                        "--concurrency",
                        "1");

                assertThat(run.exitCode()).isEqualTo(ExitCodes.IN_DOUBT);
                assertThat(run.count("inDoubt")).isEqualTo(1);
                assertThat(run.count("created")).isEqualTo(1);
                assertThat(sofy.contacts(1)).hasSize(2);
            }
        }

        @Test
        @DisplayName("stops at the plan when a column has no place, and sends nothing")
        void columnWithoutPlace() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                String csv = file("email,company\nzoe@example.com,Chez Zoé\n");

                CommandRun refused = run(Environments.of(sofy), "import", csv);
                CommandRun ignored = run(Environments.of(sofy), "import", csv, "--ignore-unknown", "--json");

                assertThat(refused.exitCode()).isEqualTo(ExitCodes.USAGE);
                assertThat(refused.err()).contains("column company");
                assertThat(ignored.exitCode()).isZero();
                assertThat(ignored.err()).contains("column company is left out");
                assertThat(sofy.contacts(1)).hasSize(1);
            }
        }

        @Test
        @DisplayName("sends no consent without evidence, and nobody who opted out")
        void consent() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                String csv = file("email,consent\nyes@example.com,oui\nno@example.com,non\n");

                CommandRun run = run(Environments.of(sofy), "import", csv, "--json");

                assertThat(run.count("suppressed")).isEqualTo(1);
                assertThat(sofy.contacts(1)).singleElement().satisfies(contact -> {
                    assertThat(contact.emailAddress()).contains("yes@example.com");
                    assertThat(contact.subscribed()).isEmpty();
                });
            }
        }
    }

    @Nested
    @DisplayName("of something that cannot be imported")
    class BadInput {
        @ParameterizedTest(name = "{1}")
        @DisplayName("says why in one line, exits with 2 and sends nothing")
        @CsvSource(delimiter = '|', textBlock = """
                        ''                        | is empty
                        '\n\n'                    | has no header
                        'email\n'                 | has a header and no rows
                        'foo\n1\n'                | column foo
                        'email,e-mail\na,b\n'     | hold the same thing
                        'email\n"a\n'             | never closed
                        """)
        void badFiles(String content, String reason) throws IOException {
            CommandRun run = run(Map.of(), "import", file(content.replace("\\n", "\n")));

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains(reason);
            assertThat(run.out()).isEmpty();
        }

        @Test
        @DisplayName("says why also where what was begun of the run has been removed meanwhile")
        void removedMeanwhile() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                sentori.script(request -> {
                    remove(directory.resolve(".contacts"));
                    return FaultScript.none().planFor(request);
                });

                CommandRun run = run(Environments.of(sentori), "import", file("email,foo\na@example.com,1\n"));

                assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
                assertThat(run.err()).contains("column foo").doesNotContain("defect");
            }
        }

        @Test
        @DisplayName("recognises what is not text")
        void notText() throws IOException {
            Path file = Files.write(directory.resolve("photo.csv"), new byte[] {1, 2, 0, 3, (byte) 0xFF});

            CommandRun run = run(Map.of(), "import", file.toString());

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains("photo.csv is not a text file");
        }

        @Test
        @DisplayName("rejects a row of uneven length with its line and lands the others")
        void unevenRows() throws IOException {
            CommandRun run =
                    run(Map.of(), "import", file("email,first_name\na@example.com\nb@example.com,Bea\n"), "--json");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(run.count("accepted")).isEqualTo(1);
            assertThat(run.err()).contains("line 2 has 1 cell, the header has 2");
        }

        @ParameterizedTest(name = "{0}={1}")
        @DisplayName("names the key of a wrong configuration")
        @CsvSource({
            "CONTACTS_PROVIDER,nobody,contacts.provider",
            "CONTACTS_SENTORI_API_KEY,' ',contacts.sentori.api-key",
            "CONTACTS_SENTORI_BASE_URL,http://example.com/v2.0,contacts.sentori.base-url",
            "CONTACTS_SENTORI_READ_TIMEOUT,soon,contacts.sentori.read-timeout",
            "CONTACTS_SENTORI_APIKEY,x,CONTACTS_SENTORI_APIKEY"
        })
        void badConfiguration(String variable, String value, String named) throws IOException {
            Map<String, String> environment =
                    new HashMap<>(Map.of("CONTACTS_PROVIDER", "sentori", "CONTACTS_SENTORI_API_KEY", "canary-key"));
            environment.put(variable, value);

            CommandRun run = run(environment, "import", file("email\nzoe@example.com\n"));

            assertThat(run.exitCode()).isEqualTo(ExitCodes.USAGE);
            assertThat(run.err()).contains(named).doesNotContain("canary-key");
        }
    }

    @Test
    @DisplayName("reads settings from contacts.properties in the working directory")
    void propertiesFile() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            settings("contacts.provider=sentori\ncontacts.sentori.base-url=" + sentori.baseUrl()
                    + "\ncontacts.sentori.api-key=" + sentori.apiKey() + "\n");

            CommandRun run = run(Map.of(), "import", file("email\nzoe@example.com\n"), "--json");

            assertThat(run.exitCode()).isZero();
            assertThat(sentori.contact("zoe@example.com")).isPresent();
        }
    }

    @Test
    @DisplayName("takes the key that leaves out what has no place")
    void ignoreUnsupported() throws IOException {
        try (FakeSofy sofy = FakeSofy.start()) {
            Map<String, String> environment = Environments.of(sofy, "CONTACTS_SOFY_IGNORE_UNSUPPORTED", "true");

            CommandRun run = run(environment, "import", file("email\nzoe@example.com\n"), "--json");

            assertThat(run.err()).doesNotContain("is not a variable");
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    @DisplayName("stops promptly when interrupted, with exit 130 and true counts")
    void interrupted() throws IOException {
        try (FakeSofy sofy = FakeSofy.start()) {
            String csv = file("email\na@example.com\nb@example.com\nc@example.com\n");
            Thread.currentThread().interrupt();

            CommandRun run = run(Environments.of(sofy), "import", csv, "--json");

            assertThat(Thread.interrupted()).isTrue();
            assertThat(run.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(run.count("pending")).isEqualTo(3);
            assertThat(sofy.contacts(1)).isEmpty();
        }
    }

    private static void remove(Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandRun run(Map<String, String> environment, String... arguments) {
        return CommandRun.of(directory, environment, arguments);
    }

    private void settings(String content) throws IOException {
        Files.writeString(directory.resolve("contacts.properties"), content);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), content, StandardCharsets.UTF_8)
                .toString();
    }

    private static String guests() {
        return Path.of("..", "examples", "guests.csv").toAbsolutePath().toString();
    }

    private static void assertAddsUp(CommandRun run) {
        long sum = List.of(STATES.split(" ")).stream().mapToLong(run::count).sum();
        assertThat(sum).isEqualTo(run.count("rows"));
    }
}
