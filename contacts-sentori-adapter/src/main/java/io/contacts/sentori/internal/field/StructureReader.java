package io.contacts.sentori.internal.field;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.value.JsonValues;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import io.contacts.sentori.internal.wire.SentoriApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an account out of the example that getstructure gives ({@code sentori.md A2.4}). */
public final class StructureReader {
    private final BirthdayNames birthday;

    /** One that marks the field that is meant for the birthday. */
    public StructureReader(BirthdayNames birthday) {
        this.birthday = birthday;
    }

    /**
     * The fields in the example's order.
     *
     * @throws IllegalArgumentException if it is no example of a contact: every contact has an address
     */
    public List<ContactField> fields(Map<String, JsonNode> example) {
        if (!example.containsKey(Member.EMAIL_ADDRESS.json())) {
            throw new IllegalArgumentException("the structure of a contact has no EmailAddress");
        }
        List<ContactField> fields = new ArrayList<>();
        example.forEach((name, placeholder) -> fields.add(ContactField.named(name, JsonValues.type(placeholder))));
        List<String> birthdays = birthday.amongFields(fields);
        fields.replaceAll(
                field -> componentOf(field, birthdays).map(field::holding).orElse(field));
        return List.copyOf(fields);
    }

    /** The account's fields, from the {@code single} form of getstructure. */
    public List<ContactField> asked(SentoriCalls calls, Capability operation) {
        return calls.ask(Call.read(operation), SentoriApi::structure, reply -> fields(reply.body()));
    }

    private static Optional<Contact.Component> componentOf(ContactField field, List<String> birthdays) {
        if (birthdays.equals(List.of(field.name()))) {
            return Optional.of(Contact.Component.BIRTHDAY);
        }
        return Member.named(field.name()).flatMap(Member::component);
    }
}
