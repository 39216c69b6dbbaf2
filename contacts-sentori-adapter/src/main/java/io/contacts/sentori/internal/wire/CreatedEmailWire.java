package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The draft that Sentori made ({@code sentori.md A2.6}). */
public record CreatedEmailWire(
        @JsonProperty("ExternalID") @WireType.Text String externalId) {
    /** Refuses an answer that lacks the id. */
    public CreatedEmailWire {
        requireNonNull(externalId, "ExternalID is missing");
    }
}
