package io.contacts.testkit.memory.internal.rule;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sofy, by {@code sofy.md}: three documented calls (B2), of which one writes. */
public final class SofyRules {
    private static final String USE_ADD = "Use contacts().add: Sofy documents no call that looks for a contact first";

    private SofyRules() {}

    /** What Sofy can do; it documents no codes. */
    public static Rules rules() {
        Set<Capability> reading =
                EnumSet.of(Capability.LIST_AUDIENCES, Capability.FIND_AUDIENCE, Capability.LIST_CONTACT_FIELDS);
        Set<Capability> capabilities = EnumSet.copyOf(reading);
        capabilities.addAll(
                EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.SUBSCRIBE));
        Set<Contact.Component> components = EnumSet.of(
                Contact.Component.EMAIL,
                Contact.Component.MOBILE_PHONE,
                Contact.Component.FIRST_NAME,
                Contact.Component.LAST_NAME,
                Contact.Component.BIRTHDAY,
                Contact.Component.CONSENT);
        return new Rules(
                capabilities,
                reading,
                components,
                components,
                EnumSet.noneOf(Contact.Component.class),
                EnumSet.of(
                        Trait.KEEPS_DUPLICATES,
                        Trait.RETURNS_NOTHING,
                        Trait.CONTACTS_LIVE_IN_AUDIENCES,
                        Trait.FIELDS_HAVE_IDS,
                        Trait.YEARS_HAVE_FOUR_DIGITS,
                        Trait.NUMBERS_ARE_DOUBLES),
                List.of(),
                EnumSet.of(FieldType.TEXT, FieldType.NUMBER, FieldType.TIMESTAMP),
                Map.of(),
                Map.of(Capability.SAVE_CONTACT, USE_ADD),
                "%d");
    }
}
