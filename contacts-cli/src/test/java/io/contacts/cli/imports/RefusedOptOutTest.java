package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An opt-out that the provider refuses to take")
class RefusedOptOutTest {
    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("people.csv"), "email;opt_out\nzoe@example.com;yes\nana@example.com;\n");
    }

    @Test
    @DisplayName("is told at the end of the import, which does not end as if all were done, and is no rejected row")
    void told() {
        try (FakeSentori sentori = refusing()) {
            CommandRun run = run(sentori, "import people.csv --apply-opt-outs --json");

            assertThat(run.exitCode()).isEqualTo(ExitCodes.REJECTED);
            assertThat(run.count("suppressed")).isEqualTo(1);
            assertThat(run.count("accepted")).isEqualTo(1);
            assertThat(run.count("rejected")).isZero();
            assertThat(run.count("optOutsNotCarried")).isEqualTo(1);
            assertThat(run.err())
                    .contains("1 person opted out in the file: not sent, and to be opted out at the provider.")
                    .contains("opt-out-not-carried: 1 row", "Opt the person out at sentori itself")
                    .contains(
                            "1 opt-out was not carried to sentori: opt the person out there. It is listed by contacts runs "
                                    + run.json().get("run").stringValue() + " --list suppressed")
                    .doesNotContain("Rejected rows", "zoe@example.com");
            assertThat(directory.resolve(
                            ".contacts/runs/" + run.json().get("run").stringValue()))
                    .isDirectoryNotContaining("glob:**rejects.csv");
        }
    }

    @Test
    @DisplayName("is told of the run afterwards, and of the person")
    void toldAfterwards() {
        try (FakeSentori sentori = refusing()) {
            run(sentori, "import people.csv --apply-opt-outs");

            assertThat(run(sentori, "runs people").out())
                    .contains("opt-out-not-carried: 1 row", "finished; 1 opt-out was not carried");
            assertThat(run(sentori, "runs").out())
                    .containsPattern(
                            "; finished; 1 opt-out was not carried: contacts runs \\S+people --list suppressed\\R");
            assertThat(run(sentori, "runs people --list suppressed").out())
                    .contains("line 2: opt-out-not-carried, opted out in the file, which was not carried to sentori: ");
            assertThat(run(sentori, "why zoe@example.com").out())
                    .contains("line 2: suppressed – ", "Opt the person out at sentori itself");
        }
    }

    @Test
    @DisplayName("is on the report, first of all what is left to do")
    void onTheReport() throws IOException {
        try (FakeSentori sentori = refusing()) {
            run(sentori, "import people.csv --apply-opt-outs --report report.html");

            assertThat(Files.readString(directory.resolve("report.html")))
                    .contains("Finished, with 1 opt-out not carried.")
                    .contains("<li id=\"not-carried\"><strong>1 opt-out not carried:</strong>")
                    .doesNotContain("Nothing: every row has ended", "no row was rejected");
        }
    }

    @Test
    @DisplayName("is said of no opt-out that was carried")
    void carried() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            CommandRun run = run(sentori, "import people.csv --apply-opt-outs --json --report report.html");

            assertThat(run.exitCode()).isZero();
            assertThat(run.json().has("optOutsNotCarried")).isFalse();
            assertThat(run.err()).doesNotContain("not carried");
            assertThat(Files.readString(directory.resolve("report.html")))
                    .contains("Finished; no row was rejected.", "Nothing: every row has ended");
        }
    }

    private static FakeSentori refusing() {
        FakeSentori sentori = FakeSentori.start();
        sentori.script(Faults.script()
                .onPath(Pattern.compile("/contact/unsubscribe/"))
                .answer(FakeResponse.text(
                        404, "application/json; charset=utf-8", "{\"Code\":101,\"Message\":\"Contact not found\"}"))
                .build());
        return sentori;
    }

    private CommandRun run(FakeSentori sentori, String line) {
        return CommandRun.of(directory, Environments.of(sentori), line.split(" ", -1));
    }
}
