package io.contacts.importing.ledger.sqlite;

import static io.contacts.importing.ledger.sqlite.Entries.PROBLEM;
import static io.contacts.importing.ledger.sqlite.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.RowEntry;
import io.contacts.importing.ledger.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

// Longer than most, because what is written is read back in each way in which a run does.
@DisplayName("The ledger on disk")
class SqliteLedgerTest {
    private static final List<RowState> UNEXPLAINED =
            List.of(RowState.CREATED, RowState.UPDATED, RowState.ACCEPTED, RowState.PENDING, RowState.UNCHANGED);

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName("holds, opened again, every state, problem, line, person, batch, note and setting as it was left")
    void roundTrip() {
        // Longer than most, because it writes all that a ledger holds and reads it again.
        int rows = 10_000;
        Random random = new Random(3);
        List<RowState> expected = new ArrayList<>();
        Path file = file();
        try (SqliteLedger ledger = SqliteLedger.create(file, Map.of("file", "guests.csv", "mode", "save"))) {
            for (int row = 1; row <= rows; row++) {
                ledger.add(new RowEntry(row, row + 5L, RowState.PENDING, Optional.empty(), row * 31L, row * 17L));
                expected.add(RowState.PENDING);
            }
            ledger.planned(true, Map.of("fingerprint", "abc"));
            for (int i = 0; i < 5_000; i++) {
                int row = 1 + random.nextInt(rows);
                RowState state = List.copyOf(EnumSet.allOf(RowState.class)).get(random.nextInt(9));
                ledger.sending(List.of((long) row), true);
                ledger.settle(row, state, UNEXPLAINED.contains(state) ? Optional.empty() : Optional.of(PROBLEM));
                expected.set(row - 1, state);
                if (i > 100) {
                    i += 20;
                }
            }
            assertThat(ledger.nextBatch()).isEqualTo(1);
            ledger.record(batch(1));
            ledger.note("two rows are open");
        }

        try (SqliteLedger ledger = SqliteLedger.resume(file)) {
            for (int row = 1; row <= rows; row++) {
                assertThat(ledger.state(row)).isEqualTo(expected.get(row - 1));
            }
            long explained = expected.indexOf(RowState.REJECTED) + 1L;
            assertThat(ledger.problem(explained)).contains(PROBLEM);
            assertThat(ledger.line(9_999)).isEqualTo(10_004);
            assertThat(ledger.person(9_999)).isEqualTo(9_999 * 31L);
            List<BatchRecord> batches = new ArrayList<>();
            ledger.eachBatch(batches::add);
            assertThat(batches).containsExactly(batch(1));
            assertThat(ledger.nextBatch()).isEqualTo(2);
            assertThat(ledger.notes()).containsExactly("two rows are open");
            assertThat(ledger.kept())
                    .containsEntry("file", "guests.csv")
                    .containsEntry("mode", "save")
                    .containsEntry("fingerprint", "abc");
        }
    }

    @Test
    @DisplayName("is a few files that only their owner may read")
    void permissions() throws IOException {
        try (SqliteLedger ledger = planned(true, 3)) {
            ledger.sending(List.of(1L), true);
            try (var files = Files.list(directory)) {
                assertThat(files.map(file -> {
                            try {
                                return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        }))
                        .isNotEmpty()
                        .containsOnly("rw-------");
            }
        }
    }

    @Test
    @DisplayName("refuses a row out of order, and one that is not there")
    void order() {
        try (SqliteLedger ledger = SqliteLedger.create(file(), Map.of())) {
            ledger.add(entry(1));

            assertThatIllegalArgumentException().isThrownBy(() -> ledger.add(entry(3)));
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.state(2));
            assertThatIllegalArgumentException().isThrownBy(() -> ledger.settle(0, RowState.CREATED, Optional.empty()));
        }
    }

