package io.contacts.importing.ledger;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.internal.states.StateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger that lives as long as the process: nine bytes for each row, more for a row with a problem. */
@SuppressWarnings("EnumOrdinal") // the ordinals index arrays of this process and are never stored
public final class MemoryLedger implements Ledger {
    private static final RowState[] STATES = RowState.values();

    private byte[] states = new byte[1024];
    private long[] lines = new long[1024];
    private int rows;
    private final Map<Long, RowProblem> problems = new HashMap<>();
    private final List<BatchRecord> batches = new ArrayList<>();
    private int lastBatch;
    private final List<String> notes = new ArrayList<>();
    private final long[] counts = new long[STATES.length];

    /** An empty ledger. */
    public MemoryLedger() {}

    @Override
    public synchronized void add(RowEntry entry) {
        if (entry.row() != rows + 1L) {
            throw new IllegalArgumentException("row " + entry.row() + " after row " + rows);
        }
        if (rows == states.length) {
            states = Arrays.copyOf(states, rows * 2);
            lines = Arrays.copyOf(lines, rows * 2);
        }
        states[rows] = (byte) entry.state().ordinal();
        lines[rows] = entry.line();
        rows++;
        counts[entry.state().ordinal()]++;
        entry.problem().ifPresent(problem -> problems.put(entry.row(), problem));
    }

    @Override
    public synchronized void replan(long row, long line, RowState state, RowProblem problem) {
        settle(row, state, Optional.of(problem));
    }

    /** Nothing survives the process, so there is nothing to note. */
    @Override
    public void planned(boolean repeatable, Map<String, String> facts) {}

    /** Nothing survives the process, so there is nothing to note. */
    @Override
    public void sending(List<Long> sent, boolean repeatable) {}

    @Override
    public synchronized void settle(long row, RowState state, Optional<RowProblem> problem) {
        int index = index(row);
        counts[states[index]]--;
        states[index] = (byte) state.ordinal();
        counts[state.ordinal()]++;
        problems.remove(row);
        problem.ifPresent(present -> problems.put(row, present));
    }

    @Override
    public synchronized int nextBatch() {
        return ++lastBatch;
    }

    @Override
    public synchronized void record(BatchRecord batch) {
        batches.add(batch);
    }

    @Override
    public void eachBatch(Consumer<BatchRecord> visitor) {
        List<BatchRecord> all;
        synchronized (this) {
            all = List.copyOf(batches);
        }
        all.forEach(visitor);
    }

    @Override
    public synchronized void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    /** Nothing survives the process. */
    @Override
    public void flush() {}

    @Override
    public synchronized RowState state(long row) {
        return STATES[states[index(row)]];
    }

    @Override
    public synchronized Optional<RowProblem> problem(long row) {
        return Optional.ofNullable(problems.get(row));
    }

    @Override
    public void eachProblem(ProblemVisitor visitor) {
        for (long row = 1; row <= counts().rows(); row++) {
            Optional<RowProblem> problem = problem(row);
            if (problem.isPresent()) {
                visitor.visit(row, line(row), state(row), problem.get());
            }
        }
    }

    @Override
    public synchronized long line(long row) {
        return lines[index(row)];
    }

    @Override
    public synchronized StateCounts counts() {
        Map<RowState, Long> copy = new EnumMap<>(RowState.class);
        for (RowState state : STATES) {
            copy.put(state, counts[state.ordinal()]);
        }
        return new StateCounts(copy);
    }

    @Override
    public void close() {}

    private int index(long row) {
        return StateTable.index(row, rows);
    }
}
