package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A draft as Sentori answers it ({@code sentori.md A2.6}). */
public record DraftWire(
        @JsonProperty("ExternalID") @WireType.Text String externalId,
        @JsonProperty("Name") @WireType.Text String name,

        @JsonProperty("Description") @WireType.Text @Nullable
        String description,

        @JsonProperty("Created") @WireType.LocalTime @Nullable
        LocalDateTime created,

        @JsonProperty("Modified") @WireType.LocalTime @Nullable
        LocalDateTime modified,

        @JsonProperty("CreatedBy") @WireType.Text @Nullable String createdBy,
        @JsonProperty("ModifiedBy") @WireType.Text @Nullable String modifiedBy) {

    /** Refuses a draft that lacks its id or its name. */
    public DraftWire {
        requireNonNull(externalId, "ExternalID is missing");
        requireNonNull(name, "Name is missing");
    }

    /** Leaves out who wrote it. */
    @Override
    public String toString() {
        return "DraftWire[externalId=" + externalId + "]";
    }
}
