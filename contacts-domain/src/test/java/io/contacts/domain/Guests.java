package io.contacts.domain;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

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
        for (ContactComponent component : ContactComponent.values()) {
            fill(builder, component);
        }
        return builder.field("Table", "by the window")
                .field("Visits", FieldValue.number(new BigDecimal("1.10")))
                .field("Arrival", FieldValue.timestamp(LocalDateTime.of(2026, 11, 23, 19, 30)))
                .field("Regular", FieldValue.flag(true))
                .build();
    }

    /** Puts something into one component. */
    public static Contact.Builder fill(Contact.Builder builder, ContactComponent component) {
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
