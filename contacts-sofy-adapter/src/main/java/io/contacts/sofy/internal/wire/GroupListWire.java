package io.contacts.sofy.internal.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** The answer to {@code GET /groups}: a bare array ({@code sofy.md B2}) in which nothing is missing. */
public record GroupListWire(List<GroupWire> groups) {
    /** Copies the list, which refuses null elements: a hole in it is a response that is not what was documented. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupListWire {
        groups = List.copyOf(groups);
    }
}
