package io.contacts.importing.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.importing.ImportRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Old runs")
class RunHomeTest {
    private static final Clock THEN = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
    private static final Clock NOW = Clock.offset(THEN, Duration.ofDays(60));

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("are not gone on with by another process from the look at them to their end")
    void locked() {
        RunHome home = RunHome.in(directory);
        RunFolder run = begun(home);

        assertThat(home.purge(NOW, Duration.ofDays(30), looked -> {
                    assertThatExceptionOfType(ImportRefusedException.class)
                            .isThrownBy(looked::lock)
                            .withMessageContaining("under way");
                    return true;
                }))
                .containsExactly(run.name());
        assertThat(home.all()).isEmpty();
    }

    @Test
    @DisplayName("are over without their ledger, so that the rest of one that was half removed goes the next time")
    void halfRemoved() throws IOException {
        RunHome home = RunHome.in(directory);
        RunFolder run = begun(home);
        Path folder = directory.resolve(".contacts/runs/" + run.name());
        Files.write(folder.resolve("ledger.db-wal"), new byte[] {1, 2, 3});
        assertThat(run.isFinished()).isFalse();

        run.deleteLedger();

        assertThat(home.expire(NOW, directory.resolve("people.csv"))).containsExactly(run.name());
        assertThat(folder).doesNotExist();
    }

    @Test
    @DisplayName("are named where nobody can tell whether somebody works on them, and are not left without a word")
    void unlockable() throws IOException {
        RunHome home = RunHome.in(directory);
        RunFolder run = begun(home);
        Files.createDirectory(directory.resolve(".contacts/runs/" + run.name() + "/lock"));

        assertThatExceptionOfType(ImportRefusedException.class)
                .isThrownBy(() -> home.purge(NOW, Duration.ofDays(30), looked -> true))
                .withMessageContaining("run " + run.name() + " cannot be removed: the lock of run");
        assertThat(home.all()).hasSize(1);
    }

    private RunFolder begun(RunHome home) {
        RunFolder run = home.create(directory.resolve("people.csv"), THEN);
        run.createLedger(Map.of()).close();
        return run;
    }
}
