package io.contacts.sentori;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a field is emptied; Sentori does not document it ({@code sentori.md}, gap 9). */
enum Clearing {
    /** With {@code null}. */
    NULL,
    /** With {@code ""}. */
    EMPTY;

    static Clearing of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "null" -> NULL;
            case "empty" -> EMPTY;
            default -> throw new IllegalArgumentException("must be null or empty");
        };
    }

    /** What is sent. */
    JsonNode node() {
        return this == NULL ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode("");
    }
}
