package io.contacts.domain.validation;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.Reachable;
import jakarta.validation.Validator;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ContainerElementTypeDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sees of most contacts that nothing is wrong with them, without asking the validator, which takes many times as long. The
 * constraints are read from where they stand; whatever is not known here is left to the validator.
 */
final class EvidentlyValid {
    private static final Map<String, Function<Contact, @Nullable Object>> COMPONENTS = Map.of(
            "title", Contact::title,
            "firstName", Contact::firstName,
            "lastName", Contact::lastName,
            "knownAs", Contact::knownAs,
            "companyName", Contact::companyName,
            "birthday", Contact::birthday,
            "crmId", Contact::crmId,
            "fields", Contact::fields);

    private final List<Predicate<Contact>> parts = new ArrayList<>();

    private EvidentlyValid() {}

    /** What this validator holds contacts to. */
    static EvidentlyValid by(Validator validator) {
        BeanDescriptor contact = validator.getConstraintsForClass(Contact.class);
        EvidentlyValid evident = new EvidentlyValid();
        contact.getConstraintDescriptors().forEach(constraint -> evident.parts.add(whole(constraint)));
        contact.getConstrainedProperties().forEach(property -> evident.parts.add(part(property, validator)));
        return evident;
    }

    /** {@code false} says nothing; {@code true} says that the validator would find nothing. */
    boolean test(Contact contact) {
        for (Predicate<Contact> part : parts) {
            if (!part.test(contact)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Contact> whole(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation() instanceof Reachable
                ? contact -> contact.email() != null || contact.mobilePhone() != null
                : contact -> false;
    }

    private static Predicate<Contact> part(PropertyDescriptor property, Validator validator) {
        Function<Contact, @Nullable Object> component = COMPONENTS.get(property.getPropertyName());
        if (component == null || property.isCascaded()) {
            return contact -> false;
        }
        EvidentRule own = EvidentRule.all(property.getConstraintDescriptors());
        if (property.getConstrainedContainerElementTypes().isEmpty()) {
            boolean nothing = own.holds(null);
            return contact -> {
                Object value = component.apply(contact);
                return value == null ? nothing : own.holds(value);
            };
        }
        EvidentRule keys = EvidentRule.none();
        EvidentRule values = EvidentRule.none();
        for (ContainerElementTypeDescriptor element : property.getConstrainedContainerElementTypes()) {
            EvidentRule rule = EvidentRule.of(element, validator);
            keys = element.getTypeArgumentIndex() == 0 ? rule : keys;
            values = element.getTypeArgumentIndex() == 0 ? values : rule;
        }
        return part(component, own, keys, values);
    }

    private static Predicate<Contact> part(
            Function<Contact, @Nullable Object> component, EvidentRule own, EvidentRule keys, EvidentRule values) {
        return contact -> {
            Object value = component.apply(contact);
            return own.holds(value) && (!(value instanceof Map<?, ?> map) || entriesHold(map, keys, values));
        };
    }

    private static boolean entriesHold(Map<?, ?> map, EvidentRule keys, EvidentRule values) {
        if (map.isEmpty()) {
            return true;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!keys.holds(entry.getKey()) || !values.holds(entry.getValue())) {
                return false;
            }
        }
        return true;
    }
}
