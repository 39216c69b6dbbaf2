package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.memory.internal.rule.Rules;
import io.contacts.testkit.memory.internal.rule.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of an account, and what may be written to them. Guarded by the {@link MemoryAccount}'s monitor. */
public final class FieldCatalog {
    /** What a field is called that holds birthdays, without blanks and marks. */
    private static final Set<String> BIRTHDAY_NAMES =
            Set.of("birthday", "birthdate", "dateofbirth", "dob", "datedenaissance", "datenaissance");

    /** A birthday is written as text, which neither of these holds. */
    private static final Set<FieldType> NO_BIRTHDAYS = EnumSet.of(FieldType.FLAG, FieldType.NUMBER);

    private final Rules rules;
    private final List<ContactField> custom = new ArrayList<>();

    FieldCatalog(Rules rules) {
        this.rules = rules;
    }

    /** The provider's own fields, then the custom ones in the order of their making. */
    public List<ContactField> list() {
        boolean clear = birthdayFields() == 1;
        return Stream.concat(
                        rules.ownFields().stream(),
                        custom.stream()
                                .map(field -> clear && holdsBirthdays(field)
                                        ? field.holding(Contact.Component.BIRTHDAY)
                                        : field))
                .toList();
    }

    /** Makes a custom field, unless its type is not known here or its name is blank or taken. */
    public ContactField add(String name, FieldType type) {
        if (!rules.fieldTypes().contains(type)) {
            throw new IllegalArgumentException("a field here is one of " + rules.fieldTypes() + ", not " + type);
        }
        boolean byId = rules.has(Trait.FIELDS_HAVE_IDS);
        if (name.isBlank() || (!byId && list().stream().anyMatch(field -> named(field, name)))) {
            throw new IllegalArgumentException("the name of a field is blank or taken: " + name);
        }
        ContactField field = byId
                ? ContactField.identified(Integer.toString(custom.size() + 1), name, type, false)
                : ContactField.named(name, type);
        custom.add(field);
        return list().get(list().size() - 1);
    }

    /** A field that was deleted stays listed where fields have ids, and vanishes elsewhere. */
    public void delete(String nameOrId) {
        ContactField field = custom.stream()
                .filter(candidate -> named(candidate, nameOrId) && !candidate.deleted())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such custom field: " + nameOrId));
        if (field.id().isPresent()) {
            custom.set(
                    custom.indexOf(field), ContactField.identified(field.id().get(), field.name(), field.type(), true));
        } else {
            custom.remove(field);
        }
    }

    /** What is wrong with the fields that this contact sets, and with a birthday that has no field to go to. */
    public List<Violation> problems(Contact contact) {
        List<Violation> problems = new ArrayList<>();
        contact.fields().forEach((name, value) -> problem(name, value).ifPresent(problems::add));
        problems.addAll(problemsWithTwoNames(contact.fields().keySet()));
        if (contact.birthday() != null) {
            problemWithBirthday().ifPresent(problems::add);
        }
        return problems;
    }

    /** What is wrong with the fields that this patch sets or clears. */
    public List<Violation> problems(ContactPatch patch) {
        List<Violation> problems = new ArrayList<>();
        patch.clearedFields().forEach(name -> problem(name, null).ifPresent(problems::add));
        patch.values().fields().forEach((name, value) -> problem(name, value).ifPresent(problems::add));
        if (patch.changes(Contact.Component.BIRTHDAY)) {
            problemWithBirthday().ifPresent(problems::add);
        }
        return problems;
    }

    /** What is there, without what this patch writes over. */
    public Contact cleared(Contact there, ContactPatch patch) {
        return new SharedPlaces(list()).cleared(there, patch);
    }

    /** The same contact with its fields under the names that they are read by: two names of one field become one. */
    public Contact canonical(Contact contact) {
        if (contact.fields().isEmpty()) {
            return contact;
        }
        if (!rules.has(Trait.FIELDS_HAVE_IDS)) {
            return new SharedPlaces(list()).read(contact);
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        contact.fields().forEach((name, value) -> {
            List<ContactField> meant = meant(name);
            String readBy = meant.size() == 1 ? readBy(meant.get(0)) : name;
            fields.put(readBy, value);
        });
        return Merge.withFields(contact, fields);
    }

    private String readBy(ContactField field) {
        return meant(field.name()).size() == 1 ? field.name() : field.id().orElse(field.name());
    }

    private Optional<Violation> problem(String name, @Nullable FieldValue value) {
        String reason = reason(name, value);
        return reason == null ? Optional.empty() : Optional.of(new Violation("fields[" + name + "]", reason));
    }

    private @Nullable String reason(String name, @Nullable FieldValue value) {
        List<ContactField> meant = meant(name);
        if (meant.size() > 1) {
            return "is the name of more than one field; use the id";
        }
        if (meant.isEmpty() || meant.get(0).deleted()) {
            boolean deleted = custom.stream().anyMatch(field -> named(field, name));
            return deleted ? "was deleted" : "is not a field of this account";
        }
        ContactField field = meant.get(0);
        Contact.Component component = field.component().orElse(null);
        if (component != null && !SharedPlaces.takes(component, value)) {
            return "is kept in " + component.componentName();
        }
        if (value == null && field.type() == FieldType.FLAG && rules.ownFields().contains(field)) {
            return "must be set to true or false";
        }
        if (value == null || field.type() == FieldType.UNKNOWN || field.type() == value.type()) {
            return null;
        }
        return "must be a " + field.type() + ", not a " + value.type();
    }

    /** Whether a birthday would need a field, and the account has none for it. */
    public boolean lacksBirthday() {
        return rules.has(Trait.BIRTHDAY_NEEDS_FIELD) && birthdayFields() == 0;
    }

    private Optional<Violation> problemWithBirthday() {
        long places = birthdayFields();
        if (!rules.has(Trait.BIRTHDAY_NEEDS_FIELD) || places == 1) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                "birthday",
                places == 0
                        ? "has no place: the account has no field that holds birthdays"
                        : "has several places: nobody can tell which field is meant"));
    }

    /** Two names of one field cannot both have their value. */
    private List<Violation> problemsWithTwoNames(Set<String> names) {
        Map<ContactField, String> namedBy = new HashMap<>();
        List<Violation> problems = new ArrayList<>();
        for (String name : names) {
            List<ContactField> meant = meant(name);
            String other = meant.size() == 1 ? namedBy.putIfAbsent(meant.get(0), name) : null;
            if (other != null) {
                problems.add(new Violation("fields[" + name + "]", "is the same field as fields[" + other + "]"));
            }
        }
        return problems;
    }

    private long birthdayFields() {
        return custom.stream().filter(this::holdsBirthdays).count();
    }

    private boolean holdsBirthdays(ContactField field) {
        return rules.has(Trait.BIRTHDAY_NEEDS_FIELD)
                && !NO_BIRTHDAYS.contains(field.type())
                && BIRTHDAY_NAMES.contains(
                        field.name().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT));
    }

    /** An id means its own field only, even a deleted one; a name that was deleted gives way to a live field. */
    private List<ContactField> meant(String name) {
        return list().stream()
                .filter(field -> hasId(field, name) || (!field.deleted() && named(field, name)))
                .toList();
    }

    private static boolean named(ContactField field, String name) {
        return field.name().equals(name) || hasId(field, name);
    }

    private static boolean hasId(ContactField field, String id) {
        return field.id().filter(id::equals).isPresent();
    }
}
