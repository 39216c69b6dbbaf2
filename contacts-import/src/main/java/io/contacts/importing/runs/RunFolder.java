package io.contacts.importing.runs;

import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.integrity.OwnerFiles;
import io.contacts.importing.ledger.DamagedLedgerException;
import io.contacts.importing.ledger.LedgerException;
import io.contacts.importing.ledger.sqlite.LedgerView;
import io.contacts.importing.ledger.sqlite.SqliteLedger;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Where one run keeps its files, which only their owner may read: they hold people's data. */
public final class RunFolder {
    private final RunHome home;
    private final Path directory;
    private final String name;

    RunFolder(RunHome home, Path directory, String name) {
        this.home = home;
        this.directory = directory;
        this.name = name;
    }

    /** The place that the run is kept in, among others. */
    public RunHome home() {
        return home;
    }

    /** The run's name: time and file, as in {@code 20261122-101500-guests}. */
    public String name() {
        return name;
    }

    /** Where the rejected rows are written. */
    public Path rejects() {
        return directory.resolve("rejects.csv");
    }

    /**
     * Whether there is a ledger, or may be, where that cannot be seen; there is none of a run that was killed before it had begun
     * to read its file.
     */
    public boolean hasLedger() {
        return !Files.notExists(ledgerFile());
    }

    /** The process that works on the run, if one does. */
    public Optional<String> worker() {
        return RunLock.heldBy(lockFile());
    }

    /**
     * Keeps a copy of what is read only once, such as standard input: a run reads its file more than once.
     *
     * @throws ImportRefusedException if it cannot be kept
     * @throws InterruptedException if the thread was interrupted before the input ended; nothing of it is kept
     */
    public Path keepInput(InputStream input) throws InterruptedException {
        Path file = directory.resolve("input.csv");
        try {
            InputCopy.write(input, file);
            return file;
        } catch (IOException e) {
            throw new ImportRefusedException("standard input cannot be kept for the run ("
                    + e.getClass().getSimpleName() + "); nothing was sent");
        }
    }

    /**
     * Writes the file of rejected rows in place of one of an earlier part of the run; never half of it.
     *
     * @throws IOException if it cannot be written
     */
    public void writeRejects(Content content) throws IOException {
        Path unfinished = directory.resolve("rejects.csv.part");
        Files.deleteIfExists(unfinished);
        OwnerFiles.create(unfinished);
        try (OutputStream out = Files.newOutputStream(unfinished, StandardOpenOption.WRITE)) {
            content.writeTo(out);
        }
        Files.move(unfinished, rejects(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Makes this process the only one that works on the run.
     *
     * @throws ImportRefusedException if another process works on the run
     */
    public RunLock lock() {
        return RunLock.acquire(lockFile(), name);
    }

    /**
     * As {@link #lock}, but empty if another process works on the run.
     *
     * @throws ImportRefusedException if that cannot be told
     */
    Optional<RunLock> tryLock() {
        return RunLock.tryAcquire(lockFile(), name);
    }

    /**
     * Begins the run's ledger.
     *
     * @throws ImportRefusedException if the ledger cannot be written
     */
    public SqliteLedger createLedger(Map<String, String> kept) {
        try {
            return SqliteLedger.create(ledgerFile(), kept);
        } catch (LedgerException e) {
            throw new ImportRefusedException(e.getMessage() + "; nothing was sent");
        }
    }

    /**
     * Puts a new ledger in place of one by which nothing was done.
     *
     * @throws ImportRefusedException if the ledger cannot be written
     */
    public SqliteLedger replaceLedger(Map<String, String> kept) {
        try {
            SqliteLedger.delete(ledgerFile());
        } catch (IOException e) {
            throw new ImportRefusedException(
                    "the unfinished ledger cannot be removed (" + e.getClass().getSimpleName() + "); nothing was sent");
        }
        return createLedger(kept);
    }

    /**
     * Opens the ledger of a run that goes on.
     *
     * @throws ImportRefusedException if the ledger is damaged or cannot be read
     */
    public SqliteLedger resumeLedger() {
        requireLedger();
        try {
            return SqliteLedger.resume(ledgerFile());
        } catch (DamagedLedgerException e) {
            throw damaged(e);
        } catch (LedgerException e) {
            throw new ImportRefusedException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The ledger as it is looked at.
     *
     * @throws ImportRefusedException if the ledger is damaged or cannot be read
     */
    public LedgerView view() {
        requireLedger();
        try {
            return LedgerView.open(ledgerFile());
        } catch (DamagedLedgerException e) {
            throw damaged(e);
        } catch (LedgerException e) {
            throw new ImportRefusedException(String.valueOf(e.getMessage()));
        }
    }

    /** Whether there is a ledger that can be believed. */
    boolean isReadable() {
        if (!hasLedger()) {
            return false;
        }
        try {
            view().close();
            return true;
        } catch (ImportRefusedException e) {
            return false;
        }
    }

    /** Whether every row has ended, and none is in doubt; so it is of a run that never began to read its file. */
    boolean isFinished() {
        if (!hasLedger()) {
            return true;
        }
        try (LedgerView view = view()) {
            return view.isPlanned()
                    && view.counts().of(RowState.PENDING) == 0
                    && view.counts().of(RowState.IN_DOUBT) == 0;
        } catch (ImportRefusedException e) {
            return false;
        }
    }

    /** Whether this is one of its files; if that cannot be told, it counts as one. */
    boolean holds(Path file) {
        try {
            return Files.exists(file) && file.toRealPath().startsWith(directory.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    /**
     * Removes the run with all its files. The ledger goes first: without it, the run counts as one that never began, also if
     * this process is killed before the rest is gone.
     */
    public void delete() throws IOException {
        deleteLedger();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Removes what the run is resumed from. */
    void deleteLedger() throws IOException {
        Files.deleteIfExists(ledgerFile());
    }

    /** How often the ledger was written; empty if that is not known. */
    OptionalLong commits() {
        try {
            return SqliteLedger.commits(ledgerFile());
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private void requireLedger() {
        if (!hasLedger()) {
            throw new ImportRefusedException(
                    "run " + name + " has no ledger: it ended before it read its file; import the file again");
        }
    }

    private ImportRefusedException damaged(DamagedLedgerException error) {
        return new ImportRefusedException("the ledger of run " + name + " is damaged (" + error.getMessage()
                + "), so nothing of it is believed and nothing was sent. Import the file again into a provider that"
                + " recognises people; where it does not, look there first at who has arrived");
    }

    private Path lockFile() {
        return directory.resolve("lock");
    }

    private Path ledgerFile() {
        return directory.resolve("ledger.db");
    }

    /** What is written to a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }
}
