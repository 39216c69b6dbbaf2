package io.contacts.testkit.memory.internal.account;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.PhoneNumber;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an account that hold a component of the contact, or else a text that could not be read as one: a birthday,
 * a telephone. What is written to such a field takes the place of either.
 */
final class SharedPlaces {
    private static final Set<Contact.Component> SHARED =
            EnumSet.of(Contact.Component.BIRTHDAY, Contact.Component.PHONE, Contact.Component.MOBILE_PHONE);

    private final Map<Contact.Component, String> names = new EnumMap<>(Contact.Component.class);

    SharedPlaces(List<ContactField> fields) {
        for (ContactField field : fields) {
            field.component().filter(SHARED::contains).ifPresent(component -> names.put(component, field.name()));
        }
    }

    /** Whether the field that holds this component takes this value, too. */
    static boolean takes(Contact.Component component, @Nullable FieldValue value) {
        return switch (component) {
            case BIRTHDAY -> true;
            case PHONE, MOBILE_PHONE ->
                value instanceof FieldValue.Text text
                        && PhoneNumber.tryOf(text.value()).isEmpty();
            default -> false;
        };
    }

    /** What is there, without what this patch writes over. */
    Contact cleared(Contact there, ContactPatch patch) {
        Map<String, FieldValue> fields = new LinkedHashMap<>(there.fields());
        Set<Contact.Component> overwritten = EnumSet.noneOf(Contact.Component.class);
        names.forEach((component, name) -> {
            if (patch.changes(component)) {
                fields.remove(name);
            } else if (patch.clearedFields().contains(name)
                    || patch.values().fields().containsKey(name)) {
                overwritten.add(component);
            }
        });
        return Merge.withFields(there.without(overwritten), fields);
    }

    /** The contact as it is read: the component goes before a text in its place, and a text that is a birthday is one. */
    Contact read(Contact written) {
        Map<String, FieldValue> fields = new LinkedHashMap<>(written.fields());
        Contact read = written;
        for (Map.Entry<Contact.Component, String> place : names.entrySet()) {
            FieldValue value = fields.get(place.getValue());
            Optional<LocalDate> birthday =
                    place.getKey() == Contact.Component.BIRTHDAY ? birthday(value) : Optional.empty();
            if (written.has(place.getKey())) {
                fields.remove(place.getValue());
            } else if (birthday.isPresent()) {
                fields.remove(place.getValue());
                read = read.toBuilder().birthday(birthday.get()).build();
            }
        }
        return Merge.withFields(read, fields);
    }

    private static Optional<LocalDate> birthday(@Nullable FieldValue value) {
        if (value instanceof FieldValue.Timestamp timestamp) {
            return midnight(timestamp.value());
        }
        return value instanceof FieldValue.Text text ? birthday(text.value()) : Optional.empty();
    }

    private static Optional<LocalDate> birthday(String text) {
        try {
            return text.indexOf('T') < 0 ? Optional.of(LocalDate.parse(text)) : midnight(LocalDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> midnight(LocalDateTime time) {
        return Optional.of(time)
                .filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT))
                .map(LocalDateTime::toLocalDate);
    }
}
