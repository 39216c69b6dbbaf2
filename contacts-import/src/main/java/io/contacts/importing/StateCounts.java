package io.contacts.importing;

import java.util.EnumMap;
import java.util.Map;

/** How many rows are in each state. Immutable; they add up to {@link #rows()} by construction. */
public final class StateCounts {
    private final Map<RowState, Long> counts;

    /** These counts; a state that is not named has none. */
    public StateCounts(Map<RowState, Long> counts) {
        EnumMap<RowState, Long> copy = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            copy.put(state, counts.getOrDefault(state, 0L));
        }
        this.counts = copy;
    }

    /** The rows in this state. */
    public long of(RowState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** The rows of the file. */
    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
