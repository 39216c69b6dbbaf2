package io.contacts.cli;

import io.contacts.domain.field.ContactField;
import io.contacts.domain.provider.ContactsProvider;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code contacts fields}. */
@Command(
        name = "fields",
        description = "Lists the fields that the account keeps for each contact.",
        mixinStandardHelpOptions = true)
final class FieldsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    FieldsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ContactsProvider provider = access.open(access.configuration(surroundings), surroundings)) {
            List<ContactField> fields = provider.fields().list();
            if (fields.isEmpty()) {
                surroundings.say("contacts: " + provider.name() + " keeps no fields of its own for this account");
            }
            fields.forEach(field -> surroundings.out().println(line(field)));
            return ExitCodes.LANDED;
        }
    }

    static String line(ContactField field) {
        return field.id().map(id -> id + "\t").orElse("")
                + field.name() + "\t"
                + field.type().name().toLowerCase(Locale.ROOT)
                + field.component()
                        .map(component -> "\t" + component.name().toLowerCase(Locale.ROOT))
                        .orElse("")
                + (field.deleted() ? "\tdeleted" : "");
    }
}
