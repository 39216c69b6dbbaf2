package io.contacts.testkit.sentori;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a member that is text, null or not there. */
final class OptionalText {
    private OptionalText() {}

    /** @throws Refusal Code -1 when it is anything else */
    static @Nullable String of(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        Refusal.when(!value.isString(), SentoriError.BAD_REQUEST);
        return value.stringValue();
    }
}
