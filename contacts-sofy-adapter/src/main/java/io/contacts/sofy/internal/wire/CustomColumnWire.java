package io.contacts.sofy.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A custom column as Sofy writes it: times in snake_case, unlike groups ({@code sofy.md B2}, contradiction 13). */
public record CustomColumnWire(
        @JsonProperty("id") Long id,
        @JsonProperty("venueId") @Nullable Long venueId,
        @JsonProperty("userLabel") String userLabel,
        @JsonProperty("type") String type,
        @JsonProperty("created_at") @Nullable Instant createdAt,
        @JsonProperty("updated_at") @Nullable Instant updatedAt,
        @JsonProperty("deleted_at") @Nullable Instant deletedAt) {
    /** Refuses a column that lacks its id, its label or its type. */
    public CustomColumnWire {
        WireIds.require(id);
        Objects.requireNonNull(userLabel, "userLabel");
        Objects.requireNonNull(type, "type");
    }
}
