package io.contacts.importing.ledger.sqlite;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.internal.states.StateCode;
import io.contacts.importing.internal.states.StateTable;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.DamagedLedgerException;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.ledger.PartRecord;
import io.contacts.importing.ledger.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as it is looked at, of a run that may be under way or over. Changes nothing of what it says; SQLite may move what a
 * killed process left in the journal into the file.
 */
public final class LedgerView implements AutoCloseable {
    static final String SETTING = "setting.";

    private final Connection connection;
    private final LedgerReading reading;
    private final LedgerCheck.Whole whole;

    private LedgerView(Connection connection, LedgerCheck.Whole whole) {
        this.connection = connection;
        this.reading = new LedgerReading(connection);
        this.whole = whole;
    }

    /**
     * Reads all of it and checks it.
     *
     * @throws DamagedLedgerException if it is not, to the last row, what was written
     * @throws LedgerException if something else keeps it from being read
     */
    public static LedgerView open(Path file) {
        Connection connection = null;
        try {
            connection = LedgerDatabase.connect(file);
            // One snapshot: a run that is under way goes on meanwhile.
            connection.setAutoCommit(false);
            LedgerView view = new LedgerView(connection, LedgerCheck.whole(file, connection));
            connection = null;
            return view;
        } catch (SQLException e) {
            throw LedgerException.onOpening(e);
        } catch (IOException e) {
            throw LedgerException.unreadable(e);
        } finally {
            close(connection);
        }
    }

    /** What the run keeps of its settings and its plan. */
    public Map<String, String> kept() {
        return kept(whole.meta());
    }

    static Map<String, String> kept(Map<String, String> meta) {
        Map<String, String> kept = new LinkedHashMap<>();
        meta.forEach((key, value) -> {
            if (key.startsWith(SETTING)) {
                kept.put(key.substring(SETTING.length()), value);
            }
        });
        return kept;
    }

    /** Whether the plan was complete. */
    public boolean isPlanned() {
        return LedgerCheck.isPlanned(whole.meta());
    }

    /** Changes with everything that is written. */
    public long commits() {
        return whole.commits();
    }

    /** How many rows are in each state; what is under way is pending. */
    public StateCounts counts() {
        return whole.states().counts();
    }

    /** How many rows are under way, or were when the process died. */
    public long underWay() {
        return Arrays.stream(StateCode.values())
                .filter(StateCode::isUnderWay)
                .mapToLong(whole.states()::count)
                .sum();
    }

    /** Why this row is where it is, if there is anything to say. */
    public Optional<RowProblem> problem(long row) {
        return get(() -> reading.problem(row));
    }

    /** Shows every row that has a problem, in the order of the file. */
    public void eachProblem(Ledger.ProblemVisitor visitor) {
        get(() -> {
            reading.eachProblem(
                    "",
                    (row, line, problem) -> visitor.visit(
                            row, line, StateCode.state(whole.states().get(row)), problem));
            return true;
        });
    }

    /** Shows every row that somebody could be read in. */
    public void eachPerson(PersonVisitor visitor) {
        get(() -> {
            reading.eachDetails((page, details) -> {
                for (int place = 0; place < details.rows(); place++) {
                    long row = (long) page * StateTable.PAGE + place + 1;
                    if (details.person(place) != 0) {
                        visitor.visit(new Place(
                                row,
                                details.line(place),
                                StateCode.of(whole.states().get(row))
                                        .orElseThrow()
                                        .isUnderWay(),
                                StateCode.state(whole.states().get(row)),
                                details.person(place),
                                details.content(place)));
                    }
                }
            });
            return true;
        });
    }

    /** Shows what each bulk call came to, in their order. */
    public void eachBatch(Consumer<BatchRecord> visitor) {
        get(() -> {
            reading.eachBatch(visitor);
            return true;
        });
    }

    /** What is known of several rows and of no single one. */
    public List<String> notes() {
        return get(reading::notes);
    }

    /** The processes that worked on the run. */
    public List<PartRecord> parts() {
        return get(reading::parts);
    }

    /** How far the run was, about once a second. */
    public List<Sample> samples() {
        return get(reading::samples);
    }

    @Override
    public void close() {
        close(connection);
    }

    private static <T> T get(Get<T> get) {
        try {
            return get.get();
        } catch (SQLException e) {
            throw LedgerException.unreadable(e);
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // Nothing was written through it, so nothing is lost.
            }
        }
    }

    /** Shown the rows that somebody could be read in. */
    @FunctionalInterface
    public interface PersonVisitor {
        /** A row. */
        void visit(Place place);
    }

    /**
     * A row and whom it is about.
     *
     * @param row its number, from 1
     * @param line the line that it starts on
     * @param underWay whether it is under way, or was when the process died
     * @param state its state
     * @param person the number of its person
     * @param content the number of what it holds
     */
    public record Place(long row, long line, boolean underWay, RowState state, long person, long content) {}

    @FunctionalInterface
    private interface Get<T> {
        T get() throws SQLException;
    }
}
