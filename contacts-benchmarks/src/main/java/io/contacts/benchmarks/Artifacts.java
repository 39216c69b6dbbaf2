package io.contacts.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How large the published jars are. What they bring along is for Maven to list. */
public final class Artifacts {
    private Artifacts() {}

    /**
     * Prints the size of each jar.
     *
     * @param args the build directories to look in
     */
    public static void main(String[] args) throws IOException {
        for (String directory : args) {
            Path target = Path.of(directory);
            if (Files.isDirectory(target)) {
                jars(target).forEach(jar -> System.out.printf("%8.1f KB  %s%n", jar.length() / 1000.0, jar.getName()));
            }
        }
    }

    private static List<File> jars(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toFile)
                    .toList();
        }
    }
}
