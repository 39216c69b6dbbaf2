package io.contacts.testkit.sentori.internal.request;

import io.contacts.testkit.sentori.document.SentoriError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a member that is text, null or not there. */
public final class OptionalText {
    private OptionalText() {}

    /**
     * The text, or null where there is none.
     *
     * @throws Refusal Code -1 when it is anything else
     */
    public static @Nullable String of(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        Refusal.when(!value.isString(), SentoriError.BAD_REQUEST);
        return value.stringValue();
    }
}
