package io.contacts.sofy.internal.wire;

import io.contacts.domain.contact.Contact;
import io.contacts.http.wire.DistinctMembers;
import io.contacts.sofy.internal.value.PlainNumber;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * The body of {@code POST /groups/{groupId}/contacts} ({@code sofy.md B2}). What is {@code null} is not sent: what Sofy
 * does with a null is not documented. It writes itself, since it is the one body that Sofy is sent by the hundred thousand.
 *
 * @param phoneNumber digits without a plus sign
 * @param birthday {@code yyyy-MM-ddT00:00:00.000Z}
 * @param columns by id, ascending: text, or a {@link PlainNumber}
 */
public record ContactWire(
        @Nullable String emailAddress,
        @Nullable String phoneNumber,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Boolean subscribed,
        @Nullable String birthday,
        Map<Long, Object> columns)
        implements JacksonSerializable, DistinctMembers {
    /** The six components that are documented for every contact ({@code sofy.md B2}); the rest is in custom columns. */
    public static final Set<Contact.Component> COMPONENTS = Collections.unmodifiableSet(EnumSet.of(
            Contact.Component.EMAIL,
            Contact.Component.MOBILE_PHONE,
            Contact.Component.FIRST_NAME,
            Contact.Component.LAST_NAME,
            Contact.Component.BIRTHDAY,
            Contact.Component.CONSENT));

    private static final SerializableString EMAIL_ADDRESS = new SerializedString("contactEmailAddress");
    private static final SerializableString PHONE_NUMBER = new SerializedString("contactPhoneNumber");
    private static final SerializableString FIRST_NAME = new SerializedString("contactFirstName");
    private static final SerializableString LAST_NAME = new SerializedString("contactLastName");
    private static final SerializableString SUBSCRIBED = new SerializedString("contactSubscribed");
    private static final SerializableString BIRTHDAY = new SerializedString("contactBirthday");

    /** Copies and sorts the columns. */
    public ContactWire {
        columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** An address and nothing else: who is put into a group has not said that they agreed. */
    public static ContactWire ofAddress(String emailAddress) {
        return new ContactWire(emailAddress, null, null, null, null, null, Map.of());
    }

    /** Every text and number that it holds of a person, as it is sent; the consent is none. */
    public Stream<String> texts() {
        Stream<String> members = Stream.of(emailAddress, phoneNumber, firstName, lastName, birthday)
                .filter(Objects::nonNull);
        return Stream.concat(
                members,
                columns.values().stream()
                        .map(value -> value instanceof PlainNumber number ? number.digits() : value.toString()));
    }

    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeStartObject(this);
        write(json, EMAIL_ADDRESS, emailAddress);
        write(json, PHONE_NUMBER, phoneNumber);
        write(json, FIRST_NAME, firstName);
        write(json, LAST_NAME, lastName);
        if (subscribed != null) {
            json.writeName(SUBSCRIBED);
            json.writeBoolean(subscribed);
        }
        write(json, BIRTHDAY, birthday);
        for (Map.Entry<Long, Object> column : columns.entrySet()) {
            json.writeName(column.getKey().toString());
            write(json, column.getValue());
        }
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer unused) {
        serialize(json, context);
    }

    private static void write(JsonGenerator json, SerializableString name, @Nullable String value) {
        if (value != null) {
            json.writeName(name);
            json.writeString(value);
        }
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof PlainNumber number) {
            json.writeRawValue(number.digits());
        } else {
            json.writeString((String) value);
        }
    }

    /** Says which columns are there, not whose contact it is. */
    @Override
    public String toString() {
        return "ContactWire[columns=" + columns.keySet() + "]";
    }
}
