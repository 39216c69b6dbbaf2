package io.contacts.importing.internal.integrity;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How often the ledger was written, kept beside it. SQLite forgets the end of a damaged journal without a word; a ledger
 * that knows of fewer writes than were counted here has lost some, and must not be believed.
 */
public final class CommitCount implements AutoCloseable {
    /** Not a channel: those close themselves when the thread is interrupted. */
    private final RandomAccessFile file;

    private final ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES + Long.BYTES);

    private CommitCount(RandomAccessFile file) {
        this.file = file;
    }

    /** The file of this ledger's count. */
    public static Path beside(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + "-count");
    }

    /** The count of this ledger, to be written; its file is created unless it is there. */
    public static CommitCount open(Path ledger) throws IOException {
        Path path = beside(ledger);
        OwnerFiles.createIfAbsent(path);
        return new CommitCount(new RandomAccessFile(path.toFile(), "rw"));
    }

    /** What was counted; empty if there is no such file or it is damaged. */
    public static OptionalLong read(Path ledger) throws IOException {
        Path file = beside(ledger);
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != Long.BYTES + Long.BYTES) {
            return OptionalLong.empty();
        }
        ByteBuffer read = ByteBuffer.wrap(bytes);
        long count = read.getLong();
        return read.getLong() == ~count ? OptionalLong.of(count) : OptionalLong.empty();
    }

    /** Notes how often the ledger was written. Nothing is forced to disk. */
    public void write(long count) throws IOException {
        buffer.clear();
        buffer.putLong(count).putLong(~count);
        file.seek(0);
        file.write(buffer.array());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
