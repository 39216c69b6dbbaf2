package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ConfigurationProblem;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Opens the provider that a configuration names.
 *
 * <pre>{@code
 * try (ContactsProvider provider = ContactsProviders.open(config)) {
 *     provider.contacts().save(Contact.builder().email("zoe@example.com").firstName("Zoé").build());
 * }
 * }</pre>
 *
 * <p>Nothing is chosen because it happens to be on the class path: {@code contacts.provider} names it.
 */
public final class ContactsProviders {
    private ContactsProviders() {}

    /**
     * Opens the provider that {@code contacts.provider} names. Nothing is sent yet.
     *
     * @throws ConfigurationException if no provider is named, the name is unknown (the message lists the name and jar of
     *     each adapter found, and what could not be loaded), or a key is unknown, missing, blank or not what it must be: all of
     *     these at once; and if the values do not fit together, which the adapter says of values that each are right
     */
    public static ContactsProvider open(ContactsConfig config) {
        return open(config, OpenOptions.defaults());
    }

    /**
     * Opens one venue of the provider that {@code contacts.provider} names: its keys are
     * {@code contacts.<provider>.venues.<venue>.…}.
     *
     * @throws ConfigurationException as {@link #open(ContactsConfig)}; also if there is no such venue
     */
    public static ContactsProvider open(ContactsConfig config, String venue) {
        return open(config, OpenOptions.defaults().forVenue(venue));
    }

    /**
     * Opens a provider with options.
     *
     * @throws ConfigurationException as {@link #open(ContactsConfig)}; also if there is no such venue
     */
    public static ContactsProvider open(ContactsConfig config, OpenOptions options) {
        FactoryLookup lookup = FactoryLookup.in(options.classLoader());
        List<ConfigurationProblem> problems = new ArrayList<>(lookup.unownedKeys(config));
        ContactsProviderFactory factory;
        ProviderConfig own;
        try {
            factory = lookup.chosen(config);
            own = read(config, factory, options);
        } catch (ConfigurationException e) {
            problems.addAll(0, e.problems());
            throw new ConfigurationException(problems);
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return guarded(factory.create(own, options.observer()), own, options.observer());
    }

    /**
     * An adapter that was made by hand, as a provider: with everything that all providers owe.
     *
     * @param adapter the adapter; closed with the provider
     * @param ignoreUnsupported whether components without a place are left out instead of refused
     * @param observer told of every operation
     */
    public static ContactsProvider around(ProviderAdapter adapter, boolean ignoreUnsupported, CallObserver observer) {
        return new GuardedProvider(adapter.name(), adapter, ignoreUnsupported, observer);
    }

    /** The adapters that the options' class loader finds and can load, by name. */
    public static List<InstalledAdapter> installed(OpenOptions options) {
        return FactoryLookup.in(options.classLoader()).factories().stream()
                .map(FactoryLookup::describe)
                .collect(Collectors.toUnmodifiableList());
    }

    /**
     * The key {@code contacts.<provider>.ignore-unsupported}: whether components that the provider has no place for are
     * left out, and counted, instead of refused. Default {@code false}.
     */
    public static ConfigKey<Boolean> ignoreUnsupported(String provider) {
        return ConfigKey.flag(
                        "contacts." + provider + ".ignore-unsupported",
                        "whether components without a place at the provider are left out instead of refused")
                .withDefault("false");
    }

    private static ProviderConfig read(ContactsConfig config, ContactsProviderFactory factory, OpenOptions options) {
        return ProviderConfig.read(
                config,
                factory.name(),
                FactoryLookup.keys(factory),
                options.venue().orElse(null));
    }

    private static ContactsProvider guarded(ProviderAdapter adapter, ProviderConfig own, CallObserver observer) {
        return new GuardedProvider(own.displayName(), adapter, own.get(ignoreUnsupported(own.provider())), observer);
    }
}
