package io.contacts.cli.terminal;

import io.contacts.importing.ImportReport;
import io.contacts.importing.ImportReport.StopCause;
import io.contacts.importing.RowState;
import java.util.Optional;

/** What the process's exit code says. */
public final class ExitCodes {
    public static final int LANDED = 0;
    public static final int ABSENT = 1;
    public static final int USAGE = 2;
    public static final int REJECTED = 3;
    public static final int STOPPED = 4;
    public static final int IN_DOUBT = 5;
    public static final int INTERRUPTED = 130;

    private ExitCodes() {}

    /** The code of a run: what keeps most rows from landing comes first. */
    public static int of(ImportReport report) {
        Optional<StopCause> cause = report.stopped().map(ImportReport.Stop::cause);
        if (cause.isPresent()) {
            return cause.get() == StopCause.INTERRUPTED ? INTERRUPTED : STOPPED;
        }
        if (report.counts().of(RowState.IN_DOUBT) > 0) {
            return IN_DOUBT;
        }
        return report.counts().of(RowState.REJECTED) > 0 || report.optOutsNotCarried() > 0 ? REJECTED : LANDED;
    }
}
