package io.contacts.sentori.internal.value;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a field is emptied; Sentori does not document it ({@code sentori.md}, gap 9). */
public enum Clearing {
    /** With {@code null}. */
    NULL,
    /** With {@code ""}. */
    EMPTY;

    /**
     * The way that is called so, in whatever case.
     *
     * @throws IllegalArgumentException if it is neither {@code null} nor {@code empty}
     */
    public static Clearing of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "null" -> NULL;
            case "empty" -> EMPTY;
            default -> throw new IllegalArgumentException("must be null or empty");
        };
    }

    /** What is sent. */
    public JsonNode node() {
        return this == NULL ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.stringNode("");
    }
}
