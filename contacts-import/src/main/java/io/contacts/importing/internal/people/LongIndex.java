package io.contacts.importing.internal.people;

import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A number for each of many numbers, in flat arrays: sixteen bytes each, and as much again while growing. Zero stands for
 * nothing and is never a value.
 */
final class LongIndex {
    private static final double FULL = 0.7;

    private long[] keys = new long[1 << 12];
    private long[] values = new long[1 << 12];
    private int size;

    /** Puts a value in place of the one that the key had before, which is returned. */
    OptionalLong put(long key, long value) {
        return put(key, value, true);
    }

    /** Puts a value unless the key has one, which stays and is returned. */
    OptionalLong putIfAbsent(long key, long value) {
        return put(key, value, false);
    }

    OptionalLong get(long key) {
        return valueIn(slot(key));
    }

    int size() {
        return size;
    }

    /** All that have a value, in no order. */
    LongStream keys() {
        return IntStream.range(0, keys.length).filter(slot -> values[slot] != 0).mapToLong(slot -> keys[slot]);
    }

    private OptionalLong put(long key, long value, boolean replace) {
        if (value == 0) {
            throw new IllegalArgumentException("zero stands for nothing");
        }
        if (size >= keys.length * FULL) {
            grow();
        }
        int slot = slot(key);
        OptionalLong before = valueIn(slot);
        if (before.isEmpty()) {
            keys[slot] = key;
            size++;
        }
        if (replace || before.isEmpty()) {
            values[slot] = value;
        }
        return before;
    }

    private OptionalLong valueIn(int slot) {
        return values[slot] == 0 ? OptionalLong.empty() : OptionalLong.of(values[slot]);
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldValues.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** The slot that holds this key, or the free one where it belongs. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 32)) & mask;
        while (values[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
