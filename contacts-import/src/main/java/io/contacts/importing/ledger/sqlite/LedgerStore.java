package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.internal.states.StateCode;
import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.LedgerException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows' states in memory, what is still to be written of them and of everything else, and the file that it goes to.
 * Safe for use by many threads. Whoever holds this object's lock must not ask for a read or a write.
 */
final class LedgerStore implements AutoCloseable {
    private final LedgerDatabase database;
    private final Object writing = new Object();
    private final StateTable states;
    private List<Write> queue = new ArrayList<>();
    private Runnable beforeWrite = () -> {};
    private volatile @Nullable Committer committer;
    private @Nullable LedgerException broken;

    LedgerStore(LedgerDatabase database, StateTable states) {
        this.database = database;
        this.states = states;
    }

    /** Run, with the lock held, before what there is to write is collected. */
    void beforeWrite(Runnable first) {
        beforeWrite = first;
    }

    synchronized void enqueue(Write write) {
        queue.add(write);
    }

    synchronized void add(byte letter) {
        states.add(letter);
    }

    synchronized byte letter(long row) {
        return states.get(row);
    }

    /** Gives a row another letter; a reason that no longer holds goes. */
    synchronized void set(long row, byte letter) {
        if (StateCode.mustBeExplained(states.get(row)) && !StateCode.mustBeExplained(letter)) {
            queue.add(to -> to.noProblem(row));
        }
        states.set(row, letter);
    }

    /** As {@link #set} for each of them, so that nobody sees some with the new letter and others without. */
    synchronized void setAll(List<Long> rows, byte letter) {
        rows.forEach(row -> set(row, letter));
    }

    RowState state(long row) {
        return StateCode.state(letter(row));
    }

    synchronized int rows() {
        return states.rows();
    }

    synchronized StateCounts counts() {
        return states.counts();
    }

    synchronized long settledRows() {
        return states.rows() - states.counts().of(RowState.PENDING);
    }

    /** From now on a thread writes whatever there is, as soon as there is something. */
    void writeInBackground() {
        committer = new Committer(() -> write(false));
    }

    boolean writesInBackground() {
        return committer != null;
    }

    /** Has it written within moments, if there is a thread that does. */
    void writeSoon() {
        Committer working = committer;
        if (working != null) {
            working.soon();
        }
    }

    /** Returns when all that there is has been written. */
    void flush() {
        Committer working = committer;
        if (working == null) {
            write(false);
        } else {
            working.await();
        }
    }

    /** Writes all that is queued and changed, in one transaction. */
    void write(boolean durable) {
        synchronized (writing) {
            requireWhole();
            List<Write> writes;
            Map<Integer, byte[]> pages = new LinkedHashMap<>();
            synchronized (this) {
                beforeWrite.run();
                writes = queue;
                queue = new ArrayList<>();
                BitSet changed = states.takeChanged();
                changed.stream().forEach(page -> pages.put(page, states.page(page)));
            }
            if (writes.isEmpty() && pages.isEmpty() && !durable) {
                return;
            }
            try {
                database.transaction(durable, () -> {
                    for (Write write : writes) {
                        write.to(database);
                    }
                    for (Map.Entry<Integer, byte[]> page : pages.entrySet()) {
                        database.page(page.getKey(), page.getValue());
                    }
                });
            } catch (SQLException | IOException | RuntimeException | Error e) {
                broken = LedgerException.unwritable(e);
                throw broken;
            }
        }
    }

    /** What a failed write took along is gone: a later one would leave a ledger with states and without their reasons. */
    private void requireWhole() {
        LedgerException earlier = broken;
        if (earlier != null) {
            throw earlier;
        }
    }

    /** Reads from the file, in which all that there is has been written. */
    <T> T read(Read<T> read) {
        flush();
        synchronized (writing) {
            try {
                return read.from(new LedgerReading(database.connection()));
            } catch (SQLException e) {
                throw LedgerException.unreadable(e);
            }
        }
    }

    @Override
    public void close() {
        Committer working = committer;
        if (working != null) {
            working.close();
        }
        synchronized (writing) {
            try {
                database.close();
            } catch (SQLException | IOException e) {
                throw LedgerException.unwritable(e);
            }
        }
    }

    @FunctionalInterface
    interface Write {
        void to(LedgerDatabase database) throws SQLException;
    }

    @FunctionalInterface
    interface Read<T> {
        T from(LedgerReading reading) throws SQLException;
    }
}
