package io.contacts.importing.apply;

/**
 * How many batches may be under way: one at first, so that what is wrong with all of them costs one call; one more with every
 * {@value #ANSWERS_FOR_ONE_MORE} that were answered; one again after one was refused. Safe for use by many threads.
 */
final class BatchWindow {
    private static final int ANSWERS_FOR_ONE_MORE = 4;

    private final int most;
    private int answeredInARow;

    BatchWindow(int most) {
        this.most = most;
    }

    /** A batch was answered; returns how many may be under way now. */
    synchronized int answered() {
        answeredInARow++;
        return Math.min(most, 1 + answeredInARow / ANSWERS_FOR_ONE_MORE);
    }

    /** A batch was refused as a whole; returns how many may be under way now. */
    synchronized int refused() {
        answeredInARow = 0;
        return 1;
    }
}
