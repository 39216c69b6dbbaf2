package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of versions has no parent to keep it right. */
@DisplayName("The BOM")
class BomTest {
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>contacts-(?:parent|bom)</artifactId>\\s*<version>([^<]+)");
    private static final Pattern MODULE = Pattern.compile("<module>(contacts-[a-z-]+)</module>");
    private static final Pattern LISTED =
            Pattern.compile("<artifactId>(contacts-[a-z-]+)</artifactId>\\s*<version>\\$");

    /** Built by the parent and not published, or not a module that anybody depends on. */
    private static final List<String> NOT_FOR_USE = List.of("contacts-bom", "contacts-examples", "contacts-benchmarks");

    private final String parent = text("pom.xml");
    private final String bom = text("contacts-bom", "pom.xml");

    @Test
    @DisplayName("has the version of the build")
    void version() {
        assertThat(found(VERSION, bom)).isEqualTo(found(VERSION, parent)).hasSize(1);
    }

    @Test
    @DisplayName("lists every module that is published")
    void lists() {
        List<String> published = found(MODULE, parent).stream()
                .filter(module -> !NOT_FOR_USE.contains(module))
                .toList();

        assertThat(found(LISTED, bom))
                .containsExactlyInAnyOrderElementsOf(published)
                .hasSizeGreaterThan(7);
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String text(String... path) {
        try {
            return Files.readString(Path.of("..", path));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
