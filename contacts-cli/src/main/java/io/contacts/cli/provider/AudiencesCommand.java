package io.contacts.cli.provider;

import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.audience.Audience;
import io.contacts.domain.provider.ContactsProvider;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code contacts audiences}. */
@Command(
        name = "audiences",
        description = "Lists the audiences of the account: mailing lists at Sentori, groups at Sofy.",
        mixinStandardHelpOptions = true)
public final class AudiencesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    /** One that is started with these surroundings. */
    public AudiencesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (ContactsProvider provider = access.open(access.configuration(surroundings), surroundings)) {
            List<Audience> audiences = provider.audiences().list();
            if (audiences.isEmpty()) {
                surroundings.say("contacts: " + provider.name() + " has no audience that this key opens");
            }
            audiences.forEach(audience -> surroundings.row(cells(audience)));
            return ExitCodes.LANDED;
        }
    }

    /** An audience as the cells of a line: its id and its name. */
    public static List<String> cells(Audience audience) {
        return List.of(audience.id().value(), audience.name());
    }
}
