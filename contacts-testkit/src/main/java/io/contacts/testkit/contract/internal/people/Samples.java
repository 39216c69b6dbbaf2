package io.contacts.testkit.contract.internal.people;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
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
    public static Contact put(Contact contact, Contact.Component component, int variant) {
        return contact.toBuilder().set(component, value(component, variant)).build();
    }

    /** What the contact holds in this component. */
    public static Optional<?> get(Contact contact, Contact.Component component) {
        // A store may know yes or no and nothing of when and how.
        return component == Contact.Component.CONSENT
                ? Optional.of(contact.consent().getClass())
                : Optional.ofNullable(contact.value(component));
    }

    /** A patch that gives this component the second value. */
    public static ContactPatch setting(Contact.Component component) {
        return ContactPatch.setting(put(Contact.builder().build(), component, 1));
    }

    /** The number that a fleeting look takes for the one of {@link #put}. */
    static PhoneNumber otherPhone() {
        return PhoneNumber.of("+33655501979");
    }

    /** No two components have a value in common, so that one in the place of another is noticed. */
    private static Object value(Contact.Component component, int variant) {
        return switch (component) {
            case EMAIL -> EmailAddress.of("zoe" + variant + "xq7@example.com");
            case MOBILE_PHONE -> PhoneNumber.of("+3365550197" + variant);
            case PHONE -> PhoneNumber.of("+59065550197" + variant);
            case BIRTHDAY -> LocalDate.of(1990 + variant, 2, 28);
            case CONSENT -> variant == 0 ? Consent.optedIn("ticked the box on the form", AGREED) : Consent.optedOut();
            default -> "00 Zoé " + component.componentName() + variant + "xq7";
        };
    }
}
