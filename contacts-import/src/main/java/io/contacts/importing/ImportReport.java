package io.contacts.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where every row of the file ended.
 *
 * @param counts rows in each state
 * @param stop why the run stopped before the last row; {@code null} if it did not
 * @param problems the first few rows of each problem
 * @param notes what is known of the run as a whole and of no single row, as sentences
 * @param seconds how long it took
 */
public record ImportReport(
        StateCounts counts,
        @Nullable Stop stop,
        Map<String, ImportPlan.ProblemSummary> problems,
        List<String> notes,
        double seconds) {
    /** Copies what it is given. */
    public ImportReport {
        problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        notes = List.copyOf(notes);
    }

    /** Why the run stopped early, if it did. */
    public Optional<Stop> stopped() {
        return Optional.ofNullable(stop);
    }

    /** How many people who opted out in the file were to be opted out at the provider, and were not: each is suppressed. */
    public long optOutsNotCarried() {
        ImportPlan.ProblemSummary notCarried = problems.get(RowProblem.OPT_OUT_NOT_CARRIED);
        return notCarried == null ? 0 : notCarried.count();
    }

    /**
     * Why a run stopped before the last row.
     *
     * @param cause what made it stop
     * @param reason what happened and what to do, as a sentence without people's data
     */
    public record Stop(StopCause cause, String reason) {}

    /** What made a run stop. */
    public enum StopCause {
        /** The user. */
        INTERRUPTED,
        /** The provider refuses the key. */
        ACCESS_DENIED,
        /** The file could not be read to its end, or was changed while it was being sent. */
        FILE,
        /** The run's ledger cannot be written: nothing is sent that could not be accounted for. */
        LEDGER,
        /** The provider cannot be reached, does not answer as documented, or refuses everything. */
        PROVIDER
    }
}
