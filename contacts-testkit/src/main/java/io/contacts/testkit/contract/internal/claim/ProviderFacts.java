package io.contacts.testkit.contract.internal.claim;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.ProviderHarness;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a provider and its harness say of themselves, asked once for a whole run.
 *
 * @param name the provider's name
 * @param capabilities what it claims
 * @param repeatable what it claims to be repeatable
 * @param components what every account has a place for
 * @param required what a contact must have
 * @param fieldTypes the types of custom field that can be seeded
 * @param lacking what the harness cannot do
 * @param knownDeviations the rules that are expected to fail
 */
public record ProviderFacts(
        String name,
        Set<Capability> capabilities,
        Set<Capability> repeatable,
        Set<Contact.Component> components,
        Set<Contact.Component> required,
        Set<FieldType> fieldTypes,
        Set<HarnessAbility> lacking,
        Set<String> knownDeviations) {
    /** Opens the provider once, notes what both say, and closes them again. */
    public static ProviderFacts ask(ProviderHarness harness) {
        try (harness;
                ContactsProvider provider = harness.open()) {
            Set<Capability> repeatable = EnumSet.noneOf(Capability.class);
            for (Capability capability : Capability.values()) {
                if (provider.repeatable(capability)) {
                    repeatable.add(capability);
                }
            }
            return new ProviderFacts(
                    provider.name(),
                    Set.copyOf(provider.capabilities()),
                    repeatable,
                    Set.copyOf(provider.components()),
                    Set.copyOf(provider.required()),
                    Set.copyOf(harness.fieldTypes()),
                    Set.copyOf(harness.lacking()),
                    Set.copyOf(harness.knownDeviations()));
        }
    }

    /** Ends the rule as not applicable unless the provider claims this. */
    public void require(Capability capability) {
        if (!capabilities.contains(capability)) {
            throw NotApplicable.toProvider(name + " does not claim " + capability.operation());
        }
    }

    /** Ends the rule as not applicable unless the harness can do this. */
    public void require(HarnessAbility ability) {
        if (lacking.contains(ability)) {
            throw NotApplicable.toHarness(ability);
        }
    }

    /** Ends the rule as not applicable unless all that it needs is there. */
    public void require(Needs needs) {
        for (Capability capability : needs.value()) {
            require(capability);
        }
        for (HarnessAbility ability : needs.harness()) {
            require(ability);
        }
    }
}
