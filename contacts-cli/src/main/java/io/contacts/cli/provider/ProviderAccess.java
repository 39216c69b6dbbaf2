package io.contacts.cli.provider;

import io.contacts.cli.facts.RunTexts;
import io.contacts.cli.terminal.ShellWord;
import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which provider is meant, and the provider that they and the surroundings come to. */
public final class ProviderAccess {
    @Option(names = "--provider", paramLabel = "P", description = "The provider: sentori or sofy.")
    private @Nullable String provider;

    @Option(names = "--venue", paramLabel = "NAME", description = "The venue, where several are configured.")
    private @Nullable String venue;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings, instead of contacts.properties in the working directory.")
    private @Nullable Path configFile;

    /** The options as they are where none is given. */
    public ProviderAccess() {}

    /**
     * The configuration: flags, then environment, then file.
     *
     * @throws ConfigurationException if the file cannot be read
     */
    public ContactsConfig configuration(Surroundings surroundings) {
        return ContactsConfig.of(provider == null ? Map.of() : Map.of(ContactsConfig.PROVIDER.name(), provider))
                .orElse(ContactsConfig.fromEnvironment(surroundings.environment()))
                .orElse(ContactsConfig.fromProperties(new SettingsFile(surroundings.directory(), configFile).read()));
    }

    /** The venue that was asked for. */
    public Optional<String> venue() {
        return Optional.ofNullable(venue);
    }

    /** The options as they are typed, each after a blank; nothing of those that were not given. */
    public String options() {
        return ShellWord.option("--config", configFile)
                + ShellWord.option("--provider", provider)
                + ShellWord.option("--venue", venue);
    }

    /**
     * The provider that is configured. Says so if nothing that is sent to it leaves the machine.
     *
     * @throws ConfigurationException if none is, or its settings cannot be used
     */
    public ContactsProvider open(ContactsConfig configuration, Surroundings surroundings) {
        requireVenue(configuration);
        return open(configuration, venue(), surroundings);
    }

    /** The same at this venue. */
    public static ContactsProvider open(
            ContactsConfig configuration, Optional<String> venue, Surroundings surroundings) {
        OpenOptions options = OpenOptions.defaults();
        ContactsProvider opened = ContactsProviders.open(
                configuration, venue.map(options::forVenue).orElse(options));
        if (RunTexts.isMemory(opened.name())) {
            surroundings.say("The provider is memory: people are held in this process alone, and are gone when it ends."
                    + " Nothing leaves this machine.");
        }
        return opened;
    }

    /**
     * Whether a provider is named. Settings without its name, misspelt ones too, are a mistake, not a wish for the sandbox:
     * the user believes that the real provider will be written to.
     *
     * @throws ConfigurationException if settings are there and no provider is named
     */
    public static boolean isConfigured(ContactsConfig configuration) {
        if (configuration.text(ContactsConfig.PROVIDER).isPresent()) {
            return true;
        }
        for (InstalledAdapter adapter : Adapters.all()) {
            settings(configuration, adapter).findFirst().ifPresent(set -> refuse(set, "--provider " + adapter.name()));
        }
        configuration.unownedKeys(Adapters.names()).stream().findFirst().ifPresent(set -> refuse(set, "--provider"));
        return false;
    }

    /** Those of its own names, and those under the names that its provider's documents give. */
    private static Stream<String> settings(ContactsConfig configuration, InstalledAdapter adapter) {
        return Stream.concat(
                configuration.settings(adapter.name()).stream(),
                adapter.keys().stream()
                        .filter(key -> configuration.text(key).isPresent())
                        .map(ConfigKey::name));
    }

    private static void refuse(String set, String option) {
        throw new ConfigurationException(
                ContactsConfig.PROVIDER.name(),
                "is missing, but " + set + " is set; say which provider is meant with " + option + " or the variable "
                        + ContactsConfig.PROVIDER.variable());
    }

    /**
     * What tells this account apart from others of the provider. The key itself is not in it, only 32 bits of its digest. A
     * port on loopback says nothing.
     *
     * @throws ConfigurationException if the configuration cannot be used
     */
    public String destination(ContactsConfig configuration) {
        requireVenue(configuration);
        String name = name(configuration);
        return Adapters.named(name)
                .map(InstalledAdapter::keys)
                .map(keys -> Destination.of(ProviderConfig.read(configuration, name, keys, venue), keys))
                .orElse("");
    }

    /** Whether there is an account that belongs to no venue. */
    public static boolean hasKeyOfNoVenue(ContactsConfig configuration, String providerName) {
        return Adapters.keys(providerName).stream()
                .anyMatch(key -> key.isSecret() && configuration.text(key).isPresent());
    }

    /** Else the key would be said to be missing that the user has given to a venue. */
    private void requireVenue(ContactsConfig configuration) {
        Set<String> venues = configuration.venues(name(configuration));
        if (venue == null && !venues.isEmpty() && !hasKeyOfNoVenue(configuration, name(configuration))) {
            throw new ConfigurationException(
                    "--venue", "is missing, and every key that is set is one of a venue; name one of " + venues);
        }
    }

    private static String name(ContactsConfig configuration) {
        return configuration.text(ContactsConfig.PROVIDER).orElse("");
    }

    /** What a provider is called that is open at this venue: {@code sofy:lyon}. */
    public static String account(String providerName, Optional<String> venue) {
        return venue.map(name -> providerName.replaceFirst(":.*", "") + ":" + name)
                .orElse(providerName);
    }

    /** How many requests may start in a second, if that is limited by a setting. */
    public static Optional<Double> pace(ContactsConfig configuration, String providerName) {
        return Adapters.keys(providerName).stream()
                .filter(key -> key.name().endsWith(".max-requests-per-second"))
                .findFirst()
                .flatMap(configuration::text)
                .map(Double::parseDouble);
    }

    /** What to check when a provider refuses the key: the names of its secrets, never their values. */
    public static String advice(String providerName) {
        String secrets = Adapters.keys(providerName).stream()
                .filter(ConfigKey::isSecret)
                .map(key -> key.name() + " (" + key.variable() + ")")
                .collect(Collectors.joining(", "));
        return secrets.isEmpty() ? "check the provider's key" : "check " + secrets;
    }
}
