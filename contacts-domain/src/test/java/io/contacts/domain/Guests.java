package io.contacts.domain;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** People for tests. Each holds different values, so that a mixed-up component shows. */
public final class Guests {
    private Guests() {}

    /** Somebody with an address and two names. */
    public static Contact zoe() {
        return Contact.builder()
                .email("zoe@example.com")
                .firstName("Zoé")
                .lastName("Petit")
                .build();
    }

    /** Somebody with something in every component, and a field of each type. */
    public static Contact everything() {
        Contact.Builder builder = Contact.builder();
        for (Contact.Component component : Contact.Component.values()) {
            fill(builder, component);
        }
        return builder.field("Table", "by the window")
                .field("Visits", FieldValue.number(new BigDecimal("1.10")))
                .field("Arrival", FieldValue.timestamp(LocalDateTime.of(2026, 11, 23, 19, 30)))
                .field("Regular", FieldValue.flag(true))
                .build();
    }

    /** Somebody with an address and these fields, by the constructor: the builder would refuse a name or a value that is null. */
    public static Contact holding(Map<String, FieldValue> fields) {
        return with(Consent.unknown(), fields);
    }

    /** The same with this consent; neither is held against anything, so that nulls get as far as the constructor. */
    public static Contact with(Consent consent, Map<String, FieldValue> fields) {
        EmailAddress email = EmailAddress.of("zoe@example.com");
        return new Contact(email, null, null, null, null, null, null, null, null, null, consent, fields);
    }

    /** Puts something into one component. */
    public static Contact.Builder fill(Contact.Builder builder, Contact.Component component) {
        return switch (component) {
            case EMAIL -> builder.email(EmailAddress.of("everything@example.org"));
            case MOBILE_PHONE -> builder.mobilePhone(PhoneNumber.of("+590690112233"));
            case PHONE -> builder.phone(PhoneNumber.of("+590590112244"));
            case TITLE -> builder.title("Dr");
            case FIRST_NAME -> builder.firstName("Léa");
            case LAST_NAME -> builder.lastName("Blanc");
            case KNOWN_AS -> builder.knownAs("Lili");
            case COMPANY_NAME -> builder.companyName("Blanc et filles");
            case BIRTHDAY -> builder.birthday(LocalDate.of(1990, 2, 28));
            case CRM_ID -> builder.crmId("crm-17");
            case CONSENT -> builder.consent(Consent.optedIn("signed the book", Instant.parse("2026-01-02T03:04:05Z")));
        };
    }
}
