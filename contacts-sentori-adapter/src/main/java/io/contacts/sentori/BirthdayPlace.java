package io.contacts.sentori;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.http.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an account keeps the birthday, for which Sentori documents no member: a field of its own. It is named by the
 * configuration, or found by its name among the account's fields.
 */
final class BirthdayPlace {
    private final BirthdayNames names;
    private final BirthdayFormat format;
    private final Remembered<List<ContactField>> fields;

    BirthdayPlace(BirthdayNames names, BirthdayFormat format, Remembered<List<ContactField>> fields) {
        this.names = names;
        this.format = format;
        this.fields = fields;
    }

    /** The fields that may be meant: one, or none, or several that nobody can tell apart. May ask the provider. */
    List<String> candidates(Capability operation) {
        return names.configured().map(List::of).orElseGet(() -> names.amongFields(fields.known(operation)));
    }

    /** The birthday as its field takes it. */
    String write(LocalDate birthday) {
        return format.write(birthday);
    }

    /** The birthday among a contact's members, if it stands in one that is meant, in the agreed format. Asks nobody. */
    Optional<Found> in(Map<String, FieldValue> members) {
        List<String> meant = names.among(members.keySet());
        if (meant.size() != 1 || !(members.get(meant.get(0)) instanceof FieldValue.Text text)) {
            return Optional.empty();
        }
        return format.read(text.value()).map(birthday -> new Found(meant.get(0), birthday));
    }

    /** A birthday and the member that holds it. */
    record Found(String member, LocalDate birthday) {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Found[member=" + member + "]";
        }
    }
}
