package io.contacts.importing.ledger.sqlite;

import static io.contacts.importing.ledger.sqlite.Entries.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.importing.RowState;
import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.DamagedLedgerException;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.ledger.RowEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A damaged ledger")
class DamagedLedgerTest {
    private static final int ROWS = 600;
    private static final int FLIPS = 600;
    private static final List<String> FILES = List.of("", "-wal", "-count");

    @TempDir
    private Path directory = Path.of("");

    private final List<String> whole = new ArrayList<>();

    @BeforeEach
    void killed() throws IOException {
        Path file = directory.resolve("ledger.db");
        try (SqliteLedger ledger = SqliteLedger.create(file, Map.of("file", "guests.csv"))) {
            for (int row = 1; row <= ROWS; row++) {
                boolean rejected = row % 7 == 0;
                ledger.add(new RowEntry(
                        row,
                        row + 1L,
                        rejected ? RowState.REJECTED : RowState.PENDING,
                        rejected ? Optional.of(PROBLEM) : Optional.empty(),
                        row,
                        row));
            }
            ledger.planned(false, Map.of());
            for (long row = 1; row <= 60; row++) {
                if (row % 7 != 0) {
                    ledger.sending(List.of(row), false);
                    ledger.settle(row, RowState.CREATED, Optional.empty());
                }
            }
            ledger.flush();
            for (String suffix : FILES) {
                Files.copy(directory.resolve("ledger.db" + suffix), directory.resolve("killed.db" + suffix));
            }
        }
        Files.copy(directory.resolve("ledger.db"), directory.resolve("closed.db"));
        whole.addAll(told(directory.resolve("ledger.db")));
    }

