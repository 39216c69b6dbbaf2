package io.contacts.sofy;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.contacts.http.DistinctMembers;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /groups/{groupId}/contacts} ({@code sofy.md B2}). What is {@code null} is not sent: what Sofy
 * does with a null is not documented.
 *
 * @param phoneNumber digits without a plus sign
 * @param birthday {@code yyyy-MM-ddT00:00:00.000Z}
 * @param columns by id, ascending: text, or a {@link PlainNumber}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "contactEmailAddress",
    "contactPhoneNumber",
    "contactFirstName",
    "contactLastName",
    "contactSubscribed",
    "contactBirthday"
})
record ContactWire(
        @JsonProperty("contactEmailAddress") @Nullable String emailAddress,
        @JsonProperty("contactPhoneNumber") @Nullable String phoneNumber,
        @JsonProperty("contactFirstName") @Nullable String firstName,
        @JsonProperty("contactLastName") @Nullable String lastName,
        @JsonProperty("contactSubscribed") @Nullable Boolean subscribed,
        @JsonProperty("contactBirthday") @Nullable String birthday,
        @JsonAnyGetter Map<Long, Object> columns)
        implements DistinctMembers {
    ContactWire {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** An address that agreed, and nothing else. */
    static ContactWire subscribed(String emailAddress) {
        return new ContactWire(emailAddress, null, null, null, true, null, Map.of());
    }

    /** Says which columns are there, not whose contact it is. */
    @Override
    public String toString() {
        return "ContactWire[columns=" + columns.keySet() + "]";
    }
}
