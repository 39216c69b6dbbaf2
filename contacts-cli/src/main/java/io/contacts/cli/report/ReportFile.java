package io.contacts.cli.report;

import io.contacts.cli.facts.KeptRun;
import io.contacts.cli.facts.RunFacts;
import io.contacts.cli.report.page.ReportPage;
import io.contacts.importing.ImportRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Arrays;

/** The file that a report is written to: whole or not at all, readable by its owner only, in place of a report only. */
final class ReportFile {
    private final Path file;
    private final Path directory;

    private ReportFile(Path file, Path directory) {
        this.file = file;
        this.directory = directory;
    }

    /** @throws ImportRefusedException if this is no name of a file */
    static ReportFile at(Path file) {
        Path whole = file.toAbsolutePath();
        Path directory = whole.getParent();
        if (directory == null || Files.isDirectory(whole)) {
            throw refused(file + " is a directory");
        }
        return new ReportFile(whole, directory);
    }

    /**
     * Writes the report of a run.
     *
     * @param underWay whether a process works on the run
     * @param people whether the cells of rejected rows are shown
     * @throws ImportRefusedException if it cannot be written, or the run's ledger cannot be read
     */
    void write(KeptRun run, boolean underWay, boolean people, Clock clock) {
        RunFacts facts = RunFacts.of(run.folder(), underWay);
        try {
            requireReplaceable();
            // Only its owner may read such a file, on every system.
            Path unfinished = Files.createTempFile(directory, ".contacts-report", ".part");
            try {
                try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                    new ReportPage(out, facts, run, people).write(clock.instant());
                }
                moveFrom(unfinished);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | UncheckedIOException e) {
            throw refused(e);
        }
    }

    private void moveFrom(Path unfinished) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A slip of the keyboard must not cost somebody a file of contacts. */
    private void requireReplaceable() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        byte[] begin = ReportPage.BEGIN.getBytes(StandardCharsets.UTF_8);
        boolean replaceable;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] found = in.readNBytes(begin.length);
            replaceable = found.length == 0 || Arrays.equals(found, begin);
        }
        if (!replaceable) {
            throw refused(file.getFileName() + " is there and is not a report; choose another name");
        }
    }

    private static ImportRefusedException refused(Exception error) {
        Throwable e = error instanceof UncheckedIOException && error.getCause() != null ? error.getCause() : error;
        String why = e instanceof NoSuchFileException
                ? "there is no such directory"
                : e instanceof AccessDeniedException
                        ? "it is not allowed there"
                        : e.getClass().getSimpleName();
        return refused(why);
    }

    private static ImportRefusedException refused(String why) {
        return new ImportRefusedException("the report cannot be written: " + why);
    }
}
