package io.contacts.domain.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Settings from one or several sources, the first of which wins. Immutable.
 *
 * <pre>{@code
 * ContactsConfig config = ContactsConfig.of(Map.of("contacts.provider", "sofy"))
 *         .orElse(ContactsConfig.fromEnvironment(System.getenv()))
 *         .orElse(ContactsConfig.fromProperties(properties));
 * }</pre>
 */
public final class ContactsConfig {
    /** The key that names the provider. */
    public static final ConfigKey<String> PROVIDER =
            ConfigKey.text("contacts.provider", "the provider's short name").required();

    private static final String PREFIX = "contacts.";
    private static final String VARIABLE_PREFIX = "CONTACTS_";

    private final List<Source> sources;

    private ContactsConfig(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Settings by key; keys that do not start with {@code contacts.} are not ours and are left alone. */
    public static ContactsConfig of(Map<String, String> values) {
        Map<String, String> own = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                own.put(key, value);
            }
        });
        return new ContactsConfig(List.of(new Source(own, false)));
    }

    /** Settings by key; keys that do not start with {@code contacts.} are not ours and are left alone. */
    public static ContactsConfig fromProperties(Properties properties) {
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return of(values);
    }

    /**
     * Settings by environment variable: {@code contacts.sentori.api-key} is {@code CONTACTS_SENTORI_API_KEY}. Pass
     * {@code System.getenv()}.
     */
    public static ContactsConfig fromEnvironment(Map<String, String> environment) {
        return new ContactsConfig(List.of(new Source(new TreeMap<>(environment), true)));
    }

    /** Nothing is set. */
    public static ContactsConfig empty() {
        return new ContactsConfig(List.of());
    }

    /** These settings, and those of another configuration for what is not set here. */
    public ContactsConfig orElse(ContactsConfig fallback) {
        List<Source> all = new ArrayList<>(sources);
        all.addAll(fallback.sources);
        return new ContactsConfig(all);
    }

    /** The trimmed value of this key, or empty if no source has one that is not blank. */
    public Optional<String> text(ConfigKey<?> key) {
        for (Source source : sources) {
            Optional<String> value = source.find(key);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /**
     * The names of the venues that are configured for this provider, sorted. A venue that only environment variables name
     * can be opened all the same, but is not among them: a variable does not show where the venue's name ends.
     */
    public Set<String> venues(String provider) {
        String prefix = PREFIX + provider + ".venues.";
        TreeSet<String> venues = new TreeSet<>();
        for (Source source : sources) {
            if (!source.environment()) {
                source.values().keySet().stream()
                        .filter(key -> key.startsWith(prefix))
                        .map(key -> key.substring(prefix.length()))
                        .filter(rest -> rest.indexOf('.') > 0)
                        .forEach(rest -> venues.add(rest.substring(0, rest.indexOf('.'))));
            }
        }
        return Collections.unmodifiableSet(venues);
    }

    /**
     * The names of what is set for this provider, also of what it does not know, sorted: keys under
     * {@code contacts.<provider>.}, and variables that start as theirs do.
     */
    public Set<String> settings(String provider) {
        String prefix = PREFIX + provider + ".";
        TreeSet<String> settings = new TreeSet<>();
        for (Source source : sources) {
            settings.addAll(source.namesUnder(source.environment() ? ConfigKey.variableOf(prefix) : prefix));
        }
        return Collections.unmodifiableSet(settings);
    }

    /**
     * The named keys that are neither {@link #PROVIDER} nor under {@code contacts.<owner>.} of one of these owners. The
     * environment is left out: other programs may have variables there.
     */
    public Set<String> unownedKeys(Set<String> owners) {
        Set<String> unowned = new TreeSet<>(namedKeys());
        unowned.removeIf(key ->
                key.equals(PROVIDER.name()) || owners.stream().anyMatch(owner -> key.startsWith(PREFIX + owner + ".")));
        return Collections.unmodifiableSet(unowned);
    }

    /** The keys that are set by name, as opposed to by environment variable. */
    Set<String> namedKeys() {
        TreeSet<String> keys = new TreeSet<>();
        sources.stream()
                .filter(source -> !source.environment())
                .forEach(source -> keys.addAll(source.values().keySet()));
        return keys;
    }

    /** The environment variables that are set and start with {@code CONTACTS_}. */
    Set<String> variables() {
        TreeSet<String> variables = new TreeSet<>();
        sources.stream()
                .filter(Source::environment)
                .flatMap(source -> source.values().keySet().stream())
                .filter(variable -> variable.startsWith(VARIABLE_PREFIX))
                .forEach(variables::add);
        return variables;
    }

    /** Says how many sources there are; never what they hold. */
    @Override
    public String toString() {
        return "ContactsConfig[sources=" + sources.size() + "]";
    }

    private record Source(Map<String, String> values, boolean environment) {
        Optional<String> find(ConfigKey<?> key) {
            if (!environment) {
                return notBlank(values.get(key.name()));
            }
            return Stream.concat(Stream.of(key.variable()), key.otherVariables().stream())
                    .flatMap(variable -> notBlank(values.get(variable)).stream())
                    .findFirst();
        }

        List<String> namesUnder(String prefix) {
            return values.keySet().stream()
                    .filter(name -> name.startsWith(prefix))
                    .filter(name -> notBlank(values.get(name)).isPresent())
                    .toList();
        }

        private static Optional<String> notBlank(@Nullable String value) {
            return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
        }
    }
}
