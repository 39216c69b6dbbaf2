package io.contacts.sofy;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** The answer to {@code GET /groups}: a bare array ({@code sofy.md B2}) in which nothing is missing. */
record GroupListWire(List<GroupWire> groups) {
    // A copy refuses null elements, so that a hole in the list is a response that is not what was documented.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    GroupListWire {
        groups = List.copyOf(groups);
    }
}
