package io.contacts.domain.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One provider's part of a configuration, checked: every key that is set is known, every value is what its key takes, and
 * every required key is there.
 */
public final class ProviderConfig {
    private final String provider;
    private final @Nullable String venue;
    private final Map<String, Object> values;

    private ProviderConfig(String provider, @Nullable String venue, Map<String, Object> values) {
        this.provider = provider;
        this.venue = venue;
        this.values = Map.copyOf(values);
    }

    /**
     * Reads and checks the part that belongs to a provider.
     *
     * @param provider the provider's short name
     * @param keys all keys that the provider knows
     * @param venue the venue to open, or {@code null} for the provider's own keys
     * @throws ConfigurationException with every problem at once; also if a variable of the venue is set that is another
     *     venue's too, since their names differ in case or punctuation only
     */
    public static ProviderConfig read(
            ContactsConfig config, String provider, List<ConfigKey<?>> keys, @Nullable String venue) {
        List<ConfigurationProblem> problems = new ArrayList<>(unknownKeys(config, provider, keys));
        if (venue != null && !config.venues(provider).contains(venue) && !hasVariableFor(config, provider, venue)) {
            problems.add(new ConfigurationProblem(
                    "contacts." + provider + ".venues." + venue,
                    "there is no such venue; configured are: " + config.venues(provider)));
        }
        if (venue != null) {
            problems.addAll(sharedVariables(config, provider, keys, venue));
        }
        Map<String, Object> values = new HashMap<>();
        for (ConfigKey<?> key : keys) {
            ConfigKey<?> own = venue == null ? key : key.forVenue(provider, venue);
            readOne(config, own, problems).ifPresent(value -> values.put(key.name(), value));
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new ProviderConfig(provider, venue, values);
    }

    /** The provider's short name. */
    public String provider() {
        return provider;
    }

    /** The name that errors and events give, with the venue if one was asked for: {@code sofy:lyon}. */
    public String displayName() {
        return venue == null ? provider : provider + ":" + venue;
    }

    /** The venue that was asked for. */
    public Optional<String> venue() {
        return Optional.ofNullable(venue);
    }

    /** The value of a key, or its default; empty if there is neither. */
    @SuppressWarnings("unchecked") // readOne put what this very key parsed
    public <T> Optional<T> find(ConfigKey<T> key) {
        return Optional.ofNullable((T) values.get(key.name()));
    }

    /**
     * The value of a key that is required or has a default.
     *
     * @throws IllegalArgumentException if it is neither and nothing is set: a mistake of the adapter
     */
    public <T> T get(ConfigKey<T> key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException(key + " is neither required nor has a default"));
    }

    private static Optional<?> readOne(ContactsConfig config, ConfigKey<?> key, List<ConfigurationProblem> problems) {
        Optional<String> text = config.text(key).or(key::defaultText);
        if (text.isEmpty()) {
            if (key.isRequired()) {
                problems.add(new ConfigurationProblem(
                        key.name(),
                        "is missing or blank; set it, or the variable " + variables(key) + ": " + key.description()));
            }
            return Optional.empty();
        }
        try {
            return Optional.of(key.parse(text.get()));
        } catch (IllegalArgumentException e) {
            problems.add(new ConfigurationProblem(key.name(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static String variables(ConfigKey<?> key) {
        List<String> variables = new ArrayList<>(List.of(key.variable()));
        variables.addAll(key.otherVariables());
        return String.join(" or ", variables);
    }

    private static boolean hasVariableFor(ContactsConfig config, String provider, String venue) {
        String prefix = ConfigKey.variableOf("contacts." + provider + ".venues." + venue + ".");
        return config.variables().stream().anyMatch(variable -> variable.startsWith(prefix));
    }

    /** A variable that is set and that this venue has in common with another: nobody can tell whose value it holds. */
    private static List<ConfigurationProblem> sharedVariables(
            ContactsConfig config, String provider, List<ConfigKey<?>> keys, String venue) {
        TreeSet<String> namesakes = new TreeSet<>(config.venues(provider));
        namesakes.removeIf(other -> !ConfigKey.variableOf(other).equals(ConfigKey.variableOf(venue)));
        namesakes.add(venue);
        if (namesakes.size() == 1) {
            return List.of();
        }
        return keys.stream()
                .filter(ConfigKey::isPerVenue)
                .map(key -> key.forVenue(provider, venue).variable())
                .filter(config.settings(provider)::contains)
                .map(variable -> new ConfigurationProblem(
                        variable,
                        "is the variable of several venues: " + namesakes
                                + "; unset it and set their keys by name, or rename a venue"))
                .toList();
    }

    private static List<ConfigurationProblem> unknownKeys(
            ContactsConfig config, String provider, List<ConfigKey<?>> keys) {
        String prefix = "contacts." + provider + ".";
        Pattern knownNames = alternatives(keys, prefix, "\\.", "[^.]+", name -> name);
        Pattern knownVariables = alternatives(keys, prefix, "_", ".+", ConfigKey::variableOf);
        List<ConfigurationProblem> problems = new ArrayList<>();
        for (String name : config.namedKeys()) {
            if (name.startsWith(prefix) && !knownNames.matcher(name).matches()) {
                problems.add(
                        new ConfigurationProblem(name, "is not a key of " + provider + "; there are: " + names(keys)));
            }
        }
        for (String variable : config.variables()) {
            if (variable.startsWith(ConfigKey.variableOf(prefix))
                    && !knownVariables.matcher(variable).matches()) {
                problems.add(new ConfigurationProblem(
                        variable, "is not a variable of " + provider + "; there are: " + variableNames(keys)));
            }
        }
        return problems;
    }

    private static Pattern alternatives(
            List<ConfigKey<?>> keys,
            String prefix,
            String separator,
            String venueName,
            UnaryOperator<String> spelling) {
        List<String> alternatives = new ArrayList<>();
        for (ConfigKey<?> key : keys) {
            alternatives.add(Pattern.quote(spelling.apply(key.name())));
            if (key.isPerVenue()) {
                alternatives.add(Pattern.quote(spelling.apply(prefix + "venues"))
                        + separator
                        + venueName
                        + separator
                        + Pattern.quote(spelling.apply(key.name().substring(prefix.length()))));
            }
        }
        return Pattern.compile(String.join("|", alternatives));
    }

    private static String names(List<ConfigKey<?>> keys) {
        return keys.stream()
                .map(ConfigKey::name)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static String variableNames(List<ConfigKey<?>> keys) {
        return keys.stream()
                .map(ConfigKey::variable)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    /** Says whose part it is; never what it holds. */
    @Override
    public String toString() {
        return "ProviderConfig[provider=" + provider + ", venue=" + venue + "]";
    }
}