    @Test
    @DisplayName("is refused, or read exactly, whichever bit of it is flipped")
    void flipped() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("closed.db"));

        assertThat(refusedOfFlipped(bytes, Optional.empty()))
                .as("some bits matter")
                .isPositive();
    }

    @Test
    @DisplayName("of a process that was killed is refused, or read exactly, whichever bit of its journal is flipped")
    void journal() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("killed.db-wal"));

        assertThat(refusedOfFlipped(bytes, Optional.of(directory.resolve("killed.db"))))
                .as("some bits matter")
                .isPositive();
    }

    @Test
    @DisplayName("of a process that was killed is refused if its journal is gone or cut off")
    void journalCut() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("killed.db-wal"));
        for (int length = 0; length < bytes.length - 4_200; length += 4_099) {
            Path file = written(Files.readAllBytes(directory.resolve("killed.db")));
            Files.write(directory.resolve("damaged.db-wal"), Arrays.copyOf(bytes, length));

            assertThatExceptionOfType(DamagedLedgerException.class)
                    .as("%s of %s bytes", length, bytes.length)
                    .isThrownBy(() -> told(file));
        }
    }

    @Test
    @DisplayName("is refused, wherever it was cut off")
    void truncated() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("closed.db"));
        for (int length = 0; length < bytes.length; length += 509) {
            byte[] cut = Arrays.copyOf(bytes, length);
            Path file = written(cut);

            assertThatExceptionOfType(DamagedLedgerException.class)
                    .as("%s of %s bytes", length, bytes.length)
                    .isThrownBy(() -> told(file));
        }
    }

    @Test
    @DisplayName("is refused if its count of writes is missing, damaged, or higher than what it holds")
    void counted() throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve("closed.db"));
        byte[] count = Files.readAllBytes(directory.resolve("killed.db-count"));
        Path file = written(bytes);

        Files.delete(directory.resolve("damaged.db-count"));
        assertThatExceptionOfType(DamagedLedgerException.class).isThrownBy(() -> told(file));

        count[7]++;
        Files.write(directory.resolve("damaged.db-count"), count);
        assertThatExceptionOfType(DamagedLedgerException.class).isThrownBy(() -> told(file));

        count[15]--;
        Files.write(directory.resolve("damaged.db-count"), count);
        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(file))
                .withMessageContaining("writes are lost");
    }

    @Test
    @DisplayName("is no ledger at all if it is text, or somebody else's database")
    void others() throws Exception {
        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(written("line 1\nline 2\n".repeat(500).getBytes(StandardCharsets.UTF_8))));

        Path foreign = written(new byte[0]);
        change(foreign, "CREATE TABLE meta(key TEXT, value TEXT, crc INTEGER)");
        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(foreign))
                .withMessageContaining("it is not a ledger");
    }

    @Test
    @DisplayName("is not believed if its form is that of another version, which may mean something else by it")
    void otherVersion() throws Exception {
        Path file = written(Files.readAllBytes(directory.resolve("closed.db")));
        change(file, "PRAGMA user_version = " + (LedgerSchema.VERSION + 1));

        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(file))
                .withMessageContaining("another version");
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("is refused if records are gone, though each of the others matches its checksum")
    @CsvSource({
        "DELETE FROM problem WHERE row = 7, reasons of rows are missing",
        "DELETE FROM detail, details of rows are missing",
        "DELETE FROM page, 0 of its 600 rows"
    })
    void recordsGone(String gone, String reason) throws Exception {
        Path file = written(Files.readAllBytes(directory.resolve("closed.db")));
        assertThat(told(file)).isEqualTo(whole);
        change(file, gone);

        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(file))
                .withMessageContaining(reason);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of many rows is refused if some of them are gone")
    @CsvSource({
        "DELETE FROM page WHERE number = 1, rows are missing",
        "DELETE FROM page WHERE number = 2, 8192 of its 8193 rows",
        "DELETE FROM detail WHERE number = 1, details of rows are missing",
        "DELETE FROM detail WHERE number = 2, details of rows are missing"
    })
    void someGone(String gone, String reason) throws Exception {
        Path file = directory.resolve("many.db");
        try (SqliteLedger ledger = SqliteLedger.create(file, Map.of())) {
            for (int row = 1; row <= 2 * StateTable.PAGE + 1; row++) {
                ledger.add(new RowEntry(row, row + 1L, RowState.PENDING, Optional.empty(), row, row));
            }
            ledger.planned(false, Map.of());
        }
        change(file, gone);

        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(file))
                .withMessageContaining(reason);
    }

    @Test
    @DisplayName("is refused if it speaks of a row that it has not")
    void unknownRow() throws Exception {
        Path file = written(Files.readAllBytes(directory.resolve("closed.db")));
        long commits = SqliteLedger.commits(file).orElseThrow();
        try (LedgerDatabase database = LedgerDatabase.open(file, commits)) {
            database.transaction(false, () -> database.problem(ROWS + 1, ROWS + 2, PROBLEM));
        }

        assertThatExceptionOfType(DamagedLedgerException.class)
                .isThrownBy(() -> told(file))
                .withMessageContaining("speaks of a row that it has not");
    }

    private static void change(Path file, String sql) throws SQLException {
        try (Connection connection = SqliteLedger.connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @DisplayName("is not what a ledger is called that SQLite finds no way to open, though all of it is there")
    void unreadable() throws IOException {
        Path file = written(Files.readAllBytes(directory.resolve("closed.db")));
        Files.createDirectory(directory.resolve("damaged.db-wal"));

        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> told(file))
                .withMessageContaining("cannot be opened")
                .withMessageContaining("try again");
        assertThatExceptionOfType(LedgerException.class)
                .isThrownBy(() -> SqliteLedger.resume(file).close())
                .withMessageContaining("cannot be opened");

        Files.delete(directory.resolve("damaged.db-wal"));
        assertThat(told(file)).isEqualTo(whole);
    }

    /** How many of many flipped bits make it refused; otherwise it must tell what the whole one tells. */
    private int refusedOfFlipped(byte[] bytes, Optional<Path> withJournal) throws IOException {
        Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(bytes.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Path file;
            if (withJournal.isPresent()) {
                file = written(Files.readAllBytes(withJournal.get()));
                Files.write(directory.resolve("damaged.db-wal"), damaged);
            } else {
                file = written(damaged);
            }
            try {
                assertThat(told(file)).as("flipped in byte %s", at).isEqualTo(whole);
            } catch (DamagedLedgerException e) {
                refused++;
            }
        }
        return refused;
    }

    private Path written(byte[] bytes) throws IOException {
        Path file = directory.resolve("damaged.db");
        Files.deleteIfExists(directory.resolve("damaged.db-wal"));
        Files.deleteIfExists(directory.resolve("damaged.db-shm"));
        Files.write(file, bytes);
        Files.copy(
                directory.resolve("killed.db-count"),
                directory.resolve("damaged.db-count"),
                StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static List<String> told(Path file) {
        List<String> told = new ArrayList<>();
        try (LedgerView view = LedgerView.open(file)) {
            told.add(view.counts().toString());
            told.add(view.kept().toString());
            view.eachProblem((row, line, state, problem) -> told.add(row + " " + line + " " + state + " " + problem));
            view.eachPerson(place -> told.add(place.toString()));
        }
        return told;
    }
}
