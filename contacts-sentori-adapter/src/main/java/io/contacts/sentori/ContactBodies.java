package io.contacts.sentori;

import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.validation.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns what a port was given into what Sentori takes, or refuses it with everything that is wrong. Rows of an import have
 * their address in them; any other body only if {@link ContactBody#withEmailAddress} puts one there.
 */
final class ContactBodies {
    private final SentoriMapper mapper;
    private final BirthdayPlace birthdays;
    private final Clearing clearing;
    private final boolean ignoreUnsupported;

    ContactBodies(SentoriMapper mapper, BirthdayPlace birthdays, Clearing clearing, boolean ignoreUnsupported) {
        this.mapper = mapper;
        this.birthdays = birthdays;
        this.clearing = clearing;
        this.ignoreUnsupported = ignoreUnsupported;
    }

    /** What this contact holds, but for its address. */
    ContactBody of(Capability operation, Contact contact) {
        List<Violation> violations = new ArrayList<>();
        ContactBody body = body(operation, null, ContactPatch.setting(contact), violations);
        refuseIfAny(operation, violations);
        return body;
    }

    /** What this patch changes, but for the address. */
    ContactBody of(Capability operation, ContactPatch patch) {
        List<Violation> violations = new ArrayList<>();
        ContactBody body = body(operation, null, patch, violations);
        if (violations.isEmpty() && body.isEmpty() && patch.email().isKeep()) {
            violations.add(new Violation("", "the patch changes nothing"));
        }
        refuseIfAny(operation, violations);
        return body;
    }

    /** The rows of an import, each with its own address. */
    List<ContactBody> rows(Capability operation, List<Contact> contacts) {
        List<Violation> violations = new ArrayList<>();
        List<ContactBody> rows = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            List<Violation> own = new ArrayList<>();
            Contact contact = contacts.get(i);
            rows.add(body(operation, Addresses.of(contact), ContactPatch.setting(contact), own));
            for (Violation violation : own) {
                violations.add(violation.inside("contacts[" + i + "]"));
            }
        }
        refuseIfAny(operation, violations);
        return rows;
    }

    private ContactBody body(
            Capability operation, @Nullable EmailAddress address, ContactPatch patch, List<Violation> violations) {
        Map<String, JsonNode> others =
                patch.fields().isEmpty() && patch.birthday().isKeep() ? Map.of() : new LinkedHashMap<>();
        patch.fields().forEach((name, change) -> putField(name, change, patch, others, violations));
        if (!patch.birthday().isKeep()) {
            putBirthday(operation, patch.birthday(), others, violations);
        }
        return mapper.body(patch, new SentoriMapper.OtherMembers(address, others), clearing);
    }

    private void putField(
            String name,
            Change<FieldValue> change,
            ContactPatch patch,
            Map<String, JsonNode> others,
            List<Violation> violations) {
        if (change.isKeep()) {
            return;
        }
        FieldRules.problem(name, change)
                .ifPresent(problem -> violations.add(new Violation("fields[" + name + "]", problem)));
        if (!FieldRules.isOvertaken(name, patch)) {
            others.put(name, change.newValue().map(JsonValues::node).orElseGet(clearing::node));
        }
    }

    /** A birthday that is set goes before a text of the same name: that one is there only because it could not be read. */
    private void putBirthday(
            Capability operation, Change<LocalDate> change, Map<String, JsonNode> others, List<Violation> violations) {
        List<String> places = birthdays.candidates(operation);
        if (places.size() == 1) {
            others.put(
                    places.get(0),
                    change.map(birthdays::write)
                            .newValue()
                            .<JsonNode>map(JsonNodeFactory.instance::stringNode)
                            .orElseGet(clearing::node));
        } else if (places.size() > 1) {
            violations.add(birthday("has several places in this account, " + places + ": name the one in "
                    + SentoriConfiguration.BIRTHDAY_FIELD));
        } else if (!ignoreUnsupported) {
            violations.add(birthday("has no place in this account: make a contact field Birthday, or name the one in "
                    + SentoriConfiguration.BIRTHDAY_FIELD + " ("
                    + ContactsProviders.ignoreUnsupported(SentoriProviderFactory.NAME) + "=true leaves it out)"));
        }
    }

    private static Violation birthday(String reason) {
        return new Violation(ContactComponent.BIRTHDAY.componentName(), reason);
    }

    private static void refuseIfAny(Capability operation, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidContactException(ErrorFacts.of(SentoriProviderFactory.NAME, operation), violations);
        }
    }
}
