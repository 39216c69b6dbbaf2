package com.example.logbook.book;

import java.time.Duration;

/** Nothing could be read or written, or nobody knows whether it was. */
public final class LogbookException extends RuntimeException {
    private final Reason reason;
    private final Duration patience;

    private LogbookException(Reason reason, Duration patience) {
        super("the logbook says " + reason);
        this.reason = reason;
        this.patience = patience;
    }

    public static LogbookException because(Reason reason) {
        return new LogbookException(reason, Duration.ZERO);
    }

    public static LogbookException busy(Duration patience) {
        return new LogbookException(Reason.BUSY, patience);
    }

    public Reason reason() {
        return reason;
    }

    /** How long it asks to wait, if it is busy. */
    public Duration patience() {
        return patience;
    }

    /** Why. */
    public enum Reason {
        /** The key does not fit the lock. */
        WRONG_KEY,
        /** Somebody else is writing. Nothing was done. */
        BUSY,
        /** The book is out of order; it does not say whether anything was done. */
        OUT_OF_ORDER,
        /** It was asked and never answered. */
        NO_ANSWER
    }
}
