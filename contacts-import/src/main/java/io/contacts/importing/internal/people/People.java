package io.contacts.importing.internal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on which row of a file, to find those who stand there more than once. Keeps a million rows in memory, 16 bytes
 * each; beyond that, they go to temporary files, divided by person, so that memory grows neither with the file nor with the
 * rows of one person.
 */
public final class People implements AutoCloseable {
    private final int most;
    private Entries entries = new Entries();
    private @Nullable DividedFiles files;

    /** Nobody was seen yet. */
    public People() {
        this(1 << 20);
    }

    People(int most) {
        this.most = most;
    }

    /** The person stands on this row, which comes after those that were added before. */
    public void add(long person, long row, long line) {
        if (entries.size() >= most) {
            spill();
        }
        entries.add(person, (int) row, (int) line);
    }

    /** Shows every row of a person who stands on an earlier one, with the nearest of those; one person's in their order. */
    public void eachWithPrevious(Visitor visitor) {
        each(new Places(visitor, false));
    }

    /** Shows every row of a person who stands on an earlier one, with the first of those; one person's in their order. */
    public void eachWithFirst(Visitor visitor) {
        each(new Places(visitor, true));
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }

    private void each(Places places) {
        try {
            if (files == null) {
                entries.each(places::look);
                return;
            }
            spill();
            for (int part = 0; part < DividedFiles.PARTS; part++) {
                files.each(part, places::look);
                places.forget();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spill() {
        try {
            if (files == null) {
                files = DividedFiles.create();
            }
            entries.each(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries = new Entries();
    }

    /** Shown the rows of people who stand on several. */
    @FunctionalInterface
    public interface Visitor {
        /** A row, and an earlier one of the same person. */
        void visit(Place earlier, Place row);
    }

    /**
     * A row of the file.
     *
     * @param row its number
     * @param line the line that it starts on
     */
    public record Place(long row, long line) {}

    /** One place for each person, however many there were. */
    private static final class Places {
        private final Visitor visitor;
        private final boolean keepsFirst;
        private LongIndex places = new LongIndex();

        private Places(Visitor visitor, boolean keepsFirst) {
            this.visitor = visitor;
            this.keepsFirst = keepsFirst;
        }

        private void look(long person, int row, int line) {
            long place = ((long) row << Integer.SIZE) | Integer.toUnsignedLong(line);
            OptionalLong earlier = keepsFirst ? places.putIfAbsent(person, place) : places.put(person, place);
            if (earlier.isPresent()) {
                visitor.visit(place(earlier.getAsLong()), place(place));
            }
        }

        /** The people of the next part are others. */
        private void forget() {
            places = new LongIndex();
        }

        private static Place place(long packed) {
            return new Place(packed >>> Integer.SIZE, (int) packed);
        }
    }

    /** Rows, in their order. */
    private static final class Entries {
        private long[] people = new long[1 << 10];
        private int[] rows = new int[1 << 10];
        private int[] lines = new int[1 << 10];
        private int size;

        private void add(long person, int row, int line) {
            if (size == rows.length) {
                people = Arrays.copyOf(people, size * 2);
                rows = Arrays.copyOf(rows, size * 2);
                lines = Arrays.copyOf(lines, size * 2);
            }
            people[size] = person;
            rows[size] = row;
            lines[size] = line;
            size++;
        }

        private int size() {
            return size;
        }

        private void each(DividedFiles.EntryVisitor visitor) throws IOException {
            for (int i = 0; i < size; i++) {
                visitor.visit(people[i], rows[i], lines[i]);
            }
        }
    }
}
