package io.contacts.importing.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Other tests have such files at the same time, which are gone soon, too. */
@DisplayName("The temporary files of a large import are gone once it is closed:")
class TemporaryFilesTest {
    private static final int IN_MEMORY = 10;
    private static final int ROWS = 100;

    private final Set<Path> before = files();

    @Test
    @DisplayName("those of people who stand on several rows")
    void people() {
        Set<Path> made;
        try (People people = new People(IN_MEMORY)) {
            for (int row = 1; row <= ROWS; row++) {
                people.add(row, row, row);
            }
            made = made();
        }

        assertGone(made);
    }

    @Test
    @DisplayName("those of what was decided of them")
    void decisions() {
        Set<Path> made;
        try (Decisions decisions = new Decisions(ROWS, IN_MEMORY)) {
            decisions.add(new People.Place(1, 2), new People.Place(2, 3), false);
            made = made();
        }

        assertGone(made);
    }

    @Test
    @DisplayName("those of people who opted out, before they are sorted and after")
    void optOuts() {
        Set<Path> made;
        try (OptOutLines lines = new OptOutLines(IN_MEMORY)) {
            for (int person = 1; person <= ROWS; person++) {
                lines.put(person, person);
            }
            made = made();
            lines.complete();
            made.addAll(made());
        }
        Set<Path> unsorted;
        try (OptOutLines lines = new OptOutLines(1)) {
            lines.put(1, 1);
            unsorted = made();
        }

        assertGone(made);
        assertGone(unsorted);
    }

    private Set<Path> made() {
        Set<Path> made = files();
        made.removeAll(before);
        assertThat(made).isNotEmpty();
        return made;
    }

    private static void assertGone(Set<Path> files) {
        await().untilAsserted(() -> assertThat(files).noneMatch(Files::exists));
    }

    private static Set<Path> files() {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "contacts-people*.tmp")) {
            Set<Path> files = new HashSet<>();
            found.forEach(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
