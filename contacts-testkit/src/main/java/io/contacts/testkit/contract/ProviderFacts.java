package io.contacts.testkit.contract;

import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
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
record ProviderFacts(
        String name,
        Set<Capability> capabilities,
        Set<Capability> repeatable,
        Set<ContactComponent> components,
        Set<ContactComponent> required,
        Set<FieldType> fieldTypes,
        Set<HarnessAbility> lacking,
        Set<String> knownDeviations) {
    static ProviderFacts ask(ProviderHarness harness) {
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

    void require(Capability capability) {
        if (!capabilities.contains(capability)) {
            throw NotApplicable.toProvider(name + " does not claim " + capability.operation());
        }
    }

    void require(HarnessAbility ability) {
        if (lacking.contains(ability)) {
            throw NotApplicable.toHarness(ability);
        }
    }

    void require(Needs needs) {
        for (Capability capability : needs.value()) {
            require(capability);
        }
        for (HarnessAbility ability : needs.harness()) {
            require(ability);
        }
    }
}
