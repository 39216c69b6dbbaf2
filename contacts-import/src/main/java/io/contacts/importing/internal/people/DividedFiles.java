package io.contacts.importing.internal.people;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Rows in temporary files that only their owner may read, divided by a number that each has: its person's. They hold
 * numbers, no person's data.
 */
final class DividedFiles implements AutoCloseable {
    static final int PARTS = 32;

    private static final int BITS = Long.SIZE - Integer.numberOfTrailingZeros(PARTS);
    private static final int ENTRY = Long.BYTES + Integer.BYTES + Integer.BYTES;
    private static final int BUFFER = ENTRY * 2048;

    /** Not channels: those close themselves when the thread is interrupted. */
    private final RandomAccessFile[] files = new RandomAccessFile[PARTS];

    private final Path[] paths = new Path[PARTS];
    private final byte[][] bytes = new byte[PARTS][BUFFER];
    private final ByteBuffer[] buffers = new ByteBuffer[PARTS];

    private DividedFiles() {}

    static DividedFiles create() throws IOException {
        DividedFiles files = new DividedFiles();
        try {
            for (int part = 0; part < PARTS; part++) {
                files.open(part);
            }
        } catch (IOException e) {
            files.close();
            throw e;
        }
        return files;
    }

    private void open(int part) throws IOException {
        paths[part] = Files.createTempFile("contacts-people", ".tmp");
        files[part] = new RandomAccessFile(paths[part].toFile(), "rw");
        buffers[part] = ByteBuffer.wrap(bytes[part]);
    }

    /** Adds a row to the part of its person. */
    void add(long person, int row, int line) throws IOException {
        add((int) (person >>> BITS), person, row, line);
    }

    /** Adds three numbers to any part. */
    void add(int part, long person, int row, int line) throws IOException {
        if (!buffers[part].hasRemaining()) {
            write(part);
        }
        buffers[part].putLong(person).putInt(row).putInt(line);
    }

    /** Shows the rows of a part in the order in which they were added. The parts are in the order of their numbers. */
    void each(int part, EntryVisitor visitor) throws IOException {
        write(part);
        RandomAccessFile file = files[part];
        long left = file.length();
        file.seek(0);
        while (left > 0) {
            int length = (int) Math.min(left, BUFFER);
            file.readFully(bytes[part], 0, length);
            ByteBuffer read = ByteBuffer.wrap(bytes[part], 0, length);
            while (read.hasRemaining()) {
                visitor.visit(read.getLong(), read.getInt(), read.getInt());
            }
            left -= length;
        }
    }

    /** Removes all of them, also where one cannot be. */
    @Override
    public void close() {
        IOException failure = null;
        for (int part = 0; part < PARTS; part++) {
            try {
                close(part);
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
    }

    private void close(int part) throws IOException {
        RandomAccessFile file = files[part];
        Path path = paths[part];
        try (file) {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        }
    }

    private void write(int part) throws IOException {
        files[part].write(bytes[part], 0, buffers[part].position());
        buffers[part].clear();
    }

    /** Shown rows. */
    @FunctionalInterface
    interface EntryVisitor {
        void visit(long person, int row, int line) throws IOException;
    }
}
