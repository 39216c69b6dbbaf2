package io.contacts.sentori;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The draft that Sentori made ({@code sentori.md A2.6}). */
record CreatedEmailWire(
        @JsonProperty("ExternalID") @WireType.Text String externalId) {
    CreatedEmailWire {
        requireNonNull(externalId, "ExternalID is missing");
    }
}
