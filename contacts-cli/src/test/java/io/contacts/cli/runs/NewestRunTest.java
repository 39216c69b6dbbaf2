package io.contacts.cli.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.CommandRun;
import io.contacts.cli.Environments;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("contacts resume, without the name of a run,")
class NewestRunTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("goes on with the newest of those that are not finished, and leaves the older ones as they are")
    void newest() throws IOException {
        try (FakeSentori sentori = FakeSentori.start()) {
            String older = stopped(sentori, "a@example.com");
            String newer = stopped(sentori, "b@example.com");
            assertThat(newer).isNotEqualTo(older);
            finished(sentori);

            CommandRun resumed = run(sentori, "resume", "--json");

            assertThat(resumed.exitCode()).as(resumed.err()).isZero();
            assertThat(resumed.json().get("run").asString()).isEqualTo(newer);
            assertThat(sentori.contact("a@example.com")).isEmpty();
            assertThat(run(sentori, "resume", "--json").json().get("run").asString())
                    .as("then the only one that is left")
                    .isEqualTo(older);
        }
    }

    /** A run that the provider stopped before it had taken anybody. */
    private String stopped(FakeSentori sentori, String email) throws IOException {
        sentori.script(Faults.script()
                .onPath("/v2.0/contact/import/")
                .unavailableHtml()
                .build());
        CommandRun stopped = run(sentori, "import", file(email), "--json");
        assertThat(stopped.exitCode()).isEqualTo(ExitCodes.STOPPED);
        sentori.script(FaultScript.none());
        return stopped.json().get("run").asString();
    }

    /** A run that is newer than those, and has nothing left to do. */
    private void finished(FakeSentori sentori) throws IOException {
        assertThat(run(sentori, "import", file("c@example.com")).exitCode()).isZero();
    }

    /** Each run has a file of its own: one that is changed is not sent. */
    private String file(String email) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(email));
        return Files.writeString(folder.resolve("people.csv"), "email\n" + email + "\n")
                .toString();
    }

    private CommandRun run(FakeSentori sentori, String... arguments) {
        return CommandRun.of(directory, Environments.of(sentori, "CONTACTS_SENTORI_MAX_ATTEMPTS", "1"), arguments);
    }
}
