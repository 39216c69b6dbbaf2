package io.contacts.domain.validation;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.Reachable;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees of most contacts that nothing is wrong with them, without asking the validator, which takes many times as long. The
 * constraints are read from where they stand; whatever is not known here is left to the validator.
 */
final class EvidentlyValid {
    private final boolean knowsAll;
    private final List<ComponentRule> components = new ArrayList<>();
    private final FieldsRule fields;

    private EvidentlyValid(BeanDescriptor contact, Validator validator) {
        Map<String, PropertyDescriptor> constrained = new HashMap<>();
        contact.getConstrainedProperties().forEach(property -> constrained.put(property.getPropertyName(), property));
        for (Contact.Component component : Contact.Component.values()) {
            PropertyDescriptor property = constrained.remove(component.componentName());
            if (property != null) {
                components.add(ComponentRule.of(component, property));
            }
        }
        fields = FieldsRule.of(constrained.remove("fields"), validator);
        knowsAll = constrained.isEmpty()
                && contact.getConstraintDescriptors().stream()
                        .allMatch(constraint -> constraint.getAnnotation() instanceof Reachable);
    }

    /** What this validator holds contacts to. */
    static EvidentlyValid by(Validator validator) {
        return new EvidentlyValid(validator.getConstraintsForClass(Contact.class), validator);
    }

    /** {@code false} says nothing; {@code true} says that the validator would find nothing. */
    boolean test(Contact contact) {
        if (!knowsAll || (contact.email() == null && contact.mobilePhone() == null)) {
            return false;
        }
        for (ComponentRule rule : components) {
            if (!rule.holds(contact)) {
                return false;
            }
        }
        return fields.hold(contact.fields());
    }

    private static EvidentRule ownRule(PropertyDescriptor property) {
        return property.isCascaded() ? value -> false : EvidentRule.all(property.getConstraintDescriptors());
    }

    /** The rule of a component, which holds nothing in most contacts. */
    private record ComponentRule(Contact.Component component, boolean mayBeNothing, EvidentRule rule) {
        static ComponentRule of(Contact.Component component, PropertyDescriptor property) {
            boolean hasElements =
                    !property.getConstrainedContainerElementTypes().isEmpty();
            EvidentRule rule = hasElements ? value -> false : ownRule(property);
            return new ComponentRule(component, rule.holds(null), rule);
        }

        boolean holds(Contact contact) {
            Object value = contact.value(component);
            return value == null ? mayBeNothing : rule.holds(value);
        }
    }

    /** The rules of the custom fields. */
    private record FieldsRule(EvidentRule own, EvidentRule keys, EvidentRule values) {
        static FieldsRule of(@Nullable PropertyDescriptor property, Validator validator) {
            EvidentRule own = EvidentRule.none();
            EvidentRule keys = EvidentRule.none();
            EvidentRule values = EvidentRule.none();
            if (property != null) {
                own = ownRule(property);
                for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
                    EvidentRule rule = EvidentRule.of(element, validator);
                    keys = element.getTypeArgumentIndex() == 0 ? rule : keys;
                    values = element.getTypeArgumentIndex() == 0 ? values : rule;
                }
            }
            return new FieldsRule(own, keys, values);
        }

        boolean hold(Map<?, ?> fields) {
            if (!own.holds(fields)) {
                return false;
            }
            if (fields.isEmpty()) {
                return true;
            }
            for (Map.Entry<?, ?> entry : fields.entrySet()) {
                if (!keys.holds(entry.getKey()) || !values.holds(entry.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }
}
