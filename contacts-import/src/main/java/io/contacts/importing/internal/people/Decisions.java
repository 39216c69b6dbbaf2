package io.contacts.importing.internal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of rows, in whatever order, given back in the order of the file, which is the order in which a ledger
 * is written fast. Of several decisions on one row, the last counts. Beyond a million rows, they go to temporary files.
 */
public final class Decisions implements AutoCloseable {
    private final int rows;
    private final int rowsInPart;
    private final Part part;
    private @Nullable DividedFiles files;

    /** @param rows how many there are in the file */
    public Decisions(long rows) {
        this(rows, 1 << 20);
    }

    Decisions(long rows, int most) {
        this.rows = (int) rows;
        this.rowsInPart = this.rows <= most ? this.rows : this.rows / DividedFiles.PARTS + 1;
        this.part = new Part(rowsInPart);
    }

    /** Decides on a row because of another one of the same person. */
    public void add(People.Place row, People.Place other, boolean rejected) {
        int otherLine = (int) other.line();
        if (rowsInPart == rows) {
            part.put((int) row.row() - 1, (int) row.line(), otherLine, rejected);
            return;
        }
        try {
            if (files == null) {
                files = DividedFiles.create();
            }
            int index = (int) row.row() - 1;
            long packed = ((long) index << Integer.SIZE) | Integer.toUnsignedLong((int) row.line());
            files.add(index / rowsInPart, packed, otherLine, rejected ? 1 : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what was decided. */
    public void each(Visitor visitor) {
        if (rowsInPart == rows) {
            part.show(0, visitor);
        } else if (files != null) {
            for (int i = 0; i < DividedFiles.PARTS; i++) {
                int first = i * rowsInPart;
                part.clear();
                try {
                    files.each(
                            i,
                            (packed, otherLine, rejected) -> part.put(
                                    (int) (packed >>> Integer.SIZE) - first, (int) packed, otherLine, rejected == 1));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                part.show(first, visitor);
            }
        }
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
        }
    }

    /** Shown what was decided. */
    @FunctionalInterface
    public interface Visitor {
        /** A row, the line of the other row of its person, and whether it is rejected for that. */
        void visit(People.Place row, long otherLine, boolean rejected);
    }

    /** The decisions on rows that follow each other. */
    private static final class Part {
        private final int[] lines;
        private final int[] otherLines;
        private final boolean[] rejected;

        private Part(int rows) {
            lines = new int[rows];
            otherLines = new int[rows];
            rejected = new boolean[rows];
        }

        private void put(int index, int line, int otherLine, boolean isRejected) {
            lines[index] = line;
            otherLines[index] = otherLine;
            rejected[index] = isRejected;
        }

        private void clear() {
            Arrays.fill(otherLines, 0);
        }

        /** Lines are counted from 1: where there is none, nothing was decided. */
        private void show(int first, Visitor visitor) {
            for (int i = 0; i < lines.length; i++) {
                if (otherLines[i] != 0) {
                    visitor.visit(new People.Place(first + i + 1L, lines[i]), otherLines[i], rejected[i]);
                }
            }
        }
    }
}
