package io.contacts.domain.architecture.wrong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Breaks a rule on purpose. */
public final class ReadsAFile {
    private ReadsAFile() {}

    static String read(Path path) throws IOException {
        return Files.readString(path);
    }
}
