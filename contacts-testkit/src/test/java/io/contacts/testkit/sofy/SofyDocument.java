package io.contacts.testkit.sofy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Sofy's document on contacts: its examples and programs, letter by letter, from the test's resources. */
public final class SofyDocument {
    public static final String CONTACT = text("contact.json");
    static final String CONTACT_WITH_COLUMN = text("contact-with-column.json");
    static final String GROUPS = withoutEllipsis(text("groups.txt"));
    static final String CUSTOM_COLUMNS = withoutEllipsis(text("custom-columns.txt"));

    private SofyDocument() {}

    static String text(String resource) {
        try (InputStream stream = SofyDocument.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document's lists end in "…", which stands for more of the same. */
    private static String withoutEllipsis(String list) {
        return list.replace("},\n...\n]", "}\n]");
    }
}
