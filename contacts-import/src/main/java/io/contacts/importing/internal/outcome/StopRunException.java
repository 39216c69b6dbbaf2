package io.contacts.importing.internal.outcome;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.importing.ImportReport.Stop;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.ledger.LedgerException;

/** Nothing more should be sent: every further call would fail as this one did. */
public final class StopRunException extends RuntimeException {
    private final StopCause stopCause;

    private StopRunException(String reason, StopCause stopCause, Throwable cause) {
        super(reason, cause);
        this.stopCause = stopCause;
    }

    /** The stop that follows from this error, with its reason and its kind. */
    public static StopRunException because(Throwable error) {
        return new StopRunException(Outcome.told(error), cause(error), error);
    }

    private static StopCause cause(Throwable error) {
        if (error instanceof CallInterruptedException) {
            return StopCause.INTERRUPTED;
        }
        if (error instanceof LedgerException) {
            return StopCause.LEDGER;
        }
        return error instanceof AccessDeniedException ? StopCause.ACCESS_DENIED : StopCause.PROVIDER;
    }

    /** The stop of a sender that was closed. */
    public static StopRunException closed() {
        return new StopRunException("closed", StopCause.INTERRUPTED, new InterruptedException());
    }

    /** The same as the report tells it. */
    public Stop toStop() {
        return new Stop(stopCause, String.valueOf(getMessage()));
    }
}
