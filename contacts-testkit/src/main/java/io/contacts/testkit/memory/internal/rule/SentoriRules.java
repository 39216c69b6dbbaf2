package io.contacts.testkit.memory.internal.rule;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sentori, by {@code sentori.md}: the operations of A2.1, the fields of A2.4, the codes of A3. */
public final class SentoriRules {
    /** Sentori's importable flags, which are fields and no components. */
    public static final String BAD_ADDRESS_FLAG = "IsBadEmailAddress";

    private static final String BAD_MOBILE_FLAG = "IsBadMobilePhoneNumber";

    private SentoriRules() {}

    /** What Sentori can do, and its codes. */
    public static Rules rules() {
        Set<Capability> capabilities = EnumSet.complementOf(EnumSet.of(Capability.CREATE_AUDIENCE));
        Set<Capability> repeatable = EnumSet.copyOf(capabilities);
        repeatable.removeAll(
                EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.ATTACH_IMPORT));
        return new Rules(
                capabilities,
                repeatable,
                EnumSet.complementOf(EnumSet.of(Contact.Component.CONSENT)),
                EnumSet.complementOf(EnumSet.of(Contact.Component.CONSENT, Contact.Component.BIRTHDAY)),
                EnumSet.of(Contact.Component.EMAIL),
                EnumSet.of(Trait.ADDS_TO_AUDIENCE_IN_TWO_CALLS, Trait.BIRTHDAY_NEEDS_FIELD, Trait.HAS_BAD_ADDRESS_FLAG),
                ownFields(),
                EnumSet.allOf(FieldType.class),
                codes(),
                Map.of(Capability.CREATE_AUDIENCE, "Create the mailing list in Sentori's web application"),
                "ML%06d");
    }

    /** In the order of the documented example of getstructure. */
    private static List<ContactField> ownFields() {
        return List.of(
                ContactField.named(BAD_ADDRESS_FLAG, FieldType.FLAG),
                holding("CRMID", Contact.Component.CRM_ID),
                holding("Title", Contact.Component.TITLE),
                holding("FirstName", Contact.Component.FIRST_NAME),
                holding("LastName", Contact.Component.LAST_NAME),
                holding("KnownAs", Contact.Component.KNOWN_AS),
                holding("EmailAddress", Contact.Component.EMAIL),
                holding("CompanyName", Contact.Component.COMPANY_NAME),
                holding("PhoneNumber", Contact.Component.PHONE),
                holding("MobilePhoneNumber", Contact.Component.MOBILE_PHONE),
                ContactField.named(BAD_MOBILE_FLAG, FieldType.FLAG));
    }

    private static ContactField holding(String name, Contact.Component component) {
        return ContactField.named(name, FieldType.TEXT).holding(component);
    }

    private static Map<Refusal, RefusalCode> codes() {
        return Map.ofEntries(
                Map.entry(Refusal.KEY_NOT_VALID, new RefusalCode("1", 403)),
                Map.entry(Refusal.ADDRESS_NOT_VALID, new RefusalCode("100", 400)),
                Map.entry(Refusal.CONTACT_NOT_FOUND, new RefusalCode("101", 404)),
                Map.entry(Refusal.ADDRESS_IN_USE, new RefusalCode("102", 400)),
                Map.entry(Refusal.ADDRESS_SUPPRESSED, new RefusalCode("106", 400)),
                Map.entry(Refusal.ADDRESS_BAD, new RefusalCode("107", 400)),
                Map.entry(Refusal.AUDIENCE_NOT_FOUND, new RefusalCode("200", 404)),
                Map.entry(Refusal.DOCUMENT_NOT_FOUND, new RefusalCode("300", 404)),
                Map.entry(Refusal.DOCUMENT_OF_OTHER_TYPE, new RefusalCode("301", 400)),
                Map.entry(Refusal.NOT_A_DRAFT, new RefusalCode("400", 400)));
    }
}
