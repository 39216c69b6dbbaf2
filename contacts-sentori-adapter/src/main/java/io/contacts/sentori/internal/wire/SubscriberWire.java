package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A subscriber of a mailing list as Sentori answers it ({@code sentori.md A2.6}). */
public record SubscriberWire(
        @JsonProperty("SystemID") @WireType.SystemId String systemId,
        @JsonProperty("EmailAddress") @WireType.Text String emailAddress) {

    /** Refuses a subscriber that lacks its id or its address. */
    public SubscriberWire {
        requireNonNull(systemId, "SystemID is missing");
        requireNonNull(emailAddress, "EmailAddress is missing");
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "SubscriberWire[hidden]";
    }
}
