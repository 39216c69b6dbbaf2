package io.contacts.sentori.internal.wire;

import io.contacts.domain.contact.EmailAddress;
import io.contacts.http.wire.DistinctMembers;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * Fields of a contact as Sentori takes them ({@code sentori.md A2.3}). A member that is not there is not sent and keeps what is
 * there; one that is JSON's {@code null} is sent as {@code null}. An import writes millions of these, so it does so itself.
 *
 * @param members those of Sentori's own that hold a component; unmodifiable
 * @param others the account's own fields, and whatever else goes under its JSON name
 */
public record ContactBody(Map<Member, JsonNode> members, Map<String, JsonNode> others)
        implements JacksonSerializable, DistinctMembers {

    /** Lets nobody change the members; whoever made them keeps them to himself. */
    public ContactBody {
        members = Collections.unmodifiableMap(members);
    }

    private static final List<Part> PARTS =
            Member.COMPONENTS.stream().map(Part::of).toList();

    /** A member, and its name in the form in which it is written often. */
    private record Part(Member member, SerializableString name) {
        static Part of(Member member) {
            return new Part(member, new SerializedString(member.json()));
        }
    }

    /** @throws DatabindException if one of the others stands in the place of a member that is there */
    @Override
    public void serialize(JsonGenerator json, SerializationContext context) {
        json.writeStartObject(this);
        for (Part part : PARTS) {
            JsonNode value = members.get(part.member);
            if (value != null) {
                if (!others.isEmpty() && others.containsKey(part.member.json())) {
                    throw DatabindException.from(json, "a member stands there twice");
                }
                json.writeName(part.name);
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
        return members.isEmpty() && others.isEmpty();
    }

    /** The same fields with the contact's new address. Nothing else sends one, but rows of an import. */
    public ContactBody withEmailAddress(EmailAddress address) {
        Map<Member, JsonNode> addressed = new EnumMap<>(Member.class);
        addressed.putAll(members);
        addressed.put(Member.EMAIL_ADDRESS, JsonNodeFactory.instance.stringNode(address.value()));
        return new ContactBody(addressed, others);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "ContactBody[hidden]";
    }
}