    @Test
    @DisplayName("keeps what many threads note at once, and works on when they are interrupted")
    void threads() throws Exception {
        int rows = 2_000;
        Path file = file();
        ExecutorService executor = Executors.newFixedThreadPool(16);
        try (SqliteLedger ledger = planned(file, false, rows)) {
            List<Future<?>> all = new ArrayList<>();
            for (long row = 1; row <= rows; row++) {
                long mine = row;
                all.add(executor.submit(() -> {
                    if (mine % 100 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    ledger.sending(List.of(mine), false);
                    ledger.settle(
                            mine,
                            mine % 10 == 0 ? RowState.REJECTED : RowState.CREATED,
                            mine % 10 == 0 ? Optional.of(PROBLEM) : Optional.empty());
                    return Thread.interrupted();
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            executor.shutdownNow();
        }

        try (LedgerView view = LedgerView.open(file)) {
            assertThat(view.counts().of(RowState.CREATED)).isEqualTo(rows - rows / 10);
            assertThat(view.counts().of(RowState.REJECTED)).isEqualTo(rows / 10);
        }
    }

    @Nested
    @DisplayName("of a process that was killed")
    class Killed {
        @Test
        @DisplayName("has the rows that were under way pending again, where they may be sent twice")
        void repeatable() throws IOException {
            Path copy;
            try (SqliteLedger ledger = planned(true, 5)) {
                ledger.sending(List.of(1L, 2L), true);
                ledger.settle(1, RowState.CREATED, Optional.empty());
                ledger.flush();
                copy = copyAsIfKilled();
            }

            try (SqliteLedger ledger = SqliteLedger.resume(copy)) {
                assertThat(states(ledger, 5))
                        .containsExactly(
                                RowState.CREATED,
                                RowState.PENDING,
                                RowState.PENDING,
                                RowState.PENDING,
                                RowState.PENDING);
            }
        }

        @Test
        @DisplayName("has them in doubt, and only them, where they may not; and pending when the user says so")
        void once() throws IOException {
            Path copy;
            try (SqliteLedger ledger = planned(false, 5)) {
                ledger.sending(List.of(1L), false);
                ledger.settle(1, RowState.CREATED, Optional.empty());
                ledger.sending(List.of(2L), false);
                ledger.flush();
                copy = copyAsIfKilled();
            }

            try (SqliteLedger ledger = SqliteLedger.resume(copy)) {
                assertThat(states(ledger, 5))
                        .containsExactly(
                                RowState.CREATED,
                                RowState.IN_DOUBT,
                                RowState.PENDING,
                                RowState.PENDING,
                                RowState.PENDING);
                assertThat(ledger.problem(2).orElseThrow().reason()).contains("killed");

                assertThat(ledger.retryInDoubt()).isEqualTo(1);
                assertThat(ledger.state(2)).isEqualTo(RowState.PENDING);
                assertThat(ledger.problem(2)).isEmpty();
            }
        }

        @Test
        @DisplayName("sends a row again whose own call may be repeated, whatever holds for the others of the run")
        void eachCallAsItMay() throws IOException {
            Path copy;
            try (SqliteLedger ledger = planned(false, 5)) {
                ledger.sending(List.of(1L), false);
                ledger.sending(List.of(2L), true);
                copy = copyAsIfKilled();
            }

            try (SqliteLedger ledger = SqliteLedger.resume(copy)) {
                assertThat(ledger.state(1)).isEqualTo(RowState.IN_DOUBT);
                assertThat(ledger.state(2)).isEqualTo(RowState.PENDING);
            }
        }

        @Test
        @DisplayName("has nothing under way that was not said to be sent")
        void nothing() throws IOException {
            Path copy;
            try (SqliteLedger ledger = planned(false, 5)) {
                assertThat(ledger.state(1)).isEqualTo(RowState.PENDING);
                copy = copyAsIfKilled();
            }

            try (SqliteLedger ledger = SqliteLedger.resume(copy)) {
                assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(5);
            }
        }

        @Test
        @DisplayName("is not planned if the plan was not complete")
        void notPlanned() throws IOException {
            Path copy;
            try (SqliteLedger ledger = SqliteLedger.create(file(), Map.of("file", "a"))) {
                ledger.add(entry(1));
                ledger.flush();
                copy = copyAsIfKilled();
            }

            try (SqliteLedger ledger = SqliteLedger.resume(copy)) {
                assertThat(ledger.isPlanned()).isFalse();
                assertThat(ledger.kept()).containsEntry("file", "a");
            }
        }
    }

    @Test
    @DisplayName("keeps a record of each process that worked on the run, and of how far it was")
    void parts() {
        Path file = file();
        try (SqliteLedger ledger = planned(file, true, 2)) {
            ledger.begin(Instant.parse("2026-11-23T10:15:00Z"), 4711);
            ledger.sending(List.of(1L), true);
            ledger.settle(1, RowState.CREATED, Optional.empty());
            ledger.end(Optional.of("INTERRUPTED"), Optional.of("interrupted"));
        }
        try (SqliteLedger ledger = SqliteLedger.resume(file)) {
            ledger.begin(Instant.parse("2026-11-23T09:15:00Z"), 4712);
            ledger.end(Optional.empty(), Optional.empty());
        }

        try (LedgerView view = LedgerView.open(file)) {
            assertThat(view.parts()).extracting(PartRecord::number).containsExactly(1, 2);
            assertThat(view.parts()).extracting(PartRecord::process).containsExactly(4711L, 4712L);
            assertThat(view.parts())
                    .extracting(PartRecord::cause)
                    .containsExactly(Optional.of("INTERRUPTED"), Optional.empty());
            assertThat(view.samples()).extracting(Sample::settled).containsExactly(0L, 1L, 1L, 1L);
        }
    }

    private Path copyAsIfKilled() throws IOException {
        Path copy = directory.resolve("copy.db");
        for (String suffix : List.of("", "-wal", "-count")) {
            Path from = directory.resolve("ledger.db" + suffix);
            if (Files.exists(from)) {
                Files.copy(from, directory.resolve("copy.db" + suffix), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private SqliteLedger planned(boolean repeatable, int rows) {
        return planned(file(), repeatable, rows);
    }

    private static SqliteLedger planned(Path file, boolean repeatable, int rows) {
        SqliteLedger ledger = SqliteLedger.create(file, Map.of());
        for (int row = 1; row <= rows; row++) {
            ledger.add(entry(row));
        }
        ledger.planned(repeatable, Map.of());
        return ledger;
    }

    private static List<RowState> states(Ledger ledger, int rows) {
        List<RowState> states = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            states.add(ledger.state(row));
        }
        return states;
    }

    private Path file() {
        return directory.resolve("ledger.db");
    }

    private static BatchRecord batch(int number) {
        return new BatchRecord(
                number,
                "run/" + number,
                4,
                2,
                5,
                Optional.of("1234ABCD"),
                new ImportCounters(4, 1, 2, 1, 0, 0, 0, 0),
                17);
    }
}
