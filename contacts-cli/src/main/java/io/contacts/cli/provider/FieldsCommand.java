package io.contacts.cli.provider;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.provider.ContactsProvider;
import java.util.ArrayList;
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
public final class FieldsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    /** One that is started with these surroundings. */
    public FieldsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ContactsProvider provider = access.open(access.configuration(surroundings), surroundings)) {
            List<ContactField> fields = provider.fields().list();
            if (fields.isEmpty()) {
                surroundings.say("contacts: " + provider.name() + " keeps no fields of its own for this account");
            }
            fields.forEach(field -> surroundings.row(cells(field)));
            return ExitCodes.LANDED;
        }
    }

    /** A field as the cells of a line: its id if it has one, its name, its type, and what else is known of it. */
    public static List<String> cells(ContactField field) {
        List<String> cells = new ArrayList<>();
        field.id().ifPresent(cells::add);
        cells.add(field.name());
        cells.add(field.type().name().toLowerCase(Locale.ROOT));
        field.component().ifPresent(component -> cells.add(component.name().toLowerCase(Locale.ROOT)));
        if (field.deleted()) {
            cells.add("deleted");
        }
        return cells;
    }
}
