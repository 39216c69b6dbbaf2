package io.contacts.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.importing.RowState;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sofy.FakeSofy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A report")
class ReportTest {
    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("of a run that came to its end")
    class Finished {
        @Test
        @DisplayName("shows the counts of the JSON, which add up to the rows")
        void showsTheCounts() throws IOException {
            CommandRun run = run(Map.of(), "import", guests(), "--json", "--report", "report.html");

            String page = page();
            long sum = 0;
            for (RowState state : RowState.values()) {
                if (state != RowState.UNCHANGED) {
                    assertThat(count(page, state.jsonName())).isEqualTo(run.count(state.jsonName()));
                    sum += count(page, state.jsonName());
                }
            }
            assertThat(count(page, "rows")).isEqualTo(run.count("rows")).isEqualTo(sum);
            assertThat(run.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(run.err()).contains("The report is in ");
        }

        @Test
        @DisplayName("names run, file and provider, and how it ended")
        void namesTheRun() throws IOException {
            CommandRun run = run(Map.of(), "import", guests(), "--json", "--report", "report.html");

            assertThat(page())
                    .contains(run.json().get("run").stringValue())
                    .contains("guests.csv")
                    .contains("sentori (sandbox: nothing left the machine)")
                    .contains("2026-11-22 10:15:00 UTC")
                    .contains("Finished, with 15 rows rejected.");
        }

        @Test
        @DisplayName("groups the rejected rows by what to do, with lines and reasons, and counts each once")
        void groupsRejects() throws IOException {
            CommandRun run = run(Map.of(), "import", guests(), "--json", "--report", "report.html");

            Matcher groups =
                    Pattern.compile("<span class=\"tally\">(\\d+)</span>").matcher(page());
            long sum = groups.results()
                    .mapToLong(group -> Long.parseLong(group.group(1)))
                    .sum();
            assertThat(sum).isEqualTo(run.count("rejected"));
            assertThat(page()).contains("<code>email-invalid</code>").contains("line 67, column");
        }

        @Test
        @DisplayName("counts a rejected row once, however much is wrong with it")
        void severalReasons() throws IOException {
            CommandRun run = run(
                    Map.of(), "import", file("email;birthday\nnobody;never\n"), "--json", "--report", "report.html");

            assertThat(run.count("rejected")).isEqualTo(1);
            assertThat(page())
                    .contains("<span class=\"tally\">1</span>")
                    .contains("<code>email-invalid</code>", "<code>date-unreadable</code>");
        }

        @Test
        @DisplayName("shows the provider's counters, call by call, with the upload group")
        void showsCounters() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                String csv = file("email\na@example.com\nb@example.com\nc@example.com\n");

                run(Environments.of(sentori), "import", csv, "--batch-size", "2", "--report", "report.html");

                assertThat(page())
                        .contains("In total over 2 calls")
                        .containsPattern("rows sent</th><td class=\"number\">3</td>")
                        .containsPattern("-people/1</th><td>\\w+</td><td>2–3</td><td class=\"number\">2</td>")
                        .containsPattern("-people/2</th><td>\\w+</td><td>4</td><td class=\"number\">1</td>")
                        .contains("Slowest calls");
            }
        }

        @Test
        @DisplayName("draws rows over time, and says what limited the speed")
        void showsTime() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                Map<String, String> environment = Environments.of(sofy, "CONTACTS_SOFY_MAX_REQUESTS_PER_SECOND", "50");

                run(environment, "import", file("email\na@example.com\nb@example.com\n"), "--report", "report.html");

