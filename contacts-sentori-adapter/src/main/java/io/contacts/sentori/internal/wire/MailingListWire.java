package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A mailing list as Sentori answers it ({@code sentori.md A2.6}). */
public record MailingListWire(
        @JsonProperty("ExternalID") @WireType.Text String externalId,
        @JsonProperty("Name") @WireType.Text String name,

        @JsonProperty("Description") @WireType.Text @Nullable
        String description) {

    /** Refuses a list that lacks its id or its name. */
    public MailingListWire {
        requireNonNull(externalId, "ExternalID is missing");
        requireNonNull(name, "Name is missing");
    }
}
