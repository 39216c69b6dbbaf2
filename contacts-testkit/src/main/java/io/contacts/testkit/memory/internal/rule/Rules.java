package io.contacts.testkit.memory.internal.rule;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one provider can do, and how it says no.
 *
 * @param capabilities what it can do
 * @param repeatable what may be repeated without harm
 * @param accepted the components that at least some accounts have a place for
 * @param documented the components that every account has a place for
 * @param required the components without which no contact is taken
 * @param traits what it does differently
 * @param ownFields the fields that it lists beside custom ones
 * @param fieldTypes the types that a custom field can have
 * @param codes the provider's codes for its refusals; those that are missing have none
 * @param insteadOf what to do where an operation is missing
 * @param ids how it makes ids of audiences
 */
public record Rules(
        Set<Capability> capabilities,
        Set<Capability> repeatable,
        Set<Contact.Component> accepted,
        Set<Contact.Component> documented,
        Set<Contact.Component> required,
        Set<Trait> traits,
        List<ContactField> ownFields,
        Set<FieldType> fieldTypes,
        Map<Refusal, RefusalCode> codes,
        Map<Capability, String> insteadOf,
        String ids) {
    /** Whether the provider has this trait. */
    public boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