                assertThat(page())
                        .contains("Rows that had ended, from 0 at the start to 2 of 2 after ")
                        .containsPattern("<polyline points=\"0\\.0,300\\.0 .*1000\\.0,0\\.0\"/>")
                        .containsPattern("<p id=\"limit\">Mostly .* % of the time was spent waiting for the provider")
                        .contains("A limit of 50.0 requests/s is set");
            }
        }

        @Test
        @DisplayName("says so when there is nothing left to do")
        void nothingToDo() throws IOException {
            run(Map.of(), "import", file("email\na@example.com\n"), "--report", "report.html");

            assertThat(page())
                    .contains("Finished; no row was rejected.")
                    .contains("Nothing: every row has ended")
                    .doesNotContain("contacts resume");
        }

        @Test
        @DisplayName("keeps what the plan warned of")
        void keepsWarnings() throws IOException {
            String csv = file("email,gibberish\na@example.com,x\n");

            run(Map.of(), "import", csv, "--ignore-unknown", "--report", "report.html");

            assertThat(page()).contains("What the plan says").contains("column gibberish is left out");
        }
    }

    @Nested
    @DisplayName("of a run that is not over")
    class Unfinished {
        @Test
        @DisplayName("says why it stopped, what to check, and how to go on")
        void stopped() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                Map<String, String> environment = Environments.of(sentori, "CONTACTS_SENTORI_API_KEY", "canary-key");

                CommandRun run =
                        run(environment, "import", file("email\na@example.com\n"), "--json", "--report", "report.html");

                assertThat(run.exitCode()).isEqualTo(ExitCodes.STOPPED);
                assertThat(page())
                        .contains("Stopped (access denied) with 1 row still to send.")
                        .contains("contacts.sentori.api-key")
                        .contains(
                                "<code>contacts resume " + run.json().get("run").stringValue() + "</code>")
                        .doesNotContain("canary-key");
                assertThat(count(page(), "pending")).isEqualTo(1);
            }
        }

        @Test
        @DisplayName("is written after an interrupt, too")
        void interrupted() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                String csv = file("email\na@example.com\n");
                Thread.currentThread().interrupt();

                CommandRun run = run(Environments.of(sofy), "import", csv, "--report", "report.html");

                assertThat(Thread.interrupted()).isTrue();
                assertThat(run.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
                assertThat(page()).contains("Stopped (interrupted) with 1 row still to send.");
            }
        }

        @Test
        @DisplayName("tells of each part, once the run is resumed")
        void resumed() throws IOException {
            try (FakeSentori sentori = FakeSentori.start()) {
                Map<String, String> wrong = Environments.of(sentori, "CONTACTS_SENTORI_API_KEY", "canary-key");
                run(wrong, "import", file("email\na@example.com\nnobody\n"), "--report", "report.html");

                CommandRun run = run(Environments.of(sentori), "resume", "--json", "--report", "report.html");

                assertThat(page())
                        .contains("in 2 parts")
                        .contains("stopped (access denied): ")
                        .contains("came to the end of the file")
                        .contains("class=\"resumed\"")
                        .doesNotContain("contacts resume");
                assertThat(count(page(), "accepted"))
                        .isEqualTo(run.count("accepted"))
                        .isEqualTo(1);
                assertThat(count(page(), "rejected"))
                        .isEqualTo(run.count("rejected"))
                        .isEqualTo(1);
            }
        }

        @Test
        @DisplayName("names the lines of rows in doubt, and what to do about them")
        void inDoubt() throws IOException {
            try (FakeSofy sofy = FakeSofy.start()) {
                sofy.script(Faults.script().onCall(2).resetAfterEffect().build());
                String csv = file("email\na@example.com\nb@example.com\nc@example.com\n");

                CommandRun run = run(
                        Environments.of(sofy),
                        "import",
                        csv,
                        "--json",
                        "--concurrency",
                        "1",
                        "--report",
                        "report.html");

                assertThat(run.exitCode()).isEqualTo(ExitCodes.IN_DOUBT);
                assertThat(count(page(), "inDoubt"))
                        .isEqualTo(run.count("inDoubt"))
                        .isEqualTo(1);
                assertThat(page())
                        .contains("Finished, with 1 row in doubt.")
                        .contains("<span id=\"lines-in-doubt\">3</span>")
                        .contains("contacts resume " + run.json().get("run").stringValue() + " --retry-in-doubt");
            }
        }
    }

    private CommandRun run(Map<String, String> environment, String... arguments) {
        return CommandRun.of(directory, environment, arguments);
    }

    private String page() throws IOException {
        return Files.readString(directory.resolve("report.html"));
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("people.csv"), content).toString();
    }

    private static long count(String page, String state) {
        Matcher row = Pattern.compile("(?s)<tr id=\"state-" + state + "\".*?<td class=\"number\">([0-9,]+)</td>")
                .matcher(page);
        assertThat(row.find()).as("a row for %s", state).isTrue();
        return Long.parseLong(row.group(1).replace(",", ""));
    }

    private static String guests() {
        return Path.of("..", "examples", "guests.csv").toAbsolutePath().toString();
    }
}
