package io.contacts.testkit.sentori;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The examples of Sentori's contact page, letter by letter but for line breaks, from the test's resources. */
final class SentoriDocuments {
    private SentoriDocuments() {}

    static String text(String resource) {
        try (InputStream stream = SentoriDocuments.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
