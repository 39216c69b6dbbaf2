package io.contacts.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of versions has no parent to keep it right. */
@DisplayName("The BOM")
class BomTest {
    private static final Pattern LISTED =
            Pattern.compile("<artifactId>(contacts-[a-z-]+)</artifactId>\\s*<version>\\$");

    private final String parent = PublishedModule.text(Path.of("..", "pom.xml"));
    private final String bom = PublishedModule.text(Path.of("..", "contacts-bom", "pom.xml"));

    @Test
    @DisplayName("lists every module that is published")
    void lists() {
        assertThat(PublishedModule.found(LISTED, bom))
                .containsExactlyInAnyOrderElementsOf(PublishedModule.names(parent))
                .hasSizeGreaterThan(7);
    }
}
