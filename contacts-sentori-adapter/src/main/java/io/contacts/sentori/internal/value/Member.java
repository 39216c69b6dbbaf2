package io.contacts.sentori.internal.value;

import io.contacts.domain.contact.ContactComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sentori's own members of a contact ({@code sentori.md A2.2}). Every other member is a field of the account. */
public enum Member {
    CRM_ID("CRMID", ContactComponent.CRM_ID),
    TITLE("Title", ContactComponent.TITLE),
    FIRST_NAME("FirstName", ContactComponent.FIRST_NAME),
    LAST_NAME("LastName", ContactComponent.LAST_NAME),
    KNOWN_AS("KnownAs", ContactComponent.KNOWN_AS),
    EMAIL_ADDRESS("EmailAddress", ContactComponent.EMAIL),
    COMPANY_NAME("CompanyName", ContactComponent.COMPANY_NAME),
    PHONE_NUMBER("PhoneNumber", ContactComponent.PHONE),
    MOBILE_PHONE_NUMBER("MobilePhoneNumber", ContactComponent.MOBILE_PHONE),
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
            .collect(Collectors.toUnmodifiableMap(member -> member.json.toLowerCase(Locale.ROOT), Function.identity()));

    private final String json;
    private final Kind kind;
    private final @Nullable ContactComponent component;

    Member(String json, ContactComponent component) {
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
    public Optional<ContactComponent> component() {
        return Optional.ofNullable(component);
    }

    /** Whether it holds a telephone, which at Sentori may be any text. */
    public boolean isPhone() {
        return this == PHONE_NUMBER || this == MOBILE_PHONE_NUMBER;
    }
}
