package io.contacts.importing.ledger;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import java.util.List;
import java.util.Optional;

/**
 * The state of every row of a run, each in exactly one. Rows are known by their number in the file, from 1. Safe for use
 * by many threads.
 *
 * <p>The order of calls is what a ledger on disk needs to survive a kill: {@link #sending} before a request leaves,
 * {@link #settle} after its answer came.
 */
public interface Ledger extends AutoCloseable {
    /** Adds the next row, in the state that the plan gives it. */
    void add(RowEntry entry);

    /** Gives a row that was planned another state: a later row of the same person was found. */
    void replan(long row, RowState state, RowProblem problem);

    /** These rows are about to be sent in one request. */
    void sending(List<Long> rows);

    /** This row ended, or is pending again because nothing was sent or repeating does no harm. */
    void settle(long row, RowState state, Optional<RowProblem> problem);

    /** The state of this row. */
    RowState state(long row);

    /** Why the row is where it is, if there is anything to say. */
    Optional<RowProblem> problem(long row);

    /** The line of the file that this row starts on. */
    long line(long row);

    /** How many rows are in each state. */
    StateCounts counts();

    @Override
    void close();
}
