package io.contacts.sentori.internal.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What Sentori makes a draft from ({@code sentori.md A2.6}). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EmailBody(
        @JsonProperty("ExternalID") String externalId,
        @JsonProperty("Name") String name,
        @JsonProperty("Description") @Nullable String description) {}
