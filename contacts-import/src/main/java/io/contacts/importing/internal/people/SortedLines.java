package io.contacts.importing.internal.people;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A line for each of many numbers, in a temporary file that only its owner may read, in the order of the numbers without
 * sign. Memory holds one number of each block, and a filter that spares most look-ups of a number that is not there.
 */
final class SortedLines implements AutoCloseable {
    private static final int ENTRY = Long.BYTES + Integer.BYTES;
    private static final int BLOCK = 256;
    private static final int FILTER_BITS = 1 << 26;
    private static final int PROBES = 3;

    private final Path path;

    /** Not a channel: that closes itself when the thread is interrupted. */
    private final RandomAccessFile file;

    private final byte[] bytes = new byte[ENTRY * BLOCK];
    private final ByteBuffer block = ByteBuffer.wrap(bytes);
    private final long[] filter = new long[FILTER_BITS / Long.SIZE];
    private long[] firsts = new long[1 << 10];
    private int blocks;
    private int lastBlock;

    private SortedLines(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static SortedLines create() throws IOException {
        Path path = Files.createTempFile("contacts-people", ".tmp");
        return new SortedLines(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    /** @param number greater than those before, both taken without sign */
    void add(long number, int line) throws IOException {
        if (block.position() == 0) {
            if (blocks == firsts.length) {
                firsts = Arrays.copyOf(firsts, blocks * 2);
            }
            firsts[blocks++] = number;
        }
        block.putLong(number).putInt(line);
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(number, probe);
            filter[bit >>> 6] |= 1L << bit;
        }
        if (!block.hasRemaining()) {
            write();
        }
    }

    /** No number will be added any more. */
    void complete() throws IOException {
        lastBlock = block.position() == 0 ? BLOCK : block.position() / ENTRY;
        write();
    }

    OptionalLong line(long number) throws IOException {
        int at = mayHold(number) ? blockOf(number) : -1;
        if (at < 0) {
            return OptionalLong.empty();
        }
        int entries = at == blocks - 1 ? lastBlock : BLOCK;
        file.seek((long) at * bytes.length);
        file.readFully(bytes, 0, entries * ENTRY);
        for (int i = 0; i < entries; i++) {
            if (block.getLong(i * ENTRY) == number) {
                return OptionalLong.of(block.getInt(i * ENTRY + Long.BYTES));
            }
        }
        return OptionalLong.empty();
    }

    @Override
    public void close() {
        try {
            file.close();
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayHold(long number) {
        for (int probe = 0; probe < PROBES; probe++) {
            int bit = bit(number, probe);
            if ((filter[bit >>> 6] & (1L << bit)) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The last block that starts with this number or a smaller one; negative if none does. */
    private int blockOf(long number) {
        int low = 0;
        int high = blocks - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(firsts[middle], number) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private void write() throws IOException {
        file.write(bytes, 0, block.position());
        block.clear();
    }

    /** The numbers are hashes already: each probe takes other bits of them. */
    private static int bit(long number, int probe) {
        return (int) (number >>> (probe * 19)) & (FILTER_BITS - 1);
    }
}
