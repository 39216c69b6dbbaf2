package io.contacts.benchmarks.imports;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for one run's ledger, which is gone when the run has been measured: hundreds of them would fill the disk. */
record Home(Path path) implements AutoCloseable {
    /** One that nothing is in. */
    static Home in(Path work) throws IOException {
        return new Home(Files.createTempDirectory(work, "home"));
    }

    /** The option that names it. */
    List<String> option() {
        return List.of("--home", path.toString());
    }

    /** The same once more. */
    Home copy(Path work) throws IOException {
        Home copy = in(work);
        for (Path each : content()) {
            Path target = copy.path.resolve(path.relativize(each));
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target);
            }
        }
        return copy;
    }

    /** The bytes of all ledgers in it. */
    long ledgerBytes() throws IOException {
        return content().stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith("ledger"))
                .map(Path::toFile)
                .mapToLong(File::length)
                .sum();
    }

    @Override
    public void close() throws IOException {
        for (Path each : content().stream().sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
        }
    }

    /** Itself and all that is in it, parents before what is in them. */
    private List<Path> content() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.toList();
        }
    }
}
