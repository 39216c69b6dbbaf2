package io.contacts.sofy.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A group as Sofy writes it: camelCase, unlike columns ({@code sofy.md B2}, contradiction 13). */
public record GroupWire(
        @JsonProperty("id") Long id,
        @JsonProperty("name") String name,
        @JsonProperty("createdAt") @Nullable Instant createdAt,
        @JsonProperty("updatedAt") @Nullable Instant updatedAt,
        @JsonProperty("source") @Nullable String source) {
    /** Refuses a group that lacks its id or its name. */
    public GroupWire {
        WireIds.require(id);
        Objects.requireNonNull(name, "name");
    }
}
