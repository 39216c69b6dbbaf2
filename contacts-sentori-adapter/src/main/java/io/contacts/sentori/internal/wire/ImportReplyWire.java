package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What Sentori answers to an import ({@code sentori.md A2.5}): every counter, and the upload group if there is one. */
public record ImportReplyWire(
        @JsonProperty("TotalRows") @WireType.Count Integer totalRows,

        @JsonProperty("EmailableRowsCreated") @WireType.Count
        Integer emailableRowsCreated,

        @JsonProperty("EmailableRowsUpdated") @WireType.Count
        Integer emailableRowsUpdated,

        @JsonProperty("SuppressedUpdated") @WireType.Count Integer suppressedUpdated,
        @JsonProperty("BadEmailUpdated") @WireType.Count Integer badEmailUpdated,
        @JsonProperty("ExcludedDuplicates") @WireType.Count Integer excludedDuplicates,

        @JsonProperty("ExcludedInvalidEmail") @WireType.Count
        Integer excludedInvalidEmail,

        @JsonProperty("ExcludedRoleBased") @WireType.Count Integer excludedRoleBased,

        @JsonProperty("UploadGroupExternalID") @WireType.Text @Nullable
        String uploadGroupExternalId) {

    /** Refuses an answer that lacks a counter. */
    public ImportReplyWire {
        requireNonNull(totalRows, "TotalRows is missing");
        requireNonNull(emailableRowsCreated, "EmailableRowsCreated is missing");
        requireNonNull(emailableRowsUpdated, "EmailableRowsUpdated is missing");
        requireNonNull(suppressedUpdated, "SuppressedUpdated is missing");
        requireNonNull(badEmailUpdated, "BadEmailUpdated is missing");
        requireNonNull(excludedDuplicates, "ExcludedDuplicates is missing");
        requireNonNull(excludedInvalidEmail, "ExcludedInvalidEmail is missing");
        requireNonNull(excludedRoleBased, "ExcludedRoleBased is missing");
    }
}
