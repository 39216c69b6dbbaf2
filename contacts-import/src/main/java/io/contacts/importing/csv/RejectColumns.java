package io.contacts.importing.csv;

import io.contacts.importing.internal.text.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a file of rejected rows has the columns that were added to the original ones. A file is one only if it has all
 * four; of several of one name, ours is the last, and the others are the user's.
 *
 * @param places where each of {@link #NAMES} is, from 0
 */
public record RejectColumns(List<Integer> places) {
    /** What the columns are called, in their order. */
    public static final List<String> NAMES = List.of("_line", "_code", "_reason", "_fix");

    private static final int CODE = 1;

    /** Copies the places. */
    public RejectColumns {
        places = List.copyOf(places);
    }

    /** The columns in this header; empty if it is not of a file of rejected rows. */
    public static Optional<RejectColumns> in(List<String> header) {
        List<String> names = header.stream().map(Cells::strip).toList();
        List<Integer> places = new ArrayList<>();
        for (String name : NAMES) {
            int place = names.lastIndexOf(name);
            if (place < 0) {
                return Optional.empty();
            }
            places.add(place);
        }
        return Optional.of(new RejectColumns(places));
    }

    /** Whether this column, from 0, is one of the four. */
    public boolean contains(int column) {
        return places.contains(column);
    }

    /** The column with the code of the problem. */
    public int code() {
        return places.get(CODE);
    }
}
