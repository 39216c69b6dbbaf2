package io.contacts.cli.imports;

import io.contacts.cli.terminal.Surroundings;
import io.contacts.importing.ImportPlan;
import io.contacts.importing.job.ContactImport;
import java.util.Locale;

/** How the reading of a file goes, on stderr: a line every ten seconds. */
final class PlanProgress {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Surroundings surroundings;
    private final Heartbeat heartbeat;
    private final long start;
    private volatile long rows;

    PlanProgress(Surroundings surroundings, Heartbeat heartbeat) {
        this.surroundings = surroundings;
        this.heartbeat = heartbeat;
        this.start = heartbeat.nanos().getAsLong();
    }

    /** Makes the plan of a run, and says how far it is. */
    static ImportPlan plan(ContactImport run, Surroundings surroundings) {
        PlanProgress progress = new PlanProgress(surroundings, Heartbeat.system());
        Heartbeat.Beating beating = progress.start();
        try {
            return run.plan(progress::read);
        } finally {
            beating.close();
        }
    }

    Heartbeat.Beating start() {
        return heartbeat.start(this::say);
    }

    /** So many rows have their place in the plan. */
    void read(long planned) {
        rows = planned;
    }

    private void say() {
        double seconds = (heartbeat.nanos().getAsLong() - start) / NANOS_PER_SECOND;
        surroundings.say(
                rows == 0
                        ? String.format(Locale.ROOT, "Reading the file, for %,.0f s; nothing is sent yet", seconds)
                        : String.format(
                                Locale.ROOT,
                                "Planning: %,d rows read, for %,.0f s; nothing is sent yet",
                                rows,
                                seconds));
    }
}
