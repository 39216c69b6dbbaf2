package io.contacts.sofy.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to {@code POST /groups}, of which no more is relied on than the id that the new group must have. */
public record CreatedGroupWire(@JsonProperty("id") Long id) {
    /** Refuses an answer that lacks the id. */
    public CreatedGroupWire {
        WireIds.require(id);
    }
}
