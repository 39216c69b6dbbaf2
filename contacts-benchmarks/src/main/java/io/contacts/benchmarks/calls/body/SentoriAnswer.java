package io.contacts.benchmarks.calls.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A contact as Sentori answers it, as a hand-written client has it. */
public record SentoriAnswer(
        @JsonProperty("IsSuppressed") boolean isSuppressed,
        @JsonProperty("IsBadEmailAddress") boolean isBadEmailAddress,
        @JsonProperty("SystemID") long systemId,
        @JsonProperty("CRMID") @Nullable String crmId,
        @JsonProperty("Title") @Nullable String title,
        @JsonProperty("FirstName") @Nullable String firstName,
        @JsonProperty("LastName") @Nullable String lastName,
        @JsonProperty("KnownAs") @Nullable String knownAs,
        @JsonProperty("EmailAddress") String emailAddress,

        @JsonProperty("CompanyName") @Nullable String companyName,

        @JsonProperty("PhoneNumber") @Nullable String phoneNumber,

        @JsonProperty("MobilePhoneNumber") @Nullable String mobilePhoneNumber,

        @JsonProperty("CreatedSourceValue") @Nullable String createdSourceValue,

        @JsonProperty("CreatedIPAddress") @Nullable String createdIpAddress,

        @JsonProperty("CreatedHttpReferrerUrl") @Nullable String createdHttpReferrerUrl,

        @JsonProperty("CreatedTimestamp") LocalDateTime createdTimestamp,
        @JsonProperty("ModifiedTimestamp") LocalDateTime modifiedTimestamp,
        @JsonProperty("IsConfirmed") boolean isConfirmed,
        @JsonProperty("IsBadMobilePhoneNumber") boolean isBadMobilePhoneNumber) {}
