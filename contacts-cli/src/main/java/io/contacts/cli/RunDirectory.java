package io.contacts.cli;

import io.contacts.importing.ContactImport;
import io.contacts.importing.ImportRefusedException;
import io.contacts.importing.RowState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a run keeps its files: {@code .contacts/runs/<run>}. They hold people's data, so only their owner may read them. */
final class RunDirectory {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int MAX_SLUG = 40;
    private static final Set<PosixFilePermission> OWNER_FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path directory;
    private final String name;

    private RunDirectory(Path directory, String name) {
        this.directory = directory;
        this.name = name;
    }

    /** The directory of a run of this file that starts now. Nothing is created yet. */
    static RunDirectory plan(Path home, Path file, Clock clock) {
        Path runs = home.resolve(".contacts").resolve("runs");
        String base = STAMP.format(LocalDateTime.now(clock)) + "-" + slug(file);
        String name = base;
        for (int i = 2; Files.exists(runs.resolve(name)); i++) {
            name = base + "-" + i;
        }
        return new RunDirectory(runs.resolve(name), name);
    }

    /** The run's name: time and file, as in {@code 20261122-101500-guests}. */
    String name() {
        return name;
    }

    /**
     * Creates it.
     *
     * @throws ImportRefusedException if that cannot be done: nothing should be sent that cannot be accounted for
     */
    void create() {
        try {
            Files.createDirectories(directory.getParent(), permissions(OWNER_DIRECTORY));
            Files.createDirectory(directory, permissions(OWNER_DIRECTORY));
        } catch (FileAlreadyExistsException e) {
            throw new ImportRefusedException("another run of this name has just begun; try again");
        } catch (IOException e) {
            throw new ImportRefusedException("the run's directory cannot be created ("
                    + e.getClass().getSimpleName() + "); nothing was sent; choose another place with --home");
        }
    }

    /** Writes the rejected rows, if there are any, and returns where. */
    Optional<Path> writeRejects(ContactImport run) throws IOException {
        if (run.counts().of(RowState.REJECTED) == 0) {
            return Optional.empty();
        }
        Path file = directory.resolve("rejects.csv");
        Files.createFile(file, permissions(OWNER_FILE));
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
            run.writeRejects(out);
        }
        return Optional.of(file);
    }

    private static FileAttribute<?>[] permissions(Set<PosixFilePermission> permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static String slug(Path file) {
        String fileName = file.getFileName() == null ? "" : file.getFileName().toString();
        String plain = Normalizer.normalize(
                        fileName.replaceFirst("\\.(csv|txt|tsv)(\\.gz)?$", ""), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String slug = plain.isEmpty() ? "contacts" : plain;
        return slug.substring(0, Math.min(slug.length(), MAX_SLUG));
    }
}
