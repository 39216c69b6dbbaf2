package io.contacts.sentori.internal.wire;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.http.wire.DistinctMembers;
import io.contacts.sentori.internal.value.Member;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Fields of a contact as Sentori takes them ({@code sentori.md A2.3}). A member that is Java's {@code null} is not sent and
 * keeps what is there; one that is JSON's {@code null} is sent as {@code null}. An import writes millions of these, so it does
 * so itself.
 *
 * @param others the account's own fields, and whatever else goes under its JSON name
 */
public record ContactBody(
        @Nullable JsonNode crmId,
        @Nullable JsonNode title,
        @Nullable JsonNode firstName,
        @Nullable JsonNode lastName,
        @Nullable JsonNode knownAs,
        @Nullable JsonNode emailAddress,
        @Nullable JsonNode companyName,
        @Nullable JsonNode phoneNumber,
        @Nullable JsonNode mobilePhoneNumber,
        Map<String, JsonNode> others)
        implements JacksonSerializable, DistinctMembers {

    private static final List<Part> PARTS = List.of(
            Part.of(Member.CRM_ID, ContactBody::crmId),
            Part.of(Member.TITLE, ContactBody::title),
            Part.of(Member.FIRST_NAME, ContactBody::firstName),
            Part.of(Member.LAST_NAME, ContactBody::lastName),
            Part.of(Member.KNOWN_AS, ContactBody::knownAs),
            Part.of(Member.EMAIL_ADDRESS, ContactBody::emailAddress),
            Part.of(Member.COMPANY_NAME, ContactBody::companyName),
            Part.of(Member.PHONE_NUMBER, ContactBody::phoneNumber),
            Part.of(Member.MOBILE_PHONE_NUMBER, ContactBody::mobilePhoneNumber));

    /** A member, and what a body says of it. */
    private record Part(String name, SerializableString writtenName, Function<ContactBody, @Nullable JsonNode> value) {
        static Part of(Member member, Function<ContactBody, @Nullable JsonNode> value) {
            return new Part(member.json(), new SerializedString(member.json()), value);
        }
    }

    /** @throws DatabindException if one of the others stands in the place of a member that is there */
    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeStartObject(this);
        for (Part part : PARTS) {
            JsonNode value = part.value.apply(this);
            if (value != null) {
                if (!others.isEmpty() && others.containsKey(part.name)) {
                    throw DatabindException.from(json, "a member stands there twice");
                }
                json.writeName(part.writtenName);
                value.serialize(json, context);
            }
        }
        for (Map.Entry<String, JsonNode> other : others.entrySet()) {
            json.writeName(other.getKey());
            other.getValue().serialize(json, context);
        }
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer unused) {
        serialize(json, context);
    }

    /** Whether nothing at all would be sent. */
    public boolean isEmpty() {
        return others.isEmpty() && PARTS.stream().allMatch(part -> part.value.apply(this) == null);
    }

    /** The same fields with the contact's new address. Nothing else sends one, but rows of an import. */
    public ContactBody withEmailAddress(EmailAddress address) {
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
