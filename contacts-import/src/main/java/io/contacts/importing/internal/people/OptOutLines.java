package io.contacts.importing.internal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The last line that says of somebody, known by a number, to have opted out. Keeps half a million people in memory; beyond
 * that, all go to one sorted temporary file, of which memory holds little more than a filter of fixed size.
 *
 * <p>First {@link #put}, then {@link #complete}, then {@link #line}.
 */
public final class OptOutLines implements AutoCloseable {
    private final int most;
    private LongIndex lines = new LongIndex();
    private @Nullable DividedFiles spilled;
    private @Nullable SortedLines sorted;

    /** Nobody yet. */
    public OptOutLines() {
        this(1 << 19);
    }

    /** @param most how many people are kept in memory */
    OptOutLines(int most) {
        this.most = most;
    }

    /** A later line takes the place of an earlier one. */
    public void put(long person, long line) {
        lines.put(person, line);
        if (lines.size() >= most) {
            spill();
        }
    }

    /** Nobody will be put any more. */
    public void complete() {
        if (spilled == null) {
            return;
        }
        spill();
        try (DividedFiles divided = spilled) {
            sorted = SortedLines.create();
            for (int part = 0; part < DividedFiles.PARTS; part++) {
                LongIndex last = new LongIndex();
                divided.each(part, (person, line, unused) -> last.put(person, line));
                long[] people = last.keys().sorted().toArray();
                for (long person : people) {
                    sorted.add(person, (int) last.get(person).orElseThrow());
                }
            }
            sorted.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spilled = null;
        }
    }

    /** Whether nobody is known. */
    public boolean isEmpty() {
        return lines.size() == 0 && sorted == null;
    }

    /** The last line of this person. */
    public OptionalLong line(long person) {
        try {
            return sorted == null ? lines.get(person) : sorted.line(person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (spilled != null) {
            spilled.close();
        }
        if (sorted != null) {
            sorted.close();
        }
    }

    private void spill() {
        try {
            if (spilled == null) {
                spilled = DividedFiles.create();
            }
            for (long person : lines.keys().toArray()) {
                spilled.add(person, (int) lines.get(person).orElseThrow(), 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines = new LongIndex();
    }
}
