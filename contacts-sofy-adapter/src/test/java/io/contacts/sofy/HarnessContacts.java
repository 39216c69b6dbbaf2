package io.contacts.sofy;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyContact;
import io.contacts.testkit.sofy.SofyFakeApi;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between contacts and what the fake holds, by the document and not by the adapter. */
final class HarnessContacts {
    private static final String MIDNIGHT = "T00:00:00.000Z";

    private HarnessContacts() {}

    /** Puts a contact into a group, without fields: nothing of the contract seeds any. */
    static void seed(SofyFakeApi sofy, String group, Contact contact) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (contact.email() != null) {
            body.put("contactEmailAddress", contact.email().value());
        }
        if (contact.mobilePhone() != null) {
            body.put("contactPhoneNumber", contact.mobilePhone().digits());
        }
        if (contact.firstName() != null) {
            body.put("contactFirstName", contact.firstName());
        }
        if (contact.lastName() != null) {
            body.put("contactLastName", contact.lastName());
        }
        if (contact.birthday() != null) {
            body.put("contactBirthday", contact.birthday() + MIDNIGHT);
        }
        if (!(contact.consent() instanceof Consent.Unknown)) {
            body.put("contactSubscribed", contact.consent() instanceof Consent.OptedIn);
        }
        FakeResponse answer = sofy.handle(new FakeRequest(
                "POST",
                "/groups/" + group + "/contacts",
                Map.of(
                        "x-api-key-id", List.of(sofy.keyId()),
                        "x-api-key-secret", List.of(sofy.keySecret()),
                        "content-type", List.of("application/json")),
                body.toString().getBytes(StandardCharsets.UTF_8)));
        if (answer.status() != 201) {
            throw new IllegalStateException("the fake refuses what was to be seeded: " + answer.status());
        }
    }

    /** Everything that the fake holds of a contact, columns under their labels. */
    static Contact asContact(SofyContact held, List<SofyColumn> columns) {
        Contact.Builder contact = Contact.builder();
        held.emailAddress().map(EmailAddress::of).ifPresent(contact::email);
        held.phoneNumber().map(digits -> PhoneNumber.of("+" + digits)).ifPresent(contact::mobilePhone);
        held.text("contactFirstName").ifPresent(contact::firstName);
        held.text("contactLastName").ifPresent(contact::lastName);
        held.birthday()
                .map(birthday -> LocalDate.parse(birthday.replace(MIDNIGHT, "")))
                .ifPresent(contact::birthday);
        held.subscribed()
                .map(yes -> yes ? Consent.optedIn("held by the fake", Instant.EPOCH) : Consent.optedOut())
                .ifPresent(contact::consent);
        for (SofyColumn column : columns) {
            held.column(column.id()).ifPresent(value -> contact.field(column.userLabel(), asValue(column, value)));
        }
        return contact.build();
    }

    private static FieldValue asValue(SofyColumn column, Object value) {
        String text = Objects.toString(value);
        return switch (column.type()) {
            case CHAR -> FieldValue.text(text);
            case DOUBLE -> FieldValue.number((BigDecimal) value);
            case DATETIME -> FieldValue.timestamp(LocalDateTime.parse(text.replace("Z", "")));
        };
    }
}
