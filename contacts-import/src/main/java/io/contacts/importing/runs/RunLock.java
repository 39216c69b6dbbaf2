package io.contacts.importing.runs;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.ledger.OwnerFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes one process at a time work on a run. The operating system holds the lock and gives it back when the process ends,
 * however it ends: a dead process's lock is no obstacle.
 */
public final class RunLock implements AutoCloseable {
    /** Beyond the text, which others may read while the lock is held. */
    private static final long LOCKED_BYTE = 1L << 20;

    /** Written as a file and not as a channel: those close themselves when the thread is interrupted. */
    private final RandomAccessFile file;

    private RunLock(RandomAccessFile file) {
        this.file = file;
    }

    /** @throws ImportRefusedException if another process, or another import of this one, works on the run */
    static RunLock acquire(Path file, String run) {
        try {
            OwnerFiles.createIfAbsent(file);
            RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
            if (tryLock(opened.getChannel()) == null) {
                opened.close();
                throw new ImportRefusedException("run " + run + " is under way"
                        + holder(file).map(pid -> " in process " + pid).orElse("") + "; wait until it has ended");
            }
            opened.setLength(0);
            opened.write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
            return new RunLock(opened);
        } catch (IOException e) {
            throw new ImportRefusedException("the lock of run " + run + " cannot be had ("
                    + e.getClass().getSimpleName() + "); nothing was sent");
        }
    }

    /** The process that works on the run, if one does. */
    static Optional<String> heldBy(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock == null ? Optional.of(holder(file).orElse("unknown")) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static Optional<String> holder(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
