package io.contacts.importing.internal.apply;

import java.util.function.IntConsumer;

/**
 * How many batches may be under way: one at first, so that what is wrong with all of them costs one call; one more with every
 * {@value #ANSWERS_FOR_ONE_MORE} that were answered; one again after one was refused. Safe for use by many threads.
 */
final class BatchWindow {
    private static final int ANSWERS_FOR_ONE_MORE = 4;

    private final int most;
    private final IntConsumer allow;
    private int answeredInARow;

    /**
     * One batch at first.
     *
     * @param most how many may ever be under way
     * @param allow told how many may be now, in the order in which that was found out: an answer of before must not undo
     *     what a refusal said since
     */
    BatchWindow(int most, IntConsumer allow) {
        this.most = most;
        this.allow = allow;
    }

    /** A batch was answered. */
    synchronized void answered() {
        answeredInARow++;
        allow.accept(Math.min(most, 1 + answeredInARow / ANSWERS_FOR_ONE_MORE));
    }

    /** A batch was refused as a whole. */
    synchronized void refused() {
        answeredInARow = 0;
        allow.accept(1);
    }
}
