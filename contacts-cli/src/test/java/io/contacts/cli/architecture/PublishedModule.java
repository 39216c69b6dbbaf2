package io.contacts.cli.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A module that users depend on. They are read from the build, so that whatever is asked of one is asked of the next as well.
 *
 * @param name the name of its artifact and of its directory
 * @param owned the package that it and nobody else owns
 */
record PublishedModule(String name, String owned) {
    private static final Pattern LISTED = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern OWNED = Pattern.compile("<module.name>([^<]+)</module.name>");

    /** Built by the parent and not published, or not a module that anybody depends on. */
    private static final List<String> NOT_FOR_USE = List.of("contacts-bom", "contacts-examples", "contacts-benchmarks");

    static List<PublishedModule> all() {
        return names(text(Path.of("..", "pom.xml"))).stream()
                .map(name -> new PublishedModule(name, owned(name)))
                .toList();
    }

    static List<PublishedModule> adapters() {
        return all().stream()
                .filter(module -> module.name().endsWith("-adapter"))
                .toList();
    }

    /** The names of the modules that a parent lists and users depend on. */
    static List<String> names(String parent) {
        return found(LISTED, parent).stream()
                .filter(module -> !NOT_FOR_USE.contains(module))
                .toList();
    }

    /** The Java files of what it publishes. */
    List<Path> sources() {
        return javaFiles(Path.of("..", name, "src", "main", "java"));
    }

    /** The Java files of its tests. */
    List<Path> tests() {
        return javaFiles(Path.of("..", name, "src", "test", "java"));
    }

    static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String owned(String module) {
        Path build = Path.of("..", module, "pom.xml");
        return found(OWNED, text(build)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(build + " has no module.name"));
    }
}
