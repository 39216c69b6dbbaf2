package io.contacts.importing.ledger.sqlite;

import static io.contacts.importing.ledger.sqlite.Entries.PROBLEM;
import static io.contacts.importing.ledger.sqlite.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.bulk.ImportCounters;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.integrity.Boot;
import io.contacts.importing.internal.integrity.CommitCount;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.LedgerException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the file is looked at from outside, over a connection of its own. */
@DisplayName("What a ledger on disk has, and when")
class LedgerDurabilityTest {
    private static final int WINDOW = 1024;

    @TempDir
    private Path directory = Path.of("");

    @Nested
    @DisplayName("after the machine lost its power")
    class PowerLost {
        @Test
        @DisplayName("has in doubt what may have left since it was last forced to disk, and what was settled as it was")
        void inDoubt() throws Exception {
            try (SqliteLedger ledger = planned(false, 3_000)) {
                for (long row : List.of(1L, 2L)) {
                    ledger.sending(List.of(row), false);
                    ledger.settle(row, RowState.CREATED, Optional.empty());
                }
            }
            startMachineAnew();

            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.counts().of(RowState.CREATED)).isEqualTo(2);
                assertThat(ledger.counts().of(RowState.IN_DOUBT)).isEqualTo(WINDOW - 1);
                assertThat(ledger.state(3)).isEqualTo(RowState.IN_DOUBT);
                assertThat(ledger.state(1 + WINDOW)).isEqualTo(RowState.IN_DOUBT);
                assertThat(ledger.state(2 + WINDOW)).isEqualTo(RowState.PENDING);
                assertThat(ledger.problem(3)).isPresent();
            }
        }

        @Test
        @DisplayName("has so of each window that was begun, also by a process after the first")
        void windows() throws Exception {
            try (SqliteLedger ledger = planned(false, 5_000)) {
                ledger.sending(List.of(1L), false);
            }
            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                ledger.sending(List.of(1L + WINDOW), false);
                ledger.sending(List.of(2L + WINDOW), false);
            }
            startMachineAnew();

            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.state(2 + 2 * WINDOW)).isEqualTo(RowState.IN_DOUBT);
                assertThat(ledger.state(3 + 2 * WINDOW)).isEqualTo(RowState.PENDING);
            }
        }

        @Test
        @DisplayName("has nothing in doubt that may be sent again")
        void repeatable() throws Exception {
            try (SqliteLedger ledger = planned(true, 50)) {
                ledger.sending(List.of(1L, 2L), true);
            }
            assertThat(read("SELECT count(*) FROM meta WHERE key = 'claimed'")).isEqualTo("0");
            startMachineAnew();

            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(50);
            }
        }

        @Test
        @DisplayName(
                "has in doubt the row whose own call may not be repeated, and none of the others of a run that may be")
        void mixed() throws Exception {
            try (SqliteLedger ledger = planned(true, 50)) {
                ledger.sending(List.of(7L), false);
            }
            startMachineAnew();

            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.state(7)).isEqualTo(RowState.IN_DOUBT);
                assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(49);
            }
        }

        @Test
        @DisplayName("has it once: what the user then says is to be sent again stays so")
        void once() throws Exception {
            try (SqliteLedger ledger = planned(false, 3)) {
                ledger.sending(List.of(1L), false);
            }
            startMachineAnew();
            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.retryInDoubt()).as("the last row too").isEqualTo(3);
                assertThat(read("SELECT count(*) FROM row_state WHERE state = 'PENDING'"))
                        .as("at once")
                        .isEqualTo("3");
            }

            assertThat(read("SELECT value FROM meta WHERE key = 'boot'"))
                    .isEqualTo(Boot.id().orElseThrow());
            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(3);
            }
        }

        @Test
        @DisplayName("is whole though the count of its writes did not come to disk, which nothing forces there")
        void countLost() throws Exception {
            try (SqliteLedger ledger = planned(true, 50)) {
                ledger.sending(List.of(1L), true);
                ledger.settle(1, RowState.CREATED, Optional.empty());
            }
            startMachineAnew();
            Files.write(CommitCount.beside(file()), new byte[0]);

            try (LedgerView view = LedgerView.open(file())) {
                assertThat(view.counts().of(RowState.CREATED)).isEqualTo(1);
            }
            try (SqliteLedger ledger = SqliteLedger.resume(file())) {
                assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(49);
            }
            assertThat(SqliteLedger.commits(file())).isPresent();
        }

        private void startMachineAnew() throws Exception {
            assumeThat(Boot.id()).as("this system says when it was started").isPresent();
            assertThat(read("SELECT value FROM meta WHERE key = 'boot'"))
                    .isEqualTo(Boot.id().orElseThrow());
            long commits = SqliteLedger.commits(file()).orElseThrow();
            try (LedgerDatabase database = LedgerDatabase.open(file(), commits)) {
                database.transaction(false, () -> database.meta("boot", "another"));
            }
        }
    }

    @Test
    @DisplayName("has within moments what was settled, recorded, noted and kept, though nobody asks for it")
    void withinMoments() {
        try (SqliteLedger ledger = planned(true, 5)) {
            ledger.settleAll(List.of(1L, 2L), RowState.ACCEPTED);
            awaitOne("SELECT count(*) = 2 FROM row_state WHERE state = 'ACCEPTED'");
            ledger.settle(3, RowState.REJECTED, Optional.of(PROBLEM));
            awaitOne("SELECT count(*) = 1 FROM problem WHERE row = 3 AND line = 4");
            ledger.record(new BatchRecord(
                    1, "run/1", 2, 2, 3, Optional.empty(), new ImportCounters(2, 2, 0, 0, 0, 0, 0, 0), 5));
            awaitOne("SELECT count(*) = 1 FROM batch");
            ledger.note("two rows are open");
            awaitOne("SELECT count(*) = 1 FROM note");
            ledger.keep("color", "blue");
            awaitOne("SELECT count(*) = 1 FROM meta WHERE value = 'blue'");
        }
    }

    @Test
    @DisplayName("has all of it when asked, and when it is closed; then it is one file again")
    void flushed() throws Exception {
        try (SqliteLedger ledger = planned(true, 5)) {
            ledger.settleAll(List.of(1L, 2L, 3L), RowState.ACCEPTED);
            ledger.flush();
            assertThat(read("SELECT count(*) FROM row_state WHERE state = 'ACCEPTED'"))
                    .isEqualTo("3");
            ledger.settleAll(List.of(4L), RowState.ACCEPTED);
        }

        assertThat(directory.resolve("ledger.db-wal")).doesNotExist();
        assertThat(read("SELECT count(*) FROM row_state WHERE state = 'ACCEPTED'"))
                .isEqualTo("4");
    }

    @Test
    @DisplayName("grows with the plan, which is not held in memory until it is complete")
    void whilePlanning() throws Exception {
        try (SqliteLedger ledger = SqliteLedger.create(file(), Map.of())) {
            for (int row = 1; row <= 20_000; row++) {
                ledger.add(entry(row));
            }
            assertThat(Integer.parseInt(read("SELECT count(*) FROM detail"))).isPositive();
            for (int row = 1; row <= 8_192; row++) {
                assertThat(read(row, "SELECT count(*) FROM problem")).isEqualTo("0");
                ledger.replan(row, row + 1L, RowState.DUPLICATE, PROBLEM);
            }
            assertThat(read("SELECT count(*) FROM problem")).isEqualTo("8192");
        }
    }

    @Test
    @DisplayName("has the notes and parts of later processes after those of earlier ones")
    void numbers() {
        try (SqliteLedger ledger = planned(true, 1)) {
            assertThat(ledger.begin(Instant.EPOCH, 1)).isEqualTo(1);
            ledger.note("first");
            ledger.note("second");
        }
        try (SqliteLedger ledger = SqliteLedger.resume(file())) {
            assertThat(ledger.begin(Instant.EPOCH, 2)).isEqualTo(2);
            ledger.note("third");

            assertThat(ledger.notes()).containsExactly("first", "second", "third");
        }
    }

    @Test
    @DisplayName("has nothing of rows that could not be noted: they are not sent, and are still to be sent")
    void unwritable() throws Exception {
        try (SqliteLedger ledger = planned(true, 3)) {
            try (Connection other = SqliteLedger.connect(file());
                    Statement statement = other.createStatement()) {
                statement.execute("DROP VIEW row_state");
                statement.execute("DROP TABLE page");
            }

            assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.sending(List.of(1L, 2L), true));

            assertThat(ledger.counts().of(RowState.PENDING)).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("says to the end of its process what became of rows, also once it cannot be written")
    void broken() throws Exception {
        SqliteLedger ledger = planned(false, 3);
        ledger.sending(List.of(1L, 2L), false);
        try (Connection other = SqliteLedger.connect(file());
                Statement statement = other.createStatement()) {
            statement.execute("DROP VIEW row_state");
            statement.execute("DROP TABLE page");
        }
        RowProblem lost = new RowProblem("", "in-doubt", "the answer was lost", "");

        ledger.settleAll(List.of(1L), RowState.CREATED);
        assertThatExceptionOfType(LedgerException.class).isThrownBy(ledger::flush);
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> ledger.settle(2, RowState.IN_DOUBT, Optional.of(lost)));

        assertThat(ledger.counts().of(RowState.CREATED)).isEqualTo(1);
        assertThat(ledger.counts().of(RowState.IN_DOUBT)).isEqualTo(1);
        ledger.close();
    }

    private void awaitOne(String condition) {
        await().until(() -> read(condition).equals("1"));
    }

    /** Looked at now and then: each look takes longer than what it looks at. */
    private String read(int row, String query) throws SQLException {
        return row % 1_000 == 0 ? read(query) : "0";
    }

    private String read(String query) throws SQLException {
        try (Connection other = SqliteLedger.connect(file());
                Statement statement = other.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }

    private SqliteLedger planned(boolean repeatable, int rows) {
        SqliteLedger ledger = SqliteLedger.create(file(), Map.of());
        for (int row = 1; row <= rows; row++) {
            ledger.add(entry(row));
        }
        ledger.planned(repeatable, Map.of());
        return ledger;
    }

    private Path file() {
        return directory.resolve("ledger.db");
    }
}
