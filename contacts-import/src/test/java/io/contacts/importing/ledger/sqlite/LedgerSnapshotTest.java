package io.contacts.importing.ledger.sqlite;

import static io.contacts.importing.ledger.sqlite.Entries.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.importing.RowState;
import io.contacts.importing.ledger.RowEntry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A ledger of a run that is under way")
class LedgerSnapshotTest {
    private static final int LOOKS = 150;

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("is looked at as it was at one moment, and found whole, though it is written to all the while")
    void whole() throws Exception {
        Path file = directory.resolve("ledger.db");
        AtomicBoolean looked = new AtomicBoolean();
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (SqliteLedger ledger = planned(file)) {
            Future<Long> writing = executor.submit(() -> write(ledger, looked));
            try {
                for (int look = 0; look < LOOKS; look++) {
                    try (LedgerView view = LedgerView.open(file)) {
                        long[] explained = new long[1];
                        view.eachProblem((row, line, state, problem) -> explained[0]++);
                        assertThat(explained[0]).isEqualTo(view.counts().of(RowState.REJECTED));
                    }
                }
            } finally {
                looked.set(true);
            }
            assertThat(writing.get()).isPositive();
        } finally {
            executor.shutdownNow();
        }
    }

    /** Gives rows a reason and takes it back, one write each; returns how many there were. */
    private static long write(SqliteLedger ledger, AtomicBoolean enough) {
        long writes = 0;
        while (!enough.get()) {
            long row = 1 + writes / 2 % 2;
            if (writes % 2 == 0) {
                ledger.settle(row, RowState.REJECTED, Optional.of(PROBLEM));
            } else {
                ledger.settle(row, RowState.PENDING, Optional.empty());
            }
            ledger.flush();
            writes++;
        }
        return writes;
    }

    private static SqliteLedger planned(Path file) {
        SqliteLedger ledger = SqliteLedger.create(file, Map.of());
        for (int row = 1; row <= 2; row++) {
            ledger.add(new RowEntry(row, row + 1L, RowState.PENDING, Optional.empty(), row, row));
        }
        ledger.planned(true, Map.of());
        return ledger;
    }
}
