package io.contacts.sofy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A group as Sofy writes it: camelCase, unlike columns ({@code sofy.md B2}, contradiction 13). */
record GroupWire(
        @JsonProperty("id") Long id,
        @JsonProperty("name") String name,
        @JsonProperty("createdAt") @Nullable Instant createdAt,
        @JsonProperty("updatedAt") @Nullable Instant updatedAt,
        @JsonProperty("source") @Nullable String source) {
    GroupWire {
        WireIds.require(id);
        Objects.requireNonNull(name, "name");
    }
}
