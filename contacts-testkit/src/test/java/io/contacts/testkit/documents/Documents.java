package io.contacts.testkit.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The statements, from the test's resources: what the documents' tables, examples and sentences say about contacts. */
public final class Documents {
    private static final String RESOURCE = "statements.txt";

    private Documents() {}

    /**
     * A part of a document.
     *
     * @param name what tests call it
     * @param title what a reader sees
     * @param fake what the fake makes of it: {@code served}, or what it answers instead
     * @param statements its rows
     */
    record Section(String name, String title, String fake, List<Statement> statements) {}

    /** The statements of one section, in the order of the document. */
    public static List<Statement> section(String name) {
        return sections().stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no section " + name))
                .statements();
    }

    static List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("# ")) {
                List<String> head = cells(line.substring(2));
                sections.add(new Section(head.get(0), head.get(1), head.get(2), new ArrayList<>()));
            } else if (!line.isBlank()) {
                List<String> row = cells(line);
                Section section = sections.get(sections.size() - 1);
                section.statements().add(new Statement(section.name(), row.get(0), row.subList(1, row.size())));
            }
        }
        return sections;
    }

    static List<Statement> statements() {
        return sections().stream()
                .flatMap(section -> section.statements().stream())
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.split(" \\| ", -1));
    }

    private static String text() {
        try (InputStream stream = Documents.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
