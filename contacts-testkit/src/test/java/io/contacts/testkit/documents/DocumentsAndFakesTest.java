package io.contacts.testkit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

@DisplayName("Documents and fakes")
class DocumentsAndFakesTest {
    /** Run with {@code -Ddocuments.write=true} to bring the page up to date. */
    private static final boolean WRITE = Boolean.getBoolean("documents.write");

    private static final Path PAGE = Path.of("..", "docs", "documents-and-fakes.md");

    @Test
    @DisplayName("agree as docs/documents-and-fakes.md prints it")
    void isPrinted() throws IOException {
        assertThat(WrittenPage.difference(PAGE, DocumentsPage.text(), WRITE))
                .as("%s; run the test with -Ddocuments.write=true to bring it up to date", PAGE)
                .isEmpty();
    }

    @Test
    @DisplayName("leave no statement without a test")
    void everyStatementIsPinned() {
        Set<String> pinned = new HashSet<>();
        PinningTests.all().forEach(test -> pinned.addAll(PinningTests.pins(test)));

        assertThat(Documents.statements())
                .hasSizeGreaterThan(80)
                .filteredOn(statement -> !pinned.contains(statement.id()) && !pinned.contains(statement.section()))
                .isEmpty();
    }

    @Test
    @DisplayName("name each statement once")
    void namesAreUnique() {
        assertThat(Documents.statements()).extracting(Statement::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName(
            "know every statement that a test pins, and pin a whole section only where each statement is put to the test")
    void pinsAreKnown() {
        List<String> ids = Documents.statements().stream().map(Statement::id).toList();
        List<String> sections =
                Documents.sections().stream().map(Documents.Section::name).toList();

        assertThat(PinningTests.all()).isNotEmpty().allSatisfy(test -> {
            assertThat(AnnotationSupport.isAnnotated(test, Testable.class)).isTrue();
            assertThat(PinningTests.takesStatements(test) ? sections : ids).containsAll(PinningTests.pins(test));
        });
    }
}
