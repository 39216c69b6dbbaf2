package io.contacts.testkit.contract.internal.people;

import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Two values of each component, and the same few things done to any of them. */
public final class Samples {
    private static final Instant AGREED = Instant.parse("2026-03-01T10:00:00Z");

    private Samples() {}

    /** The contact with one of the two values, 0 or 1, in this component. */
    public static Contact put(Contact contact, ContactComponent component, int variant) {
        Contact.Builder builder = contact.toBuilder();
        switch (component) {
            case EMAIL -> builder.email(EmailAddress.of(text(variant, "zoe") + "@example.com"));
            case MOBILE_PHONE -> builder.mobilePhone("+3365550197" + variant);
            case PHONE -> builder.phone("+59065550197" + variant);
            case TITLE -> builder.title(variant == 0 ? "Mme" : "Dr");
            case FIRST_NAME -> builder.firstName(text(variant, "Zoé"));
            case LAST_NAME -> builder.lastName(text(variant, "Lefèvre"));
            case KNOWN_AS -> builder.knownAs(text(variant, "Zo"));
            case COMPANY_NAME -> builder.companyName(text(variant, "Café"));
            case BIRTHDAY -> builder.birthday(LocalDate.of(1990 + variant, 2, 28));
            case CRM_ID -> builder.crmId(text(variant, "00042"));
            case CONSENT ->
                builder.consent(
                        variant == 0 ? Consent.optedIn("ticked the box on the form", AGREED) : Consent.optedOut());
        }
        return builder.build();
    }

    /** What the contact holds in this component. */
    public static Optional<?> get(Contact contact, ContactComponent component) {
        return switch (component) {
            case EMAIL -> Optional.ofNullable(contact.email());
            case MOBILE_PHONE -> Optional.ofNullable(contact.mobilePhone());
            case PHONE -> Optional.ofNullable(contact.phone());
            case TITLE -> Optional.ofNullable(contact.title());
            case FIRST_NAME -> Optional.ofNullable(contact.firstName());
            case LAST_NAME -> Optional.ofNullable(contact.lastName());
            case KNOWN_AS -> Optional.ofNullable(contact.knownAs());
            case COMPANY_NAME -> Optional.ofNullable(contact.companyName());
            case BIRTHDAY -> Optional.ofNullable(contact.birthday());
            case CRM_ID -> Optional.ofNullable(contact.crmId());
            // A store may know yes or no and nothing of when and how.
            case CONSENT -> Optional.of(contact.consent().getClass());
        };
    }

    /** A patch that gives this component the second value. */
    public static ContactPatch setting(ContactComponent component) {
        return ContactPatch.setting(put(Contact.builder().build(), component, 1));
    }

    /** A patch that empties this component. */
    public static ContactPatch clearing(ContactComponent component) {
        ContactPatch.Builder patch = ContactPatch.builder();
        switch (component) {
            case MOBILE_PHONE -> patch.mobilePhone(Change.clear());
            case PHONE -> patch.phone(Change.clear());
            case TITLE -> patch.title(Change.clear());
            case FIRST_NAME -> patch.firstName(Change.clear());
            case LAST_NAME -> patch.lastName(Change.clear());
            case KNOWN_AS -> patch.knownAs(Change.clear());
            case COMPANY_NAME -> patch.companyName(Change.clear());
            case BIRTHDAY -> patch.birthday(Change.clear());
            case CRM_ID -> patch.crmId(Change.clear());
            case EMAIL, CONSENT -> throw new IllegalArgumentException(component + " cannot be cleared");
        }
        return patch.build();
    }

    /** The number that a fleeting look takes for the one of {@link #put}. */
    static PhoneNumber otherPhone() {
        return PhoneNumber.of("+33655501979");
    }

    private static String text(int variant, String stem) {
        return stem + variant + "xq7";
    }
}
