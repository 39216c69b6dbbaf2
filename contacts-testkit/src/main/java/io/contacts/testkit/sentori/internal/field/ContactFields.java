package io.contacts.testkit.sentori.internal.field;

import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.document.SentoriError;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import io.contacts.testkit.sentori.internal.request.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The contact fields of the account, and what a body may say about them. */
public final class ContactFields {
    public static final String EMAIL_ADDRESS = "EmailAddress";
    public static final String IS_BAD_EMAIL_ADDRESS = "IsBadEmailAddress";

    /** The texts that every contact has, in the order of the documented examples (A2.2, A2.4), the address among them. */
    public static final List<String> TEXTS = List.of(
            "CRMID",
            "Title",
            "FirstName",
            "LastName",
            "KnownAs",
            EMAIL_ADDRESS,
            "CompanyName",
            "PhoneNumber",
            "MobilePhoneNumber");

    private static final List<String> FLAGS = List.of(IS_BAD_EMAIL_ADDRESS, "IsBadMobilePhoneNumber");

    private static final Set<String> READ_ONLY = Set.of(
            "IsSuppressed",
            "SystemID",
            "CreatedSourceValue",
            "CreatedIPAddress",
            "CreatedHttpReferrerUrl",
            "CreatedTimestamp",
            "ModifiedTimestamp",
            "IsConfirmed");

    private final Map<String, SentoriFieldType> importable = new LinkedHashMap<>();
    private final Map<String, SentoriFieldType> custom;
    private final SentoriUndocumented undocumented;
    private final FieldValues values;

    /** The documented fields and the account's own, read as the switches say. */
    public ContactFields(Map<String, SentoriFieldType> custom, SentoriUndocumented undocumented) {
        TEXTS.stream()
                .filter(name -> !name.equals(EMAIL_ADDRESS))
                .forEach(name -> importable.put(name, SentoriFieldType.TEXT));
        FLAGS.forEach(name -> importable.put(name, SentoriFieldType.FLAG));
        custom.forEach(this::addCustom);
        this.custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
        this.undocumented = undocumented;
        this.values = new FieldValues(undocumented);
    }

    /** The account's own fields, in the order of their making. */
    public Map<String, SentoriFieldType> custom() {
        return custom;
    }

    /**
     * What a body says: an address or none, and the values to store. A {@code null} node clears; what is not there stays.
     */
    public record Input(@Nullable String emailAddress, Map<String, JsonNode> values) {
        public static final Input NOTHING = new Input(null, Map.of());
    }

    /**
     * Reads the fields of one contact.
     *
     * @throws Refusal Code 103 for a field or value that cannot be
     */
    public Input read(JsonNode contact) {
        JsonNode address = contact.get(EMAIL_ADDRESS);
        Refusal.when(address != null && !address.isString(), SentoriError.CONTACT_FIELDS_NOT_VALID);
        return new Input(address == null ? null : address.stringValue(), valuesOf(contact));
    }

    /**
     * Reads one row of an import, whose address may be missing or null.
     *
     * @throws Refusal Code 103 for a field or value that cannot be
     */
    public Input readRow(JsonNode row) {
        JsonNode address = row.get(EMAIL_ADDRESS);
        boolean absent = address == null || address.isNull();
        Refusal.when(!absent && !address.isString(), SentoriError.CONTACT_FIELDS_NOT_VALID);
        return new Input(absent ? null : address.stringValue(), valuesOf(row));
    }

    private Map<String, JsonNode> valuesOf(JsonNode contact) {
        Map<String, JsonNode> read = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : contact.properties()) {
            if (!member.getKey().equals(EMAIL_ADDRESS) && !ignored(member.getKey())) {
                valueOf(member.getKey(), member.getValue()).ifPresent(value -> read.put(member.getKey(), value));
            }
        }
        return read;
    }

    private boolean ignored(String name) {
        return (READ_ONLY.contains(name) && undocumented.has(SentoriVariant.READ_ONLY_FIELDS_IGNORED))
                || (name.equals(IS_BAD_EMAIL_ADDRESS) && undocumented.has(SentoriVariant.BAD_ADDRESS_FLAG_IGNORED));
    }

    private Optional<JsonNode> valueOf(String name, JsonNode value) {
        SentoriFieldType type = importable.get(name);
        if (type == null) {
            throw new Refusal(SentoriError.CONTACT_FIELDS_NOT_VALID);
        }
        return values.accept(type, value);
    }

    private void addCustom(String name, SentoriFieldType type) {
        if (name.isBlank() || name.equals(EMAIL_ADDRESS) || READ_ONLY.contains(name) || importable.containsKey(name)) {
            throw new IllegalArgumentException("A field of Sentori's own, or no name: " + name);
        }
        importable.put(name, type);
    }
}
