package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A template as Sentori answers it; more members are not known ({@code sentori.md A2.1}, row 17). */
public record TemplateWire(
        @JsonProperty("ExternalID") @WireType.Text String externalId,
        @JsonProperty("Name") @WireType.Text String name) {
    /** Refuses a template that lacks its id or its name. */
    public TemplateWire {
        requireNonNull(externalId, "ExternalID is missing");
        requireNonNull(name, "Name is missing");
    }
}
