package io.contacts.cli;

import io.contacts.cli.imports.ImportCommand;
import io.contacts.cli.imports.PlanOptions;
import io.contacts.cli.provider.Adapters;
import io.contacts.cli.provider.AudiencesCommand;
import io.contacts.cli.provider.FieldsCommand;
import io.contacts.cli.provider.ProviderAccess;
import io.contacts.cli.terminal.ExitCodes;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.audience.Audience;
import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.InstalledAdapter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code contacts doctor [FILE]}: what is configured, what the key opens, and what would become of a file. Writes nothing. */
@Command(
        name = "doctor",
        description = {
            "Says what is configured and which audiences the key opens, without writing anything.",
            "With a file, also says what an import would do with each row."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file that is to be imported.")
    private @Nullable Path file;

    @Mixin
    private ProviderAccess access = new ProviderAccess();

    @Mixin
    private PlanOptions planned = new PlanOptions();

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        ContactsConfig configuration = access.configuration(surroundings);
        int exitCode = ExitCodes.LANDED;
        if (ProviderAccess.isConfigured(configuration)) {
            exitCode = examine(configuration);
        } else {
            line("No provider is configured (contacts.provider); an import would use the embedded sandbox.");
            line("Installed: " + installed());
        }
        return file == null || exitCode != ExitCodes.LANDED
                ? exitCode
                : new ImportCommand(surroundings).plan(file, access, planned);
    }

    /** Every account, whatever is wrong with another; the exit code is that of the first with which something is. */
    private int examine(ContactsConfig configuration) {
        String name = configuration.text(ContactsConfig.PROVIDER).orElse("");
        List<Optional<String>> accounts = new ArrayList<>();
        Set<String> venues = access.venue().isPresent() ? Set.of() : configuration.venues(name);
        if (venues.isEmpty() || ProviderAccess.hasKeyOfNoVenue(configuration, name)) {
            accounts.add(access.venue());
        }
        venues.forEach(venue -> accounts.add(Optional.of(venue)));
        int exitCode = ExitCodes.LANDED;
        for (Optional<String> venue : accounts) {
            int found = examine(configuration, name, venue);
            exitCode = exitCode == ExitCodes.LANDED ? found : exitCode;
        }
        return exitCode;
    }

    private int examine(ContactsConfig configuration, String name, Optional<String> venue) {
        String account = ProviderAccess.account(name, venue);
        line("Provider: " + account);
        line("Settings: " + settings(configuration, account));
        try (ContactsProvider provider = ProviderAccess.open(configuration, venue, surroundings)) {
            describe(provider);
            return ExitCodes.LANDED;
        } catch (CallInterruptedException e) {
            throw e;
        } catch (ConfigurationException | ContactsException e) {
            return new FailureReport(surroundings).tell(e, venue);
        }
    }

    private void describe(ContactsProvider provider) {
        line("It can: "
                + provider.capabilities().stream().map(Capability::operation).collect(Collectors.joining(", ")));
        if (provider.capabilities().contains(Capability.LIST_AUDIENCES)) {
            List<Audience> audiences = provider.audiences().list();
            line("The key opens " + audiences.size() + (audiences.size() == 1 ? " audience:" : " audiences:"));
            audiences.forEach(audience -> indented(AudiencesCommand.cells(audience)));
        }
        if (provider.capabilities().contains(Capability.LIST_CONTACT_FIELDS)) {
            line("Fields of the account:");
            provider.fields().list().forEach(field -> indented(FieldsCommand.cells(field)));
        }
    }

    /** The names of the keys that are set, never their values. */
    private static String settings(ContactsConfig configuration, String account) {
        List<String> set = Adapters.keys(account).stream()
                .filter(key -> configuration.text(key).isPresent())
                .map(ConfigKey::name)
                .toList();
        return set.isEmpty() ? "none" : String.join(", ", set);
    }

    private static String installed() {
        return Adapters.all().stream().map(InstalledAdapter::name).collect(Collectors.joining(", "));
    }

    private void indented(List<String> cells) {
        surroundings.out().print("  ");
        surroundings.row(cells);
    }

    private void line(String text) {
        surroundings.out().println(text);
    }
}
