package io.contacts.cli.facts;

import io.contacts.cli.terminal.Figures;
import io.contacts.importing.RowState;
import io.contacts.importing.ledger.PartRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a run, and each of its parts, ended, in words. */
public final class RunEnd {
    private RunEnd() {}

    /** How the run ended, or how far it is. */
    public static String told(RunFacts run) {
        long pending = run.counts().of(RowState.PENDING);
        if (run.underWay()) {
            return "Under way: " + Figures.of(pending, "row") + " to go.";
        }
        if (!run.planned()) {
            return "Ended before its plan was complete; nothing was sent.";
        }
        if (run.lastPart().isEmpty()) {
            return "Planned; nothing was sent.";
        }
        PartRecord last = run.lastPart().get();
        if (last.cause().isPresent()) {
            return "Stopped (" + cause(last) + ") with " + Figures.of(pending, "row") + " still to send.";
        }
        if (pending > 0) {
            return "Killed with " + Figures.of(pending, "row") + " still to send.";
        }
        return finished(run);
    }

    /** How this part ended. */
    public static String told(RunFacts run, PartRecord part) {
        if (part.cause().isPresent()) {
            return "stopped (" + cause(part) + "): " + part.reason().orElse("no reason is recorded");
        }
        boolean last = run.lastPart().filter(part::equals).isPresent();
        if (last && run.underWay()) {
            return "under way";
        }
        return run.isBrokenOff(part) ? "killed" : "came to the end of the file";
    }

    private static String finished(RunFacts run) {
        List<String> open = new ArrayList<>();
        add(open, run.counts().of(RowState.IN_DOUBT), "row", "in doubt");
        add(open, run.counts().of(RowState.REJECTED), "row", "rejected");
        add(open, run.optOutsNotCarried(), "opt-out", "not carried");
        return open.isEmpty() ? "Finished; no row was rejected." : "Finished, with " + String.join(" and ", open) + ".";
    }

    private static void add(List<String> open, long number, String noun, String state) {
        if (number > 0) {
            open.add(Figures.of(number, noun) + " " + state);
        }
    }

    private static String cause(PartRecord part) {
        return part.cause().orElse("").toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
