package io.contacts.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.cli.terminal.Surroundings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress, where stderr is no terminal")
class ProgressTest {
    private final StringWriter said = new StringWriter();
    private final Surroundings surroundings = new Surroundings(
            InputStream.nullInputStream(),
            new PrintWriter(said, true),
            new PrintWriter(said, true),
            Map.of(),
            Path.of(""),
            Clock.systemUTC(),
            false);
    private final VirtualTime time = new VirtualTime();

    @Test
    @DisplayName("is told every ten seconds also while no row ends, and no more once the run has ended")
    void sending() {
        try (Progress progress = new Progress(surroundings, Optional.empty(), time.heartbeat())) {
            progress.started(3_000);
            time.pass(Duration.ofSeconds(9));
            assertThat(said.toString()).isEmpty();

            time.pass(Duration.ofSeconds(1));
            assertThat(said.toString().lines())
                    .containsExactly("0 of 3,000 rows, for 10 s; waiting for the first answer");

            progress.progressed(1_000, 0.9);
            assertThat(said.toString().lines()).hasSize(1);

            time.pass(Duration.ofSeconds(20));
            assertThat(said.toString().lines()).hasSize(3);
            assertThat(said.toString()).contains("1,000 of 3,000 rows, 33 rows/s, about 60 s left; limited by ");
        }
        time.pass(Duration.ofSeconds(60));
        assertThat(said.toString().lines()).hasSize(3);
    }

    @Test
    @DisplayName("of a plan is told every ten seconds, before the first row and after")
    void planning() {
        PlanProgress progress = new PlanProgress(surroundings, time.heartbeat());
        try (Heartbeat.Beating beating = progress.start()) {
            assertThat(beating).isNotNull();
            time.pass(Duration.ofSeconds(10));
            progress.read(1_228_800);
            time.pass(Duration.ofSeconds(10));
        }
        time.pass(Duration.ofSeconds(10));

        assertThat(said.toString().lines())
                .containsExactly(
                        "Reading the file, for 10 s; nothing is sent yet",
                        "Planning: 1,228,800 rows read, for 20 s; nothing is sent yet");
    }

    /** Time that passes when it is told to. */
    private static final class VirtualTime {
        private long now;
        private long next;
        private long interval;
        private @Nullable Runnable action;

        private Heartbeat heartbeat() {
            return new Heartbeat(() -> now, (every, repeated) -> {
                interval = every.toNanos();
                next = now + interval;
                action = repeated;
                return () -> action = null;
            });
        }

        private void pass(Duration duration) {
            long until = now + duration.toNanos();
            while (action != null && next <= until) {
                now = next;
                next += interval;
                action.run();
            }
            now = until;
        }
    }
}
