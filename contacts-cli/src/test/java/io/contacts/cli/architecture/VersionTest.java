package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The version stands in many files, and whoever sets the next one does not know them all. */
@DisplayName("The version")
class VersionTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SCRIPT = Path.of("scripts", "set-version");

    private static final Pattern OURS =
            Pattern.compile("(?:<artifactId>contacts-[a-z-]+</artifactId>\\s*<version>|<contacts\\.version>)([^<$]+)<");

    /** What is on its way to a release: others name none of theirs, so that one that is found is ours. */
    private static final Pattern UNRELEASED = Pattern.compile("\\b(\\d+\\.\\d+\\.\\d+-SNAPSHOT)\\b");

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".contacts");
    private static final long LONGEST_SOURCE = 1_000_000;

    private final String version = PublishedModule.found(OURS, PublishedModule.text(ROOT.resolve("pom.xml")))
            .get(0);

    @TempDir
    private Path copy = Path.of("");

    @ParameterizedTest(name = "{0}")
    @DisplayName("is that of the build in each POM, in the README and in the examples")
    @MethodSource("places")
    void isOne(Path place) {
        assertThat(named(PublishedModule.text(ROOT.resolve(place))))
                .isNotEmpty()
                .containsOnly(version);
    }

    @Test
    @DisplayName("is named nowhere as another one")
    void noneIsForgotten() throws IOException {
        for (Path file : sources()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(PublishedModule.found(UNRELEASED, text))
                    .as(file.toString())
                    .allMatch(version::equals);
        }
    }

    @Test
    @DisplayName("would be found where it is another one")
    void rulesCanFail() {
        assertThat(named("<artifactId>contacts-domain</artifactId>\n  <version>9.9.8</version>"))
                .containsExactly("9.9.8");
        assertThat(named("<contacts.version>9.9.8</contacts.version>")).containsExactly("9.9.8");
        assertThat(PublishedModule.found(UNRELEASED, "contacts-cli-" + "9.9.8" + "-SNAPSHOT" + ".jar"))
                .containsExactly("9.9.8" + "-SNAPSHOT");
    }

    @Test
    @DisplayName("is set everywhere by scripts/set-version, which changes nothing else")
    void isSet() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs the shell that the script is written for");
        for (Path file : Stream.concat(places(), Stream.of(SCRIPT)).toList()) {
            Path target = copy.resolve(file);
            Files.createDirectories(target.resolveSibling("."));
            Files.copy(ROOT.resolve(file), target);
        }

        assertThat(set("9.9.9")).isZero();

        for (Path place : places().toList()) {
            String before = PublishedModule.text(ROOT.resolve(place));
            String after = PublishedModule.text(copy.resolve(place));
            assertThat(named(after)).as(place.toString()).isNotEmpty().containsOnly("9.9.9");
            assertThat(after.replace("9.9.9", version)).isEqualTo(before);
        }
        assertThat(set("1.0")).isEqualTo(2);
    }

    /** The files that name it, from the root. */
    static Stream<Path> places() throws IOException {
        List<Path> builds = sources().stream()
                .filter(file -> file.endsWith("pom.xml"))
                .map(ROOT::relativize)
                .sorted()
                .toList();
        assertThat(builds).hasSizeGreaterThan(15);
        return Stream.concat(builds.stream(), Stream.of(Path.of("README.md")));
    }

    private static List<String> named(String text) {
        return PublishedModule.found(OURS, text);
    }

    /** Whatever is kept in the tree; not what builds write there meanwhile, nor somebody's data. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && attributes.size() < LONGEST_SOURCE) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    private int set(String next) throws IOException, InterruptedException {
        return new ProcessBuilder("/bin/bash", SCRIPT.toString(), next)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(copy.resolve("said.txt").toFile())
                .start()
                .waitFor();
    }
}
