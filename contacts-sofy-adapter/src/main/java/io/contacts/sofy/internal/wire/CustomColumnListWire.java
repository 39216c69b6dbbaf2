package io.contacts.sofy.internal.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** The answer to {@code GET /customColumns}: a bare array ({@code sofy.md B2}) in which nothing is missing. */
public record CustomColumnListWire(List<CustomColumnWire> columns) {
    /** Copies the list, which refuses null elements: a hole in it is a response that is not what was documented. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomColumnListWire {
        columns = List.copyOf(columns);
    }
}
