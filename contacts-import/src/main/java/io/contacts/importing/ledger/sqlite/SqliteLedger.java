package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.internal.integrity.Boot;
import io.contacts.importing.internal.integrity.CommitCount;
import io.contacts.importing.internal.states.StateCode;
import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.DamagedLedgerException;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.ledger.RowEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A ledger in an SQLite file. What is noted survives a kill of the process as soon as the call that notes it returns, or,
 * for {@link #settle}, within a millisecond or two. Of rows that may not be sent twice, it also survives a loss of power which
 * ones may have been sent: before the first row of a window leaves, the window is forced to disk.
 */
// Longer than most, because a ledger has many small operations, and each of them is one short method here.
public final class SqliteLedger implements Ledger {
    private static final int WINDOW = 1024;
    private static final int REPLANNED_AT_ONCE = 8192;
    private static final RowProblem UNDER_WAY = RowProblem.inDoubt("was under way when the run was killed");

    private final LedgerStore store;
    private final DetailPages details;
    private final RunParts parts;
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger notes = new AtomicInteger();
    private volatile boolean repeatable;
    private final Object claims = new Object();
    private long claimed;
    private long replanned;

    private SqliteLedger(LedgerDatabase database, StateTable states) {
        this.store = new LedgerStore(database, states);
        this.details = new DetailPages(store, (states.rows() + StateTable.PAGE - 1) / StateTable.PAGE);
        this.parts = new RunParts(store);
    }

    /**
     * A new ledger.
     *
     * @param file where; must not exist
     * @param settings kept with it, so that the run can be resumed
     * @throws LedgerException if it cannot be written
     */
    public static SqliteLedger create(Path file, Map<String, String> settings) {
        try {
            Map<String, String> meta = new LinkedHashMap<>();
            Boot.id().ifPresent(id -> meta.put("boot", id));
            settings.forEach((key, value) -> meta.put(LedgerView.SETTING + key, value));
            SqliteLedger ledger = new SqliteLedger(LedgerDatabase.create(file, meta), new StateTable());
            return ledger;
        } catch (SQLException | IOException e) {
            throw LedgerException.unwritable(e);
        }
    }

    /** A connection to any SQLite file of a run, which must exist. */
    public static Connection connect(Path file) throws SQLException {
        return LedgerDatabase.connect(file);
    }

    /** How often the ledger in this file was written; empty if that is not known. */
    public static OptionalLong commits(Path file) throws IOException {
        return CommitCount.read(file);
    }

    /** Removes a closed ledger with all that belongs to it. */
    public static void delete(Path file) throws IOException {
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
        }
        Files.deleteIfExists(CommitCount.beside(file));
    }

    /**
     * Opens the ledger of a run that was stopped or killed, and decides what became of the rows that were under way: they
     * are pending again if their call may be repeated, else in doubt.
     *
     * @throws DamagedLedgerException if it is not, to the last row, what was written
     * @throws LedgerException if it cannot be read or written
     */
    public static SqliteLedger resume(Path file) {
        try {
            LedgerCheck.Whole whole;
            try (Connection connection = LedgerDatabase.connect(file)) {
                whole = LedgerCheck.whole(file, connection);
            } catch (SQLException e) {
                throw LedgerException.onOpening(e);
            }
            SqliteLedger ledger = new SqliteLedger(LedgerDatabase.open(file, whole.commits()), whole.states());
            ledger.restore(whole);
            return ledger;
        } catch (SQLException | IOException e) {
            throw LedgerException.unwritable(e);
        }
    }

    /** Keeps something that the run needs to know when it is resumed, in place of what was kept under this key. */
    public void keep(String key, String value) {
        store.enqueue(database -> database.meta(LedgerView.SETTING + key, value));
        store.writeSoon();
    }

    /** All that is {@linkplain #keep kept}. */
    public Map<String, String> kept() {
        return LedgerView.kept(store.read(LedgerReading::meta));
    }

    /** Whether the plan was complete when the run ended; otherwise nothing was sent. */
    public boolean isPlanned() {
        return store.writesInBackground();
    }

    /** Begins a part of the run: from now on there is a record of this process. Returns the part's number. */
    public int begin(Instant now, long process) {
        return parts.begin(now, process);
    }

    /** Ends the part that was begun, if one was. */
    public void end(Optional<String> cause, Optional<String> reason) {
        parts.end(cause, reason);
    }

    /** Why each part of the run stopped early; blank for one that did not, or was killed. */
    public List<String> endings() {
        return store.read(LedgerReading::parts).stream()
                .map(part -> part.cause().orElse(""))
                .toList();
    }

    /** Makes every row that is in doubt pending again, since the user says so; returns how many there were. */
    public long retryInDoubt() {
        long retried = 0;
        for (long row = 1; row <= store.rows(); row++) {
            if (store.state(row) == RowState.IN_DOUBT) {
                store.set(row, StateCode.PENDING.letter());
                retried++;
            }
        }
        store.flush();
        return retried;
    }

    /** The number of the row's person, zero where nobody could be read. */
    public long person(long row) {
        return details.person(row);
    }

    /** The number of what the row held when it was planned. */
    public long content(long row) {
        return details.content(row);
    }

    @Override
    public void add(RowEntry entry) {
        if (entry.row() != store.rows() + 1L) {
            throw new IllegalArgumentException("row " + entry.row() + " after row " + store.rows());
        }
        store.add(StateCode.letter(entry.state()));
        entry.problem()
                .ifPresent(problem -> store.enqueue(database -> database.problem(entry.row(), entry.line(), problem)));
        if (details.add(entry)) {
            store.write(false);
        }
    }

    @Override
    public void replan(long row, long line, RowState state, RowProblem problem) {
        synchronized (store) {
            store.set(row, StateCode.letter(state));
            store.enqueue(database -> database.problem(row, line, problem));
        }
        if (++replanned % REPLANNED_AT_ONCE == 0) {
            store.write(false);
        }
    }

    @Override
    public void planned(boolean mayBeRepeated, Map<String, String> facts) {
        details.complete();
        repeatable = mayBeRepeated;
        facts.forEach(this::keep);
        store.enqueue(database -> {
            database.meta("rows", Integer.toString(store.rows()));
            database.meta("repeatable", Boolean.toString(mayBeRepeated));
        });
        store.write(true);
        store.writeInBackground();
    }

    @Override
    public void sending(List<Long> rows, boolean mayBeRepeated) {
        if (!mayBeRepeated) {
            claim(rows.get(rows.size() - 1));
        }
        StateCode underWay = mayBeRepeated ? StateCode.SENDING_AGAIN_IF_LOST : StateCode.SENDING;
        store.setAll(rows, underWay.letter());
        try {
            store.flush();
        } catch (LedgerException e) {
            store.setAll(rows, StateCode.PENDING.letter());
            throw e;
        }
    }

    @Override
    public void settle(long row, RowState state, Optional<RowProblem> problem) {
        if (problem.isPresent()) {
            long line = lineOf(row, state);
            synchronized (store) {
                store.set(row, StateCode.letter(state));
                store.enqueue(database -> database.problem(row, line, problem.get()));
            }
        } else {
            store.set(row, StateCode.letter(state));
        }
        store.writeSoon();
    }

    /** A ledger that is broken writes nothing any more, and still must not say of this process that the row is under way. */
    private long lineOf(long row, RowState state) {
        try {
            return details.line(row);
        } catch (RuntimeException | Error e) {
            store.set(row, StateCode.letter(state));
            throw e;
        }
    }

    @Override
    public void settleAll(List<Long> rows, RowState state) {
        store.setAll(rows, StateCode.letter(state));
        store.writeSoon();
    }

    @Override
    public int nextBatch() {
        // The numbers are written in their order: a lower one written last would be given again after a kill.
        synchronized (store) {
            int number = batches.incrementAndGet();
            store.enqueue(database -> database.meta("batches", Integer.toString(number)));
            return number;
        }
    }

    @Override
    public void record(BatchRecord batch) {
        store.enqueue(database -> database.batch(batch));
        store.writeSoon();
    }

    @Override
    public void eachBatch(Consumer<BatchRecord> visitor) {
        store.read(reading -> {
            reading.eachBatch(visitor);
            return true;
        });
    }

    @Override
    public void note(String sentence) {
        int number = notes.incrementAndGet();
        store.enqueue(database -> database.note(number, sentence));
        store.writeSoon();
    }

    @Override
    public List<String> notes() {
        return store.read(LedgerReading::notes);
    }

    @Override
    public void flush() {
        store.flush();
    }

    @Override
    public RowState state(long row) {
        return store.state(row);
    }

    @Override
    public Optional<RowProblem> problem(long row) {
        return store.read(reading -> reading.problem(row));
    }

    @Override
    public void eachProblem(ProblemVisitor visitor) {
        store.read(reading -> {
            reading.eachProblem("", (row, line, problem) -> visitor.visit(row, line, state(row), problem));
            return true;
        });
    }

    @Override
    public long line(long row) {
        return details.line(row);
    }

    @Override
    public StateCounts counts() {
        return store.counts();
    }

    @Override
    public void close() {
        store.close();
    }

    /** Forces to disk that rows up to this one, and a window beyond it, may leave from now on. */
    private void claim(long row) {
        synchronized (claims) {
            if (row <= claimed) {
                return;
            }
            // Where it is not known whether the machine was started anew, every row is forced to disk.
            long upTo = row + (Boot.id().isPresent() ? WINDOW : 0);
            store.enqueue(database -> database.meta("claimed", Long.toString(upTo)));
            store.write(true);
            claimed = upTo;
        }
    }

    private void restore(LedgerCheck.Whole whole) {
        Map<String, String> meta = whole.meta();
        notes.set(store.read(LedgerReading::notes).size());
        batches.set(meta.containsKey("batches") ? (int) LedgerCheck.number(meta, "batches") : 0);
        repeatable = Boolean.parseBoolean(meta.get("repeatable"));
        claimed = meta.containsKey("claimed") ? LedgerCheck.number(meta, "claimed") : 0;
        if (!LedgerCheck.isPlanned(meta)) {
            return;
        }
        boolean powerLost = Boot.isAnother(meta);
        for (long row = 1; row <= store.rows(); row++) {
            byte letter = store.letter(row);
            boolean mayHaveLeft = powerLost && row <= claimed && letter == StateCode.PENDING.letter();
            if (letter == StateCode.SENDING.letter() || (mayHaveLeft && !repeatable)) {
                settle(row, RowState.IN_DOUBT, Optional.of(UNDER_WAY));
            } else if (letter == StateCode.SENDING_AGAIN_IF_LOST.letter()) {
                settle(row, RowState.PENDING, Optional.empty());
            }
        }
        Boot.id().ifPresent(id -> store.enqueue(database -> database.meta("boot", id)));
        store.write(true);
        store.writeInBackground();
    }
}
