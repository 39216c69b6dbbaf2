package io.contacts.sofy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The answer to {@code POST /groups}, of which no more is relied on than the id that the new group must have. */
record CreatedGroupWire(@JsonProperty("id") Long id) {
    CreatedGroupWire {
        WireIds.require(id);
    }
}
