package io.contacts.domain.contact;

import java.util.Locale;

/** The components of a {@link Contact} that a provider may or may not have a place for. Custom fields are not among them. */
public enum ContactComponent {
    /** {@link Contact#email()}. */
    EMAIL,
    /** {@link Contact#mobilePhone()}. */
    MOBILE_PHONE,
    /** {@link Contact#phone()}. */
    PHONE,
    /** {@link Contact#title()}. */
    TITLE,
    /** {@link Contact#firstName()}. */
    FIRST_NAME,
    /** {@link Contact#lastName()}. */
    LAST_NAME,
    /** {@link Contact#knownAs()}. */
    KNOWN_AS,
    /** {@link Contact#companyName()}. */
    COMPANY_NAME,
    /** {@link Contact#birthday()}. */
    BIRTHDAY,
    /** {@link Contact#crmId()}. */
    CRM_ID,
    /** {@link Contact#consent()}, where it is not {@link Consent.Unknown}. */
    CONSENT;

    private final String componentName = camelCase(name());

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
