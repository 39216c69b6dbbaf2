package io.contacts.testkit.documents;

import java.util.List;

/**
 * One thing that a document says.
 *
 * @param section where it stands, {@code "sentori endpoint"}
 * @param name what it is called there, {@code "4"}
 * @param cells what it says, as the document's row has it
 */
public record Statement(String section, String name, List<String> cells) {
    /** Copies what it is given. */
    public Statement {
        cells = List.copyOf(cells);
    }

    /** What tests call it. */
    public String id() {
        return section + " " + name;
    }

    /** One of its cells, counted from 0. */
    public String cell(int number) {
        return cells.get(number);
    }

    @Override
    public String toString() {
        return id() + ": " + String.join(" · ", cells);
    }
}
