package io.contacts.sentori.internal.field;

import io.contacts.domain.port.Capability;
import io.contacts.http.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Where an account keeps the birthday, for which Sentori documents no member: a field of its own. It is named by the
 * configuration, or found by its name among the account's fields.
 */
public final class BirthdayPlace {
    private final BirthdayNames names;
    private final BirthdayFormat format;
    private final Remembered<AccountFields> fields;

    /**
     * One that looks among these fields unless the configuration names the place.
     *
     * @param fields the account's, looked up when they are needed
     */
    public BirthdayPlace(BirthdayNames names, BirthdayFormat format, Remembered<AccountFields> fields) {
        this.names = names;
        this.format = format;
        this.fields = fields;
    }

    /** The fields that may be meant: one, or none, or several that nobody can tell apart. May ask the provider. */
    public List<String> candidates(Capability operation) {
        return names.configured()
                .map(List::of)
                .orElseGet(
                        () -> fields.known(operation, known -> known.birthdays().size() == 1)
                                .birthdays());
    }

    /** Has the account's fields looked up anew when they are needed next. */
    public void forget() {
        fields.kept().ifPresent(fields::forget);
    }

    /** The birthday as its field takes it, or empty if it would be read back as another day. */
    public Optional<String> written(LocalDate birthday) {
        return format.written(birthday);
    }

    /**
     * The birthday among a contact's members, if it stands in the one place where it would be written, in the agreed format. A
     * member that is {@code null} is a place, too. Asks nobody.
     */
    public Optional<Found> in(Map<String, JsonNode> members) {
        List<String> meant = names.amongValues(members);
        if (meant.size() != 1) {
            return Optional.empty();
        }
        String place = meant.get(0);
        return Optional.ofNullable(members.get(place))
                .flatMap(JsonNode::stringValueOpt)
                .flatMap(format::read)
                .map(birthday -> new Found(place, birthday));
    }

    /** A birthday and the member that holds it. */
    public record Found(String member, LocalDate birthday) {
        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Found[member=" + member + "]";
        }
    }
}
