package io.contacts.sentori;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A subscriber of a mailing list as Sentori answers it ({@code sentori.md A2.6}). */
record SubscriberWire(
        @JsonProperty("SystemID") @WireType.SystemId String systemId,
        @JsonProperty("EmailAddress") @WireType.Text String emailAddress) {

    SubscriberWire {
        requireNonNull(systemId, "SystemID is missing");
        requireNonNull(emailAddress, "EmailAddress is missing");
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "SubscriberWire[hidden]";
    }
}
