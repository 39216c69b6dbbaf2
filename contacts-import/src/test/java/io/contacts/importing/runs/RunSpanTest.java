package io.contacts.importing.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The time in which a run landed people")
class RunSpanTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T08:00:00Z");
    private static final Instant SECOND = FIRST.plus(Duration.ofHours(5));

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("ends when the last process said that it had")
    void ended() {
        RunSpan span = span(ledger -> {
            ledger.begin(FIRST, 1);
            ledger.begin(SECOND, 2);
            ledger.end(Optional.empty(), Optional.empty());
        });

        assertThat(span.first()).isEqualTo(FIRST.toEpochMilli());
        assertThat(span.latest())
                .isGreaterThan(SECOND.toEpochMilli())
                .isLessThan(SECOND.plus(Duration.ofMinutes(5)).toEpochMilli());
    }

    @Test
    @DisplayName("ends later than anything that a process which was killed can have done")
    void killed() {
        RunSpan span = span(ledger -> {
            ledger.begin(FIRST, 1);
            ledger.end(Optional.empty(), Optional.empty());
            ledger.begin(SECOND, 2);
        });

        assertThat(span.latest())
                .isGreaterThanOrEqualTo(SECOND.plus(Duration.ofHours(1)).toEpochMilli());
    }

    private interface Work {
        void of(SqliteLedger ledger);
    }

    private RunSpan span(Work work) {
        Path file = directory.resolve("ledger.db");
        try (SqliteLedger ledger = SqliteLedger.create(file, Map.of())) {
            work.of(ledger);
        }
        try (LedgerView view = LedgerView.open(file)) {
            return RunSpan.of(view);
        }
    }
}
