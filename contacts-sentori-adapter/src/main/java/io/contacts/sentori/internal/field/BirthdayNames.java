package io.contacts.sentori.internal.field;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.sentori.internal.value.JsonValues;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Which field of an account holds the birthday: the one that the configuration names, or one that is called so. */
public final class BirthdayNames {
    /** None of them is ever spelt with an accent, so that none has to be dropped before they are compared. */
    private static final Set<String> USUAL =
            Set.of("birthday", "birthdate", "dateofbirth", "dob", "datedenaissance", "datenaissance");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Optional<String> configured;

    /** One that knows the name that the configuration gives, or the usual ones if it gives none. */
    public BirthdayNames(Optional<String> configured) {
        this.configured = configured;
    }

    /** The name that the configuration gives. */
    Optional<String> configured() {
        return configured;
    }

    /** Those of these fields that may be meant; with more than one, nobody can tell. */
    List<String> amongFields(Collection<ContactField> fields) {
        return fields.stream()
                .filter(field -> isMeant(field.name()) && mayHoldOne(field.type()))
                .map(ContactField::name)
                .sorted()
                .toList();
    }

    /** The same of the members of a contact, each of which is of a type that shows in its value. */
    List<String> amongValues(Map<String, JsonNode> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        return members.entrySet().stream()
                .filter(member -> isMeant(member.getKey()) && mayHoldOne(JsonValues.type(member.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private boolean isMeant(String name) {
        return configured.map(name::equals).orElseGet(() -> USUAL.contains(bare(name)));
    }

    /** Unless it is configured, a flag or a number is not meant. */
    private boolean mayHoldOne(FieldType type) {
        return configured.isPresent() || type == FieldType.TEXT || type == FieldType.UNKNOWN;
    }

    private static String bare(String name) {
        return SEPARATORS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
