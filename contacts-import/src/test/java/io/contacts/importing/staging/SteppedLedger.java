package io.contacts.importing.staging;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import io.contacts.importing.ledger.BatchRecord;
import io.contacts.importing.ledger.Ledger;
import io.contacts.importing.ledger.RowEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A ledger that tells of every step before and after it is taken. */
public final class SteppedLedger implements Ledger {
    private final Ledger ledger;
    private final Steps steps;

    /** Around this ledger. */
    public SteppedLedger(Ledger ledger, Steps steps) {
        this.ledger = ledger;
        this.steps = steps;
    }

    /** Told of steps. */
    @FunctionalInterface
    public interface Steps {
        /** The run is there. */
        void reached(String step);
    }

    @Override
    public void add(RowEntry entry) {
        steps.reached("before row " + entry.row() + " is planned");
        ledger.add(entry);
    }

    @Override
    public void replan(long row, long line, RowState state, RowProblem problem) {
        steps.reached("before row " + row + " is planned anew");
        ledger.replan(row, line, state, problem);
    }

    @Override
    public void planned(boolean repeatable, Map<String, String> facts) {
        steps.reached("before the plan is complete");
        ledger.planned(repeatable, facts);
        steps.reached("after the plan is complete");
    }

    @Override
    public void sending(List<Long> rows, boolean repeatable) {
        steps.reached("before sending " + rows);
        ledger.sending(rows, repeatable);
        steps.reached("after sending " + rows);
    }

    @Override
    public void settle(long row, RowState state, Optional<RowProblem> problem) {
        steps.reached("before row " + row + " is " + state);
        ledger.settle(row, state, problem);
        steps.reached("after row " + row + " is " + state);
    }

    @Override
    public int nextBatch() {
        steps.reached("before the next batch");
        return ledger.nextBatch();
    }

    @Override
    public void record(BatchRecord batch) {
        steps.reached("before batch " + batch.number() + " is recorded");
        ledger.record(batch);
        steps.reached("after batch " + batch.number() + " is recorded");
    }

    @Override
    public void eachBatch(Consumer<BatchRecord> visitor) {
        ledger.eachBatch(visitor);
    }

    @Override
    public void note(String sentence) {
        ledger.note(sentence);
    }

    @Override
    public List<String> notes() {
        return ledger.notes();
    }

    @Override
    public void flush() {
        steps.reached("before the end");
        ledger.flush();
        steps.reached("after the end");
    }

    @Override
    public RowState state(long row) {
        return ledger.state(row);
    }

    @Override
    public Optional<RowProblem> problem(long row) {
        return ledger.problem(row);
    }

    @Override
    public void eachProblem(ProblemVisitor visitor) {
        ledger.eachProblem(visitor);
    }

    @Override
    public long line(long row) {
        return ledger.line(row);
    }

    @Override
    public StateCounts counts() {
        return ledger.counts();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
