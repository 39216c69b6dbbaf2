package io.contacts.domain.contact;

import io.contacts.domain.field.FieldValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an update does to a contact: each component and each custom field is kept (the default), set or cleared.
 *
 * <pre>{@code
 * ContactPatch patch = ContactPatch.builder()
 *         .set(Contact.builder().firstName("Zoé").build())
 *         .clear(Contact.Component.COMPANY_NAME)
 *         .build();
 * }</pre>
 *
 * <p>What is {@code null} in a contact is not there, and so it is kept, as by a save; to empty it, clear it. Setting the
 * e-mail address gives the contact another one; the port refuses to clear it. A consent that is unknown keeps what the provider
 * holds, and a consent cannot be cleared.
 *
 * @param values what is set: every component and field that this contact holds. It need not have an address or a telephone, as
 *     the contact that is changed has one
 * @param cleared the components that are emptied, none of which is set; unmodifiable, in the order of the enum
 * @param clearedFields the custom fields that are emptied, none of which is set; unmodifiable, in the order given
 */
public record ContactPatch(Contact values, Set<Contact.Component> cleared, Set<String> clearedFields) {

    /**
     * Copies both sets.
     *
     * @throws IllegalArgumentException if something is both set and cleared, or if the consent is cleared
     * @throws NullPointerException for {@code null} anywhere, in the values of fields too, which a contact may hold until it is
     *     validated
     */
    public ContactPatch {
        requireValues(values.fields());
        cleared = copyOf(cleared);
        clearedFields = copyOfNames(clearedFields);
        requireSetOrCleared(values, cleared, clearedFields);
    }

    private static void requireValues(Map<String, FieldValue> fields) {
        fields.forEach((name, value) -> {
            Objects.requireNonNull(name, "a field's name");
            Objects.requireNonNull(value, "a value to set; clear a field to empty it, leave it out to keep it");
        });
    }

    private static Set<Contact.Component> copyOf(Set<Contact.Component> components) {
        return components.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(components));
    }

    private static Set<String> copyOfNames(Set<String> names) {
        names.forEach(name -> Objects.requireNonNull(name, "a field's name"));
        return names.isEmpty() ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    private static void requireSetOrCleared(Contact values, Set<Contact.Component> cleared, Set<String> clearedFields) {
        if (cleared.contains(Contact.Component.CONSENT)) {
            throw consentCleared();
        }
        for (Contact.Component component : cleared) {
            if (values.has(component)) {
                throw new IllegalArgumentException(component + " is both set and cleared");
            }
        }
        if (!Collections.disjoint(values.fields().keySet(), clearedFields)) {
            throw new IllegalArgumentException("a field is both set and cleared");
        }
    }

    private static IllegalArgumentException consentCleared() {
        return new IllegalArgumentException("a consent is not cleared; Consent.optedOut() takes it away");
    }

    /** A patch that keeps everything so far. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A patch that sets every component and field that this contact holds, its address too, and keeps the others: what is
     * {@code null} in it is kept.
     *
     * @throws NullPointerException if a field has no name or no value, which a contact may hold until it is validated
     */
    public static ContactPatch setting(Contact values) {
        return new ContactPatch(values, Set.of(), Set.of());
    }

    /**
     * A patch that empties these components, and keeps the others.
     *
     * @throws IllegalArgumentException for {@link Contact.Component#CONSENT}
     */
    public static ContactPatch clearing(Contact.Component... components) {
        return builder().clear(components).build();
    }

    /** The components that are set or cleared; a consent that is unknown does not count. */
    public Set<Contact.Component> components() {
        Set<Contact.Component> changed = EnumSet.noneOf(Contact.Component.class);
        changed.addAll(values.components());
        changed.addAll(cleared);
        return changed;
    }

    /** Whether this component is set or cleared. */
    public boolean changes(Contact.Component component) {
        return values.has(component) || cleared.contains(component);
    }

    /** Whether this patch changes nothing at all. */
    public boolean isEmpty() {
        return cleared.isEmpty()
                && clearedFields.isEmpty()
                && values.fields().isEmpty()
                && values.components().isEmpty();
    }

    /** The same patch, keeping these components. */
    public ContactPatch without(Set<Contact.Component> kept) {
        Set<Contact.Component> others = EnumSet.noneOf(Contact.Component.class);
        others.addAll(cleared);
        others.removeAll(kept);
        return new ContactPatch(values.without(kept), others, clearedFields);
    }

    /** Says which components are changed, not to what. */
    @Override
    public String toString() {
        return "ContactPatch[components=" + components() + ", fields="
                + (values.fields().size() + clearedFields.size()) + "]";
    }

    /** Collects the changes; of two for the same component or field, the later counts. Not safe for use by several threads. */
    public static final class Builder {
        private final Contact.Builder values = Contact.builder();
        private final Set<Contact.Component> cleared = EnumSet.noneOf(Contact.Component.class);
        private final Map<String, FieldValue> fields = new LinkedHashMap<>();
        private final Set<String> clearedFields = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Sets every component and field that this contact holds, its address too. What is {@code null} in it is left as it was
         * said before.
         *
         * @throws NullPointerException if a field has no name or no value
         */
        public Builder set(Contact contact) {
            requireValues(contact.fields());
            for (Contact.Component component : contact.components()) {
                values.set(component, contact.value(component));
                cleared.remove(component);
            }
            fields.putAll(contact.fields());
            clearedFields.removeAll(contact.fields().keySet());
            return this;
        }

        /**
         * Empties these components.
         *
         * @throws IllegalArgumentException for {@link Contact.Component#CONSENT}; the port refuses an address
         */
        public Builder clear(Contact.Component... components) {
            for (Contact.Component component : components) {
                if (component == Contact.Component.CONSENT) {
                    throw consentCleared();
                }
                values.set(component, null);
                cleared.add(component);
            }
            return this;
        }

        /** Empties these custom fields. */
        public Builder clearFields(String... names) {
            for (String name : List.of(names)) {
                fields.remove(name);
                clearedFields.add(name);
            }
            return this;
        }

        /** The patch. What is said afterwards is not in it. */
        public ContactPatch build() {
            // A contact's builder takes no field back, so they come in last, and into one of their own.
            return new ContactPatch(values.build().toBuilder().fields(fields).build(), cleared, clearedFields);
        }
    }
}
