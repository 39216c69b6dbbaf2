package io.contacts.importing.internal.outcome;

import io.contacts.importing.RowState;
import io.contacts.importing.internal.outcome.Asking.Presence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What asking about a batch brought to light, against what its counters leave open. Where a suppressed address without a
 * contact is counted is not documented (sentori.md, gap 11): somebody who is not there explains a suppressed row where no
 * row is missing, and somebody who is suppressed and not counted as such explains a missing one.
 */
final class Findings {
    private final int missing;
    private final int suppressed;
    private final Map<Long, Presence> found = new HashMap<>();
    private int absentFound;
    private int suppressedFound;
    private @Nullable String why;

    /**
     * Nothing found yet.
     *
     * @param missing rows that did not land, by the counters
     * @param suppressed rows of people who are suppressed, by the counters
     */
    Findings(int missing, int suppressed) {
        this.missing = missing;
        this.suppressed = suppressed;
    }

    void add(PlannedContact planned, Presence presence) {
        if (presence == Presence.ABSENT) {
            absentFound++;
        } else if (presence == Presence.SUPPRESSED) {
            suppressedFound++;
        }
        found.put(planned.row(), presence);
    }

    /** There will be no more, for this reason. */
    void endedSince(String reason) {
        why = reason;
    }

    /** Why there were no more, if there was a reason. */
    Optional<String> why() {
        return Optional.ofNullable(why);
    }

    boolean explainAll() {
        return unexplainedMissing() == 0 && unexplainedSuppressed() == 0;
    }

    int unexplainedMissing() {
        return Math.max(0, missing - absentFound - Math.max(0, suppressedFound - suppressed));
    }

    int unexplainedSuppressed() {
        return Math.max(0, suppressed - suppressedFound - Math.max(0, absentFound - missing));
    }

    /** Where the row ends, if asking told. */
    Optional<RowState> state(PlannedContact planned) {
        Presence presence = found.getOrDefault(planned.row(), Presence.PRESENT);
        return switch (presence) {
            case ABSENT -> Optional.of(missing == 0 ? RowState.SUPPRESSED : RowState.REJECTED);
            case SUPPRESSED -> Optional.of(RowState.SUPPRESSED);
            case PRESENT -> Optional.empty();
        };
    }
}
