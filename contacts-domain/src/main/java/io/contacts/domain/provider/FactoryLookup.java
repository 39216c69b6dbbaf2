package io.contacts.domain.provider;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ConfigurationProblem;
import io.contacts.domain.config.ContactsConfig;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the adapters and picks the one that is asked for. One that cannot be loaded is in nobody else's way. */
final class FactoryLookup {
    // A class path that cannot be read at all fails anew at each step.
    private static final int MOST_FAILURES = 20;

    private final List<ContactsProviderFactory> factories;
    private final List<String> failures;

    private FactoryLookup(List<ContactsProviderFactory> factories, List<String> failures) {
        this.factories = List.copyOf(factories);
        this.failures = List.copyOf(failures);
    }

    static FactoryLookup in(ClassLoader classLoader) {
        List<ContactsProviderFactory> factories = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        Iterator<ContactsProviderFactory> loading =
                ServiceLoader.load(ContactsProviderFactory.class, classLoader).iterator();
        boolean more = true;
        while (more && failures.size() < MOST_FAILURES) {
            try {
                more = loading.hasNext();
                if (more) {
                    factories.add(loading.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failures.add(reason(e));
            }
        }
        factories.sort(Comparator.comparing(ContactsProviderFactory::name));
        return new FactoryLookup(factories, failures);
    }

    /** Those that could be loaded, by name. */
    List<ContactsProviderFactory> factories() {
        return factories;
    }

    ContactsProviderFactory chosen(ContactsConfig config) {
        String key = ContactsConfig.PROVIDER.name();
        String name = config.text(ContactsConfig.PROVIDER)
                .orElseThrow(() -> new ConfigurationException(
                        key,
                        "is missing or blank; set it, or the variable " + ContactsConfig.PROVIDER.variable() + ". "
                                + foundSentence(factories)));
        List<ContactsProviderFactory> matching = factories.stream()
                .filter(factory -> factory.name().equals(name))
                .toList();
        if (matching.size() > 1) {
            throw new ConfigurationException(key, "names more than one adapter. " + foundSentence(matching));
        }
        if (matching.isEmpty()) {
            throw new ConfigurationException(key, "names no adapter on the class path. " + allSentences());
        }
        return matching.get(0);
    }

    /** A key such as {@code contacts.sentory.api-key} belongs to nobody: it is a mistake, not a setting. */
    List<ConfigurationProblem> unownedKeys(ContactsConfig config) {
        Set<String> owners =
                factories.stream().map(ContactsProviderFactory::name).collect(Collectors.toSet());
        // Where the adapter that is asked for is not there, that is the mistake, not each of its keys.
        config.text(ContactsConfig.PROVIDER).ifPresent(owners::add);
        return config.unownedKeys(owners).stream()
                .map(key -> new ConfigurationProblem(key, "belongs to no adapter on the class path. " + allSentences()))
                .toList();
    }

    static InstalledAdapter describe(ContactsProviderFactory factory) {
        return new InstalledAdapter(factory.name(), location(factory), keys(factory));
    }

    /** Those that the adapter lists, and the one that is known for every adapter. */
    static List<ConfigKey<?>> keys(ContactsProviderFactory factory) {
        List<ConfigKey<?>> keys = new ArrayList<>(factory.keys());
        keys.add(ContactsProviders.ignoreUnsupported(factory.name()));
        return keys;
    }

    private String allSentences() {
        String found = foundSentence(factories);
        return failures.isEmpty() ? found : found + ". Not loaded: " + String.join("; ", failures);
    }

    private static String foundSentence(List<ContactsProviderFactory> factories) {
        return factories.isEmpty()
                ? "None was found; add an adapter, such as contacts-sentori-adapter, to the class path"
                : "Found: "
                        + factories.stream()
                                .map(factory -> describe(factory).toString())
                                .collect(Collectors.joining(", "));
    }

    /** Which class or which jar it is, and why; of a path the last name alone, as in {@link #lastName}. */
    private static String reason(Throwable failure) {
        if (failure instanceof LinkageError) {
            return failure.toString();
        }
        String reason = String.valueOf(failure.getMessage())
                .replaceFirst("^" + Pattern.quote(ContactsProviderFactory.class.getName() + ": "), "")
                .replaceAll("\\S+/(?=[^/\\s]+/META-INF/)", "");
        Throwable cause = failure.getCause();
        if (cause instanceof LinkageError) {
            return reason + ": " + cause;
        }
        return cause == null ? reason : reason + ": " + cause.getClass().getName();
    }

    private static String location(ContactsProviderFactory factory) {
        CodeSource source = factory.getClass().getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unknown place";
        }
        return lastName(source.getLocation().getPath());
    }

    /**
     * The name alone: a whole path may tell more about a machine than a message should. Read as a text, not as a path: on
     * Windows, and for a jar within a jar, the path of a URL is not the path of a file.
     */
    static String lastName(String path) {
        String trimmed = path.replaceFirst("[!/]+$", "");
        String name = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        return name.isEmpty() ? "unknown place" : name;
    }
}
