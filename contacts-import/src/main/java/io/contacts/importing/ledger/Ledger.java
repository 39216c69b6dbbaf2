package io.contacts.importing.ledger;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The state of every row of a run, each in exactly one, and what else is known of the run. Rows are known by their number
 * in the file, from 1. Safe for use by many threads.
 *
 * <p>The order of calls is what a ledger on disk needs to survive a kill: {@link #sending} before a request leaves,
 * {@link #settle} after its answer came. Each method may throw {@link LedgerException} where the ledger cannot be written
 * or read; nothing must be sent then that is not noted.
 */
public interface Ledger extends AutoCloseable {
    /** Adds the next row, in the state that the plan gives it. */
    void add(RowEntry entry);

    /**
     * Gives a row that was planned another state: another row of the same person was found. Fast where rows come
     * in their order.
     *
     * @param line the line that the row starts on, which need not be looked up
     */
    void replan(long row, long line, RowState state, RowProblem problem);

    /**
     * The plan is complete: from now on a run that was killed can be resumed.
     *
     * @param repeatable whether every row that was under way when the machine lost its power may be sent again
     * @param facts what must still be so when it is resumed
     */
    void planned(boolean repeatable, Map<String, String> facts);

    /**
     * These rows are about to be sent in one request. Returns when that is noted so that a kill cannot undo it.
     *
     * @param repeatable whether they may be sent again if the process dies before the answer
     */
    void sending(List<Long> rows, boolean repeatable);

    /** This row ended, or is pending again because nothing was sent or repeating does no harm. */
    void settle(long row, RowState state, Optional<RowProblem> problem);

    /** These rows ended so, and there is nothing to say of them; as {@link #settle} for each. */
    default void settleAll(List<Long> rows, RowState state) {
        rows.forEach(row -> settle(row, state, Optional.empty()));
    }

    /** The number of the next bulk call, from 1; no number is given twice, also after a kill. */
    int nextBatch();

    /** Keeps what a bulk call came to. */
    void record(BatchRecord batch);

    /** Shows what each bulk call of the run came to, in their order. */
    void eachBatch(Consumer<BatchRecord> visitor);

    /** Keeps something that is known of several rows and of no single one, as a sentence. */
    void note(String sentence);

    /** All that was {@linkplain #note noted}, in its order. */
    List<String> notes();

    /** Returns when all that was settled, recorded and noted so far is where a kill cannot undo it. */
    void flush();

    /** The state of this row. */
    RowState state(long row);

    /** Why the row is where it is, if there is anything to say. */
    Optional<RowProblem> problem(long row);

    /** Shows every row that has a problem, in the order of the file. */
    void eachProblem(ProblemVisitor visitor);

    /** The line of the file that this row starts on. */
    long line(long row);

    /** How many rows are in each state. */
    StateCounts counts();

    @Override
    void close();

    /** Shown the rows that have problems. */
    @FunctionalInterface
    interface ProblemVisitor {
        /** A row, the line that it starts on, its state, and why. */
        void visit(long row, long line, RowState state, RowProblem problem);
    }
}
