package io.contacts.sentori;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.contacts.domain.contact.EmailAddress;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fields of a contact as Sentori takes them ({@code sentori.md A2.3}). A member that is Java's {@code null} is not sent and
 * keeps what is there; one that is JSON's {@code null} is sent as {@code null}.
 *
 * @param others the account's own fields, and whatever else goes under its JSON name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactBody(
        @JsonProperty("CRMID") @Nullable JsonNode crmId,
        @JsonProperty("Title") @Nullable JsonNode title,
        @JsonProperty("FirstName") @Nullable JsonNode firstName,
        @JsonProperty("LastName") @Nullable JsonNode lastName,
        @JsonProperty("KnownAs") @Nullable JsonNode knownAs,
        @JsonProperty("EmailAddress") @Nullable JsonNode emailAddress,
        @JsonProperty("CompanyName") @Nullable JsonNode companyName,
        @JsonProperty("PhoneNumber") @Nullable JsonNode phoneNumber,
        @JsonProperty("MobilePhoneNumber") @Nullable JsonNode mobilePhoneNumber,
        @JsonAnyGetter Map<String, JsonNode> others) {

    /** Whether nothing at all would be sent. */
    @JsonIgnore
    boolean isEmpty() {
        return others.isEmpty()
                && Stream.of(
                                crmId,
                                title,
                                firstName,
                                lastName,
                                knownAs,
                                emailAddress,
                                companyName,
                                phoneNumber,
                                mobilePhoneNumber)
                        .allMatch(Objects::isNull);
    }

    /** The same fields with an address: the contact's new one, or that of a row of an import. Nothing else sends one. */
    ContactBody withEmailAddress(EmailAddress address) {
        return new ContactBody(
                crmId,
                title,
                firstName,
                lastName,
                knownAs,
                JsonNodeFactory.instance.stringNode(address.value()),
                companyName,
                phoneNumber,
                mobilePhoneNumber,
                others);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "ContactBody[hidden]";
    }
}
