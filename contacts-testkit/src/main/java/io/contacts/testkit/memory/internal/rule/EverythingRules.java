package io.contacts.testkit.memory.internal.rule;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A provider that can do all that the ports know. */
public final class EverythingRules {
    private EverythingRules() {}

    /** Every operation, every component and every type of field. */
    public static Rules rules() {
        Set<Capability> all = EnumSet.allOf(Capability.class);
        Set<Capability> repeatable = EnumSet.allOf(Capability.class);
        repeatable.removeAll(
                EnumSet.of(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.CREATE_AUDIENCE));
        Set<Contact.Component> components = EnumSet.allOf(Contact.Component.class);
        return new Rules(
                all,
                repeatable,
                components,
                components,
                EnumSet.noneOf(Contact.Component.class),
                EnumSet.noneOf(Trait.class),
                List.of(),
                EnumSet.allOf(FieldType.class),
                Map.of(),
                Map.of(),
                "%d");
    }
}
