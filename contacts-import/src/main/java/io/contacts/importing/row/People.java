package io.contacts.importing.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on which row of a file, to find those who stand there more than once. Keeps a million rows in memory, 16 bytes
 * each; beyond that, they go to temporary files, divided by person, so that memory does not grow with the file.
 */
public final class People implements AutoCloseable {
    private final int most;
    private Entries entries = new Entries();
    private @Nullable PeopleFiles files;

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

    /** Shows everybody who stands on several rows, with these rows in the order of the file. */
    public void eachWithSeveralRows(Visitor visitor) {
        if (files == null) {
            entries.eachWithSeveralRows(visitor);
            return;
        }
        spill();
        for (int part = 0; part < PeopleFiles.PARTS; part++) {
            try {
                files.read(part).eachWithSeveralRows(visitor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }

    private void spill() {
        try {
            if (files == null) {
                files = PeopleFiles.create();
            }
            entries.each(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries = new Entries();
    }

    /** Shown people who stand on several rows. */
    @FunctionalInterface
    public interface Visitor {
        /** The rows of one person, two or more. */
        void visit(List<Place> rows);
    }

    /**
     * A row of the file.
     *
     * @param row its number
     * @param line the line that it starts on
     */
    public record Place(long row, long line) {}

    /** Rows, in their order. */
    static final class Entries {
        private long[] people = new long[1 << 10];
        private int[] rows = new int[1 << 10];
        private int[] lines = new int[1 << 10];
        private int size;

        void add(long person, int row, int line) {
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

        int size() {
            return size;
        }

        void each(EntryVisitor visitor) throws IOException {
            for (int i = 0; i < size; i++) {
                visitor.visit(people[i], rows[i], lines[i]);
            }
        }

        void eachWithSeveralRows(Visitor visitor) {
            LongIndex last = new LongIndex();
            int[] before = new int[size];
            boolean[] followed = new boolean[size];
            for (int i = 0; i < size; i++) {
                int earlier = (int) last.put(people[i], i + 1L).orElse(0) - 1;
                before[i] = earlier;
                if (earlier >= 0) {
                    followed[earlier] = true;
                }
            }
            for (int i = 0; i < size; i++) {
                if (before[i] >= 0 && !followed[i]) {
                    visitor.visit(chain(i, before));
                }
            }
        }

        private List<Place> chain(int end, int[] before) {
            List<Place> places = new ArrayList<>();
            for (int i = end; i >= 0; i = before[i]) {
                places.add(new Place(rows[i], lines[i]));
            }
            Collections.reverse(places);
            return places;
        }
    }

    /** Shown rows. */
    @FunctionalInterface
    interface EntryVisitor {
        void visit(long person, int row, int line) throws IOException;
    }
}
