package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contact as Sentori answers it ({@code sentori.md A2.2}). The account's own fields are further members; they stand in
 * {@code others}, sorted, since the parser does not keep their order.
 */
public record ContactWire(
        @JsonProperty("IsSuppressed") @WireType.Flag @Nullable
        Boolean isSuppressed,

        @JsonProperty("IsBadEmailAddress") @WireType.Flag @Nullable
        Boolean isBadEmailAddress,

        @JsonProperty("SystemID") @WireType.SystemId String systemId,
        @JsonProperty("CRMID") @WireType.Text @Nullable String crmId,
        @JsonProperty("Title") @WireType.Text @Nullable String title,
        @JsonProperty("FirstName") @WireType.Text @Nullable String firstName,
        @JsonProperty("LastName") @WireType.Text @Nullable String lastName,
        @JsonProperty("KnownAs") @WireType.Text @Nullable String knownAs,
        @JsonProperty("EmailAddress") @WireType.Text String emailAddress,

        @JsonProperty("CompanyName") @WireType.Text @Nullable
        String companyName,

        @JsonProperty("PhoneNumber") @WireType.Text @Nullable
        String phoneNumber,

        @JsonProperty("MobilePhoneNumber") @WireType.Text @Nullable
        String mobilePhoneNumber,

        @JsonProperty("CreatedSourceValue") @WireType.Text @Nullable
        String createdSourceValue,

        @JsonProperty("CreatedIPAddress") @WireType.Text @Nullable
        String createdIpAddress,

        @JsonProperty("CreatedHttpReferrerUrl") @WireType.Text @Nullable
        String createdHttpReferrerUrl,

        @JsonProperty("CreatedTimestamp") @WireType.LocalTime @Nullable
        LocalDateTime createdTimestamp,

        @JsonProperty("ModifiedTimestamp") @WireType.LocalTime @Nullable
        LocalDateTime modifiedTimestamp,

        @JsonProperty("IsConfirmed") @WireType.Flag @Nullable
        Boolean isConfirmed,

        @JsonProperty("IsBadMobilePhoneNumber") @WireType.Flag @Nullable
        Boolean isBadMobilePhoneNumber,

        @JsonAnySetter Map<String, JsonNode> others) {

    /** Refuses a contact that lacks its id or its address, and sorts the others. */
    public ContactWire {
        requireNonNull(systemId, "SystemID is missing");
        requireNonNull(emailAddress, "EmailAddress is missing");
        others = others.isEmpty() ? Map.of() : new TreeMap<>(others);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "ContactWire[hidden]";
    }
}
