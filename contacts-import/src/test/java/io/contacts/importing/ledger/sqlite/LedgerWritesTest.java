package io.contacts.importing.ledger.sqlite;

import static io.contacts.importing.ledger.sqlite.Entries.PROBLEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.contacts.importing.RowState;
import io.contacts.importing.internal.integrity.Boot;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.ledger.RowEntry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** SQLite itself takes down what it is given to write, by triggers in the ledger's file: no write comes between. */
@DisplayName("Each write of a ledger")
class LedgerWritesTest {
    private static final int WINDOW = 1024;
    private static final String NORMAL = "1";
    private static final String FULL = "2";

    @TempDir
    private Path directory = Path.of("");

    @Test
    @DisplayName(
            "that says that a plan is complete, or that a window of rows may leave, is forced to disk; others are not")
    void forced() throws Exception {
        assumeThat(Boot.id()).as("this system says when it was started").isPresent();
        try (SqliteLedger ledger = added(5_000)) {
            note("INSERT ON meta", "NEW.key || synchronous FROM pragma_synchronous");

            ledger.planned(false, Map.of());
            assertThat(noted("rows")).containsExactly(FULL);
            assertThat(noted("repeatable")).containsExactly(FULL);
            for (long row : List.of(1L, 2L, 1L + WINDOW, 2L + WINDOW, 3L + 3 * WINDOW)) {
                ledger.sending(List.of(row), false);
                ledger.settle(row, RowState.CREATED, Optional.empty());
                ledger.flush();
            }

            assertThat(noted("claimed")).containsExactly(FULL, FULL, FULL);
            assertThat(noted("commits")).endsWith(NORMAL);
        }
    }

    @Test
    @DisplayName("before a batch leaves that may not be sent twice claims its last row, too")
    void batch() throws Exception {
        try (SqliteLedger ledger = planned(false, 5_000)) {
            ledger.sending(LongStream.rangeClosed(1, 2_000).boxed().toList(), false);
            assertThat(claimed()).isGreaterThanOrEqualTo(2_000);

            ledger.sending(List.of(2_001L, 4_500L), false);
            assertThat(claimed()).isGreaterThanOrEqualTo(4_500);
        }
    }

    @Test
    @DisplayName("has with the state of a row the reason for it, whenever it comes: the process may be killed after it")
    void reasons() throws Exception {
        int settling = 2;
        AtomicInteger busy = new AtomicInteger(settling);
        try (SqliteLedger ledger = planned(true, 1 + settling)) {
            note(
                    "INSERT ON page",
                    "'without ' || (length(NEW.letters) - length(replace(NEW.letters, 'R', ''))"
                            + " - (SELECT count(*) FROM problem))");

            together(settling + 1, thread -> {
                if (thread < settling) {
                    rejectAndTakeBack(ledger, 2 + thread);
                    busy.decrementAndGet();
                } else {
                    crowd(ledger, () -> busy.get() > 0);
                }
            });
        }

        assertThat(noted("without ")).hasSizeGreaterThan(100).containsOnly("0");
    }

    @Test
    @Timeout(60)
    @DisplayName("has a higher number of bulk calls than the one before, also where a thread has to wait for its own")
    void numbers() throws Exception {
        try (SqliteLedger ledger = planned(true, 1)) {
            note("INSERT ON meta", "NEW.key || NEW.value");
            Thread other = new Thread(ledger::nextBatch);

            ledger.settleAll(
                    rowOne(() -> {
                        other.start();
                        while (other.getState() != Thread.State.BLOCKED) {
                            Thread.onSpinWait();
                        }
                        assertThat(ledger.nextBatch()).isPositive();
                    }),
                    RowState.ACCEPTED);
            other.join();
            ledger.flush();
        }

        assertThat(noted("batches")).containsExactly("1", "2");
    }

    @Test
    @DisplayName("is the last one if it fails: what it took along is gone, and the file must not say half of it")
    void afterFailure() throws Exception {
        SqliteLedger ledger = planned(false, 1_600);
        execute("CREATE TRIGGER full BEFORE INSERT ON problem BEGIN SELECT raise(ABORT, 'no room'); END");
        ledger.settle(1, RowState.REJECTED, Optional.of(PROBLEM));
        assertThatExceptionOfType(LedgerException.class).isThrownBy(ledger::flush);
        execute("DROP TRIGGER full");

        ledger.settleAll(List.of(2L), RowState.CREATED);
        assertThatExceptionOfType(LedgerException.class).isThrownBy(() -> ledger.sending(List.of(1_500L), false));
        ledger.close();

        try (LedgerView view = LedgerView.open(file())) {
            assertThat(view.counts().of(RowState.PENDING)).isEqualTo(1_600);
        }
    }

    /** From now on this is noted of each such write. */
    private void note(String write, String what) throws SQLException {
        execute("CREATE TABLE noted(what TEXT)");
        execute("CREATE TRIGGER noting AFTER " + write + " BEGIN INSERT INTO noted SELECT " + what + "; END");
    }

    /** What was noted, one after the other, that begins so; without that. */
    private List<String> noted(String beginning) throws SQLException {
        return read("SELECT substr(what, " + (beginning.length() + 1) + ") FROM noted WHERE what LIKE '" + beginning
                + "%' ORDER BY rowid");
    }

    private long claimed() throws SQLException {
        return Long.parseLong(
                read("SELECT value FROM meta WHERE key = 'claimed'").get(0));
    }

    private void execute(String sql) throws SQLException {
        try (Connection other = SqliteLedger.connect(file());
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> read(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection other = SqliteLedger.connect(file());
                Statement statement = other.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                found.add(result.getString(1));
            }
        }
        return found;
    }

    /** The first row, of which something is done while it is settled: nobody else can change the ledger meanwhile. */
    private static List<Long> rowOne(Runnable meanwhile) {
        return new AbstractList<>() {
            @Override
            public Long get(int index) {
                return 1L;
            }

            @Override
            public int size() {
                return 1;
            }

            @Override
            public void forEach(Consumer<? super Long> action) {
                meanwhile.run();
                super.forEach(action);
            }
        };
    }

    private static void rejectAndTakeBack(SqliteLedger ledger, long row) {
        for (int i = 0; i < 4_000; i++) {
            ledger.settle(row, RowState.REJECTED, Optional.of(PROBLEM));
            ledger.settle(row, RowState.PENDING, Optional.empty());
            if (i % 3 == 0) {
                ledger.flush();
            }
        }
    }

    /** Keeps the others waiting for the ledger, so that the next of them is any; for a second, in case that none is. */
    private static void crowd(SqliteLedger ledger, BooleanSupplier wanted) {
        List<Long> slowly = rowOne(() -> {
            for (int i = 0; i < 300; i++) {
                Thread.onSpinWait();
            }
        });
        long began = System.nanoTime();
        while (wanted.getAsBoolean() && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(1)) {
            ledger.settleAll(slowly, RowState.PENDING);
        }
    }

    private static void together(int threads, IntConsumer work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(executor.submit(() -> work.accept(thread)));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private SqliteLedger planned(boolean repeatable, int rows) {
        SqliteLedger ledger = added(rows);
        ledger.planned(repeatable, Map.of());
        return ledger;
    }

    private SqliteLedger added(int rows) {
        SqliteLedger ledger = SqliteLedger.create(file(), Map.of());
        for (int row = 1; row <= rows; row++) {
            ledger.add(new RowEntry(row, row + 1L, RowState.PENDING, Optional.empty(), row, row));
        }
        return ledger;
    }

    private Path file() {
        return directory.resolve("ledger.db");
    }
}
