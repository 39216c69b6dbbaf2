package io.contacts.testkit.sofy.internal.body;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The JSON object in a request's body.
 *
 * @param members in the order of the body; of a member that came twice, the first
 * @param problems what is wrong with the body itself, in words that repeat nothing of it; empty when nothing is
 */
public record JsonBody(Map<String, JsonNode> members, List<String> problems) {

    /** Copies what it is given. */
    public JsonBody {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        problems = List.copyOf(problems);
    }

    static JsonBody unreadable(String problem) {
        return new JsonBody(Map.of(), List.of(problem));
    }
}
