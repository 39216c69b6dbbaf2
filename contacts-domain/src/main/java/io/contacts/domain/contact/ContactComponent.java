package io.contacts.domain.contact;

import java.time.LocalDate;
import java.util.Locale;

/** The components of a {@link Contact} that a provider may or may not have a place for. Custom fields are not among them. */
public enum ContactComponent {
    /** {@link Contact#email()}. */
    EMAIL(EmailAddress.class),
    /** {@link Contact#mobilePhone()}. */
    MOBILE_PHONE(PhoneNumber.class),
    /** {@link Contact#phone()}. */
    PHONE(PhoneNumber.class),
    /** {@link Contact#title()}. */
    TITLE(String.class),
    /** {@link Contact#firstName()}. */
    FIRST_NAME(String.class),
    /** {@link Contact#lastName()}. */
    LAST_NAME(String.class),
    /** {@link Contact#knownAs()}. */
    KNOWN_AS(String.class),
    /** {@link Contact#companyName()}. */
    COMPANY_NAME(String.class),
    /** {@link Contact#birthday()}. */
    BIRTHDAY(LocalDate.class),
    /** {@link Contact#crmId()}. */
    CRM_ID(String.class),
    /** {@link Contact#consent()}, where it is not {@link Consent.Unknown}. */
    CONSENT(Consent.class);

    private final Class<?> type;
    private final String componentName = camelCase(name());

    ContactComponent(Class<?> type) {
        this.type = type;
    }

    /** What it holds: {@link EmailAddress}, {@link PhoneNumber}, {@link LocalDate}, {@link Consent}, or text. */
    public Class<?> type() {
        return type;
    }

    /** The name of the component in {@link Contact}, as violations use it: {@code firstName}. */
    public String componentName() {
        return componentName;
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
