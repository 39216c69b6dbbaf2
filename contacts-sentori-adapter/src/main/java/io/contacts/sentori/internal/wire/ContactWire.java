package io.contacts.sentori.internal.wire;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.contacts.domain.contact.Contact;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A contact as Sentori answers it ({@code sentori.md A2.2}). The account's own fields are further members; they stand in
 * {@code others}, sorted, since the parser does not keep their order.
 *
 * <p>A text that is new at Sentori is added to this file, and to no other of the adapter: as a component, which is read into the
 * component of the same name of a {@link Contact}, and as a {@link Member}, by which it is sent.
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

    /** The members that a contact has in every account ({@code sentori.md A2.2}). Every other one is a field of this account. */
    public enum Member {
        CRM_ID("CRMID", Contact.Component.CRM_ID),
        TITLE("Title", Contact.Component.TITLE),
        FIRST_NAME("FirstName", Contact.Component.FIRST_NAME),
        LAST_NAME("LastName", Contact.Component.LAST_NAME),
        KNOWN_AS("KnownAs", Contact.Component.KNOWN_AS),
        EMAIL_ADDRESS("EmailAddress", Contact.Component.EMAIL),
        COMPANY_NAME("CompanyName", Contact.Component.COMPANY_NAME),
        PHONE_NUMBER("PhoneNumber", Contact.Component.PHONE),
        MOBILE_PHONE_NUMBER("MobilePhoneNumber", Contact.Component.MOBILE_PHONE),
        IS_BAD_EMAIL_ADDRESS("IsBadEmailAddress", Kind.FLAG),
        IS_BAD_MOBILE_PHONE_NUMBER("IsBadMobilePhoneNumber", Kind.FLAG),
        IS_SUPPRESSED("IsSuppressed", Kind.READ_ONLY),
        SYSTEM_ID("SystemID", Kind.READ_ONLY),
        CREATED_SOURCE_VALUE("CreatedSourceValue", Kind.READ_ONLY),
        CREATED_IP_ADDRESS("CreatedIPAddress", Kind.READ_ONLY),
        CREATED_HTTP_REFERRER_URL("CreatedHttpReferrerUrl", Kind.READ_ONLY),
        CREATED_TIMESTAMP("CreatedTimestamp", Kind.READ_ONLY),
        MODIFIED_TIMESTAMP("ModifiedTimestamp", Kind.READ_ONLY),
        IS_CONFIRMED("IsConfirmed", Kind.READ_ONLY);

        /** What a caller may do with a member by its name. */
        public enum Kind {
            /** It holds a component of the contact; the component is what is set. */
            COMPONENT,
            /** It may be set, but is sent only if the caller sets it. */
            FLAG,
            /** It is exported but not importable. */
            READ_ONLY
        }

        private static final Map<String, Member> BY_LOWER_CASE = Arrays.stream(values())
                .collect(Collectors.toUnmodifiableMap(
                        member -> member.json.toLowerCase(Locale.ROOT), Function.identity()));

        /** Those that hold a component, in the order of the documents. */
        public static final List<Member> COMPONENTS = Arrays.stream(values())
                .filter(member -> member.kind == Kind.COMPONENT)
                .toList();

        private final String json;
        private final Kind kind;
        private final Contact.@Nullable Component component;

        Member(String json, Contact.Component component) {
            this.json = json;
            this.kind = Kind.COMPONENT;
            this.component = component;
        }

        Member(String json, Kind kind) {
            this.json = json;
            this.kind = kind;
            this.component = null;
        }

        /**
         * The member that Sentori may take this name for. Whether it minds upper and lower case is not documented, so
         * {@code emailaddress} counts as {@code EmailAddress}: it must never get past us as a custom field.
         */
        public static Optional<Member> like(String name) {
            return Optional.ofNullable(BY_LOWER_CASE.get(name.toLowerCase(Locale.ROOT)));
        }

        /** The member of exactly this name. */
        public static Optional<Member> named(String name) {
            return like(name).filter(member -> member.json.equals(name));
        }

        /** The name in JSON. */
        public String json() {
            return json;
        }

        /** What a caller may do with it. */
        public Kind kind() {
            return kind;
        }

        /** The component that it holds. */
        public Optional<Contact.Component> component() {
            return Optional.ofNullable(component);
        }

        /** Whether it holds a telephone, which at Sentori may be any text. */
        public boolean isPhone() {
            return this == PHONE_NUMBER || this == MOBILE_PHONE_NUMBER;
        }
    }
}
