package io.contacts.importing.internal.integrity;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Files and directories of a run, which hold people's data: only their owner may read them. */
public final class OwnerFiles {
    private static final Set<PosixFilePermission> FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> DIRECTORY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerFiles() {}

    /** Creates an empty file, which must not exist. */
    public static void create(Path file) throws IOException {
        Files.createFile(file, permissions(FILE));
    }

    /** Creates an empty file unless it exists. */
    public static void createIfAbsent(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException e) {
            // It is there, which was asked for.
        }
    }

    /** Creates a directory and those above it that are missing. */
    public static void createDirectories(Path directory) throws IOException {
        Files.createDirectories(directory, permissions(DIRECTORY));
    }

    /** Creates a directory, which must not exist. */
    public static void createDirectory(Path directory) throws IOException {
        Files.createDirectory(directory, permissions(DIRECTORY));
    }

    private static FileAttribute<?>[] permissions(Set<PosixFilePermission> permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
