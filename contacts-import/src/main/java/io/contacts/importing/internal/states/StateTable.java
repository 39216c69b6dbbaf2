package io.contacts.importing.internal.states;

import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * One letter for each row, and how many there are of each; knows which pages were changed. Five million rows take five
 * megabytes. Not safe for use by several threads.
 */
public final class StateTable {
    /** Rows on one page. */
    public static final int PAGE = 4096;

    private static final int LETTERS = 128;

    private byte[] letters = new byte[PAGE];
    private int rows;
    private final long[] counts = new long[LETTERS];
    private final BitSet changed = new BitSet();

    /** Appends a row with this letter. */
    public void add(byte letter) {
        if (rows == letters.length) {
            letters = Arrays.copyOf(letters, rows + Math.max(PAGE, rows / 2));
        }
        letters[rows] = letter;
        counts[letter]++;
        changed.set(rows / PAGE);
        rows++;
    }

    /** The letter of a row, counted from 1. */
    public byte get(long row) {
        return letters[index(row)];
    }

    /** Gives a row that is there another letter. */
    public void set(long row, byte letter) {
        int index = index(row);
        counts[letters[index]]--;
        letters[index] = letter;
        counts[letter]++;
        changed.set(index / PAGE);
    }

    /** How many rows there are. */
    public int rows() {
        return rows;
    }

    /** How many rows have this letter. */
    public long count(StateCode code) {
        return counts[code.letter()];
    }

    /** How many rows there are in each state; rows under way count as pending. */
    public StateCounts counts() {
        Map<RowState, Long> byState = new EnumMap<>(RowState.class);
        for (StateCode code : StateCode.values()) {
            byState.merge(code.state(), counts[code.letter()], Long::sum);
        }
        return new StateCounts(byState);
    }

    /** The letters of a page, as many as there are rows on it. */
    public byte[] page(int number) {
        return Arrays.copyOfRange(letters, number * PAGE, Math.min(rows, (number + 1) * PAGE));
    }

    /** The pages that were changed since this was asked last. */
    public BitSet takeChanged() {
        BitSet taken = (BitSet) changed.clone();
        changed.clear();
        return taken;
    }

    private int index(long row) {
        return index(row, rows);
    }

    /**
     * Where a row stands among so many.
     *
     * @throws IllegalArgumentException if there is no such row
     */
    public static int index(long row, int rows) {
        if (row < 1 || row > rows) {
            throw new IllegalArgumentException("there is no row " + row);
        }
        return (int) row - 1;
    }
}
