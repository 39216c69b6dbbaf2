package io.contacts.domain.contact;

import io.contacts.domain.Guests;
import io.contacts.domain.field.FieldValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Patches for tests, with the values of {@link Guests}. */
final class Patches {
    private Patches() {}

    static ContactPatch setting(ContactComponent component) {
        return settingAllOf(Guests.fill(Contact.builder(), component).build());
    }

    static ContactPatch settingEverything() {
        return settingAllOf(Guests.everything());
    }

    static ContactPatch clearing(ContactComponent component) {
        ContactPatch.Builder patch = ContactPatch.builder();
        switch (component) {
            case EMAIL -> patch.email(Change.clear());
            case MOBILE_PHONE -> patch.mobilePhone(Change.clear());
            case PHONE -> patch.phone(Change.clear());
            case TITLE -> patch.title(Change.clear());
            case FIRST_NAME -> patch.firstName(Change.clear());
            case LAST_NAME -> patch.lastName(Change.clear());
            case KNOWN_AS -> patch.knownAs(Change.clear());
            case COMPANY_NAME -> patch.companyName(Change.clear());
            case BIRTHDAY -> patch.birthday(Change.clear());
            case CRM_ID -> patch.crmId(Change.clear());
            case CONSENT -> throw new IllegalArgumentException("consent cannot be cleared");
        }
        return patch.build();
    }

    static ContactPatch withFields(Map<String, Change<FieldValue>> fields) {
        Change<String> keep = Change.keep();
        return new ContactPatch(
                Change.keep(),
                Change.keep(),
                Change.keep(),
                keep,
                keep,
                keep,
                keep,
                keep,
                Change.<LocalDate>keep(),
                keep,
                Consent.unknown(),
                fields);
    }

    private static ContactPatch settingAllOf(Contact contact) {
        ContactPatch.Builder patch = ContactPatch.builder()
                .email(setOrKeep(contact.email()))
                .mobilePhone(setOrKeep(contact.mobilePhone()))
                .phone(setOrKeep(contact.phone()))
                .title(setOrKeep(contact.title()))
                .firstName(setOrKeep(contact.firstName()))
                .lastName(setOrKeep(contact.lastName()))
                .knownAs(setOrKeep(contact.knownAs()))
                .companyName(setOrKeep(contact.companyName()))
                .birthday(setOrKeep(contact.birthday()))
                .crmId(setOrKeep(contact.crmId()))
                .consent(contact.consent());
        contact.fields().forEach((name, value) -> patch.field(name, Change.set(value)));
        return patch.build();
    }

    private static <T> Change<T> setOrKeep(@Nullable T value) {
        return value == null ? Change.keep() : Change.set(Objects.requireNonNull(value));
    }
}
