package io.contacts.domain.config;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A key of the configuration: its name, what its value must be, and whether it must be there.
 *
 * <p>{@code contacts.sentori.api-key} is also read from the environment variable {@code CONTACTS_SENTORI_API_KEY}.
 * Values are trimmed; a blank value is a missing one.
 *
 * @param <T> the type that a value is read as
 */
public final class ConfigKey<T> {
    private final String name;
    private final Function<String, T> parser;
    private final String description;
    private final boolean required;
    private final boolean secret;
    private final boolean perVenue;
    private final boolean ofAccount;
    private final @Nullable String defaultText;
    private final List<String> otherVariables;

    private ConfigKey(
            String name,
            Function<String, T> parser,
            String description,
            boolean required,
            boolean secret,
            boolean perVenue,
            boolean ofAccount,
            @Nullable String defaultText,
            List<String> otherVariables) {
        this.name = Objects.requireNonNull(name, "name");
        this.parser = Objects.requireNonNull(parser, "parser");
        this.description = Objects.requireNonNull(description, "description");
        this.required = required;
        this.secret = secret;
        this.perVenue = perVenue;
        this.ofAccount = ofAccount;
        this.defaultText = defaultText;
        this.otherVariables = List.copyOf(otherVariables);
    }

    /**
     * A key whose values this function reads. It throws {@link IllegalArgumentException} itself, of no subclass, with a
     * message that follows the key's name and does not repeat the value: {@code must be a positive whole number}. Whatever
     * else it throws is told as {@code is not what it must be}, with the description.
     */
    public static <T> ConfigKey<T> of(String name, String description, Function<String, T> parser) {
        Objects.requireNonNull(parser, "parser");
        return withTrusted(name, description, text -> ConfigValues.readBy(parser, text, description));
    }

    /** A key that takes any text. */
    public static ConfigKey<String> text(String name, String description) {
        return withTrusted(name, description, Function.identity());
    }

    /** A key whose value is never shown: no blanks or control characters inside, at most 512 visible characters. */
    public static ConfigKey<String> secret(String name, String description) {
        return withTrusted(name, description, ConfigValues::secret).asSecret();
    }

    /**
     * A key that takes a length of time from 1 ms to 365 days: {@code 500ms}, {@code 30s}, {@code 2m}, {@code 1h} or ISO
     * 8601.
     */
    public static ConfigKey<Duration> duration(String name, String description) {
        return withTrusted(name, description, ConfigValues::duration);
    }

    /** A key that takes a whole number from 1 to 2147483647, in the digits {@code 0} to {@code 9} alone. */
    public static ConfigKey<Integer> count(String name, String description) {
        return withTrusted(name, description, ConfigValues::count);
    }

    /** A key that takes a number from 0.001 to 1000000, in digits with or without decimals: {@code 5}, {@code 0.5}. */
    public static ConfigKey<Double> rate(String name, String description) {
        return withTrusted(name, description, ConfigValues::rate);
    }

    /** A key that takes {@code true} or {@code false}. */
    public static ConfigKey<Boolean> flag(String name, String description) {
        return withTrusted(name, description, ConfigValues::flag);
    }

    /**
     * A key that takes the address of an HTTP API: {@code https}, or {@code http} for loopback addresses only; no user
     * info, query or fragment; a port, if any, from 1 to 65535. Trailing slashes are dropped. It is {@linkplain #ofAccount
     * of the account}.
     */
    public static ConfigKey<URI> baseUrl(String name, String description) {
        return withTrusted(name, description, ConfigValues::baseUrl).ofAccount();
    }

    /** The same key, without which nothing can be opened. */
    public ConfigKey<T> required() {
        return new ConfigKey<>(
                name, parser, description, true, secret, perVenue, ofAccount, defaultText, otherVariables);
    }

    /** The same key, whose value is never shown, whatever form it has: {@link #secret} takes one form only. */
    public ConfigKey<T> asSecret() {
        return new ConfigKey<>(
                name, parser, description, required, true, perVenue, ofAccount, defaultText, otherVariables);
    }

    /** The same key with the text that stands for a missing value. */
    public ConfigKey<T> withDefault(String text) {
        return new ConfigKey<>(name, parser, description, required, secret, perVenue, ofAccount, text, otherVariables);
    }

    /** The same key, also read from this environment variable: the provider's documents name it. */
    public ConfigKey<T> alsoFromVariable(String variable) {
        List<String> variables = new ArrayList<>(otherVariables);
        variables.add(variable);
        return new ConfigKey<>(
                name, parser, description, required, secret, perVenue, ofAccount, defaultText, variables);
    }

    /**
     * The same key, which belongs to one venue: where a provider is opened for venue {@code lyon},
     * {@code contacts.sofy.group-id} is read from {@code contacts.sofy.venues.lyon.group-id} and nowhere else.
     */
    public ConfigKey<T> perVenue() {
        return new ConfigKey<>(
                name, parser, description, required, secret, true, ofAccount, defaultText, otherVariables);
    }

    /**
     * The same key, whose value says which account of the provider is meant, as the id of a workspace or a group does: what
     * was begun with one value is never gone on with at another. Secrets need no such mark.
     */
    public ConfigKey<T> ofAccount() {
        return new ConfigKey<>(
                name, parser, description, required, secret, perVenue, true, defaultText, otherVariables);
    }

    /**
     * The key as a venue has it, under a name of its own: {@code contacts.sofy.venues.lyon.group-id}, which no variable of the
     * provider's documents stands for. A key that venues share is the same for each of them.
     *
     * @param provider the short name of the provider whose key this is
     */
    public ConfigKey<T> forVenue(String provider, String venue) {
        if (!perVenue) {
            return this;
        }
        String prefix = "contacts." + provider + ".";
        String own = prefix + "venues." + venue + "." + name.substring(prefix.length());
        return new ConfigKey<>(own, parser, description, required, secret, false, ofAccount, defaultText, List.of());
    }

    /** The key's full name. */
    public String name() {
        return name;
    }

    /** What the key is for, in one clause. */
    public String description() {
        return description;
    }

    /** Whether nothing can be opened without it. */
    public boolean isRequired() {
        return required;
    }

    /** Whether its value must never be shown. */
    public boolean isSecret() {
        return secret;
    }

    /** Whether each venue has its own. */
    public boolean isPerVenue() {
        return perVenue;
    }

    /** Whether its value says which account of the provider is meant. */
    public boolean isOfAccount() {
        return ofAccount;
    }

    /** The text that stands for a missing value. */
    public Optional<String> defaultText() {
        return Optional.ofNullable(defaultText);
    }

    /** The environment variable of this key's own name. */
    public String variable() {
        return variableOf(name);
    }

    /** Further environment variables that the provider's documents name. */
    public List<String> otherVariables() {
        return otherVariables;
    }

    /** The environment variable that a key of this name is read from. */
    static String variableOf(String keyName) {
        return keyName.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a message that does not repeat the value */
    T parse(String text) {
        return parser.apply(text);
    }

    private static <T> ConfigKey<T> withTrusted(String name, String description, Function<String, T> parser) {
        return new ConfigKey<>(name, parser, description, false, false, false, false, null, List.of());
    }

    /** The key's name; values are not part of a key. */
    @Override
    public String toString() {
        return name;
    }
}
