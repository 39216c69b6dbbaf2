package io.contacts.domain.validation;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.Reachable;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees of most contacts that nothing is wrong with them, without asking the validator, which takes many times as long. The
 * constraints are read from where they stand; whatever is not known here is left to the validator.
 */
final class EvidentlyValid {
    private final boolean knowsAll;
    private final Rule title;
    private final Rule firstName;
    private final Rule lastName;
    private final Rule knownAs;
    private final Rule companyName;
    private final Rule birthday;
    private final Rule crmId;
    private final FieldsRule fields;

    private EvidentlyValid(BeanDescriptor contact, Validator validator) {
        Map<String, PropertyDescriptor> constrained = new HashMap<>();
        contact.getConstrainedProperties().forEach(property -> constrained.put(property.getPropertyName(), property));
        title = Rule.of(constrained.remove("title"));
        firstName = Rule.of(constrained.remove("firstName"));
        lastName = Rule.of(constrained.remove("lastName"));
        knownAs = Rule.of(constrained.remove("knownAs"));
        companyName = Rule.of(constrained.remove("companyName"));
        birthday = Rule.of(constrained.remove("birthday"));
        crmId = Rule.of(constrained.remove("crmId"));
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
        return knowsAll
                && (contact.email() != null || contact.mobilePhone() != null)
                && title.holds(contact.title())
                && firstName.holds(contact.firstName())
                && lastName.holds(contact.lastName())
                && knownAs.holds(contact.knownAs())
                && companyName.holds(contact.companyName())
                && birthday.holds(contact.birthday())
                && crmId.holds(contact.crmId())
                && fields.hold(contact.fields());
    }

    private static EvidentRule ownRule(@Nullable PropertyDescriptor property) {
        if (property == null) {
            return EvidentRule.none();
        }
        return property.isCascaded() ? value -> false : EvidentRule.all(property.getConstraintDescriptors());
    }

    /** The rule of a component, most of which hold nothing. */
    private record Rule(boolean mayBeNothing, EvidentRule rule) {
        static Rule of(@Nullable PropertyDescriptor property) {
            EvidentRule rule = ownRule(property);
            boolean hasElements = property != null
                    && !property.getConstrainedContainerElementTypes().isEmpty();
            return hasElements ? new Rule(false, value -> false) : new Rule(rule.holds(null), rule);
        }

        boolean holds(@Nullable Object value) {
            return value == null ? mayBeNothing : rule.holds(value);
        }
    }

    /** The rules of the custom fields. */
    private record FieldsRule(EvidentRule own, EvidentRule keys, EvidentRule values) {
        static FieldsRule of(@Nullable PropertyDescriptor property, Validator validator) {
            EvidentRule keys = EvidentRule.none();
            EvidentRule values = EvidentRule.none();
            if (property != null) {
                for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
                    EvidentRule rule = EvidentRule.of(element, validator);
                    keys = element.getTypeArgumentIndex() == 0 ? rule : keys;
                    values = element.getTypeArgumentIndex() == 0 ? values : rule;
                }
            }
            return new FieldsRule(ownRule(property), keys, values);
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
