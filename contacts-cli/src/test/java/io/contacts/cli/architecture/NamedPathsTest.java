package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page that says where a change goes names files: they are there. */
@DisplayName("The page on the architecture")
class NamedPathsTest {
    /** A path in it that ends in a type: {@code contact/Contact}; an ellipsis stands for what is left out. */
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z…]+/)+[\\w…]*[A-Z]\\w*…?)`");

    private static final List<String> SOURCES = sources();

    @Test
    @DisplayName("names no source that is not there")
    void pathsExist() {
        List<String> named =
                PublishedModule.found(NAMED, PublishedModule.text(Path.of("..", "docs", "architecture.md")));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(missing(named)).isEmpty();
    }

    @Test
    @DisplayName("would be found to name a source that is not there")
    void ruleCanFail() {
        assertThat(missing(List.of("contact/Contact", "contact/Contract", "guard/Guarded…", "port/Guarded…")))
                .containsExactly("contact/Contract", "port/Guarded…");
    }

    private static List<String> missing(List<String> named) {
        return named.stream()
                .filter(path -> SOURCES.stream().noneMatch(asPattern(path).asPredicate()))
                .toList();
    }

    private static Pattern asPattern(String path) {
        return Pattern.compile(
                "/" + Arrays.stream(path.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
                        + "[.]java$");
    }

    private static List<String> sources() {
        return PublishedModule.all().stream()
                .flatMap(module -> Stream.of(module.sources(), module.tests()))
                .flatMap(List::stream)
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }
}
