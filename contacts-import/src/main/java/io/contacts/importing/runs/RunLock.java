package io.contacts.importing.runs;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.internal.integrity.OwnerFiles;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one process at a time work on a run. The operating system holds the lock and gives it back when the process ends,
 * however it ends: a dead process's lock is no obstacle.
 */
public final class RunLock implements AutoCloseable {
    /** Beyond the text, which others may read while the lock is held. */
    private static final long LOCKED_BYTE = 1L << 20;

    /**
     * The files that this process has open for their locks, looked at by one thread at a time. The operating system gives a
     * process's lock back as soon as the process closes the file anywhere, so that no second one may be opened and closed
     * meanwhile.
     */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path path;

    /** Written as a file and not as a channel: those close themselves when the thread is interrupted. */
    private final RandomAccessFile file;

    private RunLock(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Empty if another process, or another import of this one, works on the run.
     *
     * @throws ImportRefusedException if that cannot be told
     */
    static Optional<RunLock> tryAcquire(Path file, String run) {
        Path path = file.toAbsolutePath().normalize();
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(path)) {
                return Optional.empty();
            }
            try {
                Optional<RunLock> lock = opened(path);
                lock.ifPresent(held -> HELD_HERE.add(path));
                return lock;
            } catch (IOException e) {
                throw new ImportRefusedException("the lock of run " + run + " cannot be had ("
                        + e.getClass().getSimpleName() + "); nothing was sent");
            }
        }
    }

    /** @throws ImportRefusedException if {@link #tryAcquire} says that somebody works on the run, or cannot tell */
    static RunLock acquire(Path file, String run) {
        return tryAcquire(file, run)
                .orElseThrow(() -> new ImportRefusedException("run " + run + " is under way in process "
                        + heldBy(file).orElse("unknown") + "; wait until it has ended"));
    }

    private static Optional<RunLock> opened(Path path) throws IOException {
        OwnerFiles.createIfAbsent(path);
        RandomAccessFile opened = new RandomAccessFile(path.toFile(), "rw");
        boolean locked = false;
        try {
            if (tryLock(opened.getChannel()) != null) {
                opened.setLength(0);
                opened.write((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII));
                locked = true;
            }
        } finally {
            if (!locked) {
                opened.close();
            }
        }
        return locked ? Optional.of(new RunLock(path, opened)) : Optional.empty();
    }

    /** The process that works on the run, if one does. */
    static Optional<String> heldBy(Path file) {
        Path path = file.toAbsolutePath().normalize();
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(path)) {
                return Optional.of(Long.toString(ProcessHandle.current().pid()));
            }
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
                    FileLock lock = tryLock(channel)) {
                return lock == null ? Optional.of(holder(path).orElse("unknown")) : Optional.empty();
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            synchronized (HELD_HERE) {
                HELD_HERE.remove(path);
            }
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
