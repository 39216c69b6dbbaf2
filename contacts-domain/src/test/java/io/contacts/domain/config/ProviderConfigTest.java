package io.contacts.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.domain.Nothing;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A provider's part of a configuration")
class ProviderConfigTest {
    private static final Map<String, String> KEYS =
            Map.of("contacts.sofy.api-key-id", "planted-id", "contacts.sofy.api-key-secret", "planted-secret");

    @Test
    @DisplayName("has each value as its key reads it, defaults included")
    void readsEveryKind() {
        ContactsConfig config =
                ContactsConfig.of(Map.of("contacts.sofy.max-attempts", " 3 ")).orElse(ContactsConfig.of(KEYS));

        ProviderConfig own = read(config);

        assertThat(own.provider()).isEqualTo("sofy");
        assertThat(own.venue()).isEmpty();
        assertThat(own.get(SofyKeys.KEY_ID)).isEqualTo("planted-id");
        assertThat(own.get(SofyKeys.BASE_URL)).isEqualTo(URI.create("https://api.sofy.fr/v1"));
        assertThat(own.get(SofyKeys.READ_TIMEOUT)).isEqualTo(Duration.ofSeconds(30));
        assertThat(own.find(SofyKeys.ATTEMPTS)).contains(3);
        assertThat(own.find(SofyKeys.GROUP)).isEmpty();
    }

    @Test
    @DisplayName("is read from variables as well, and a blank value leaves the default")
    void readsVariables() {
        ContactsConfig config = ContactsConfig.fromEnvironment(Map.of(
                "SOFY_API_KEY_ID", "planted-id",
                "CONTACTS_SOFY_API_KEY_SECRET", "planted-secret",
                "CONTACTS_SOFY_READ_TIMEOUT", "  ",
                "CONTACTS_SOFY_MAX_ATTEMPTS", "4"));

        ProviderConfig own = read(config);

        assertThat(own.get(SofyKeys.KEY_ID)).isEqualTo("planted-id");
        assertThat(own.get(SofyKeys.READ_TIMEOUT)).isEqualTo(Duration.ofSeconds(30));
        assertThat(own.find(SofyKeys.ATTEMPTS)).contains(4);
    }

    @Test
    @DisplayName("names every problem at once: unknown, missing and wrong keys and variables")
    void namesEveryProblemAtOnce() {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.sofy.api-key-secret", " ",
                        "contacts.sofy.base-url", "http://api.example.com",
                        "contacts.sofy.max-attempts", "none",
                        "contacts.sofy.read-timout", "30s"))
                .orElse(ContactsConfig.fromEnvironment(
                        Map.of("CONTACTS_SOFY_READ_TIMEOUTS", "30s", "CONTACTS_SOFY_READ_TIMEOUT", "0s")));

        ConfigurationException failure = failureOf(config);

        assertThat(failure.problems())
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder(
                        "contacts.sofy.read-timout",
                        "CONTACTS_SOFY_READ_TIMEOUTS",
                        "contacts.sofy.base-url",
                        "contacts.sofy.api-key-id",
                        "contacts.sofy.api-key-secret",
                        "contacts.sofy.read-timeout",
                        "contacts.sofy.max-attempts");
        assertThat(failure.problems()).isUnmodifiable();
        assertThat(failure.problems())
                .allSatisfy(problem -> assertThat(failure).hasMessageContaining(problem.toString()));
    }

    @Test
    @DisplayName("says of a missing key what it is for and where it can be set")
    void explainsMissingKeys() {
        assertThat(failureOf(ContactsConfig.empty()).problems())
                .containsExactly(
                        new ConfigurationProblem(
                                "contacts.sofy.api-key-id",
                                "is missing or blank; set it, or the variable CONTACTS_SOFY_API_KEY_ID or "
                                        + "SOFY_API_KEY_ID: the first half of the key"),
                        new ConfigurationProblem(
                                "contacts.sofy.api-key-secret",
                                "is missing or blank; set it, or the variable CONTACTS_SOFY_API_KEY_SECRET or "
                                        + "SOFY_API_KEY_SECRET: the second half of the key"));
    }

    @Test
    @DisplayName("says of an unknown key or variable which there are")
    void explainsUnknownKeys() {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.sofy.api-keyid", "planted"))
                .orElse(ContactsConfig.fromEnvironment(Map.of("CONTACTS_SOFY_KEY", "planted")))
                .orElse(ContactsConfig.of(KEYS));

        assertThat(failureOf(config).problems())
                .containsExactly(
                        new ConfigurationProblem(
                                "contacts.sofy.api-keyid",
                                "is not a key of sofy; there are: [contacts.sofy.api-key-id, "
                                        + "contacts.sofy.api-key-secret, contacts.sofy.base-url, contacts.sofy.group-id, "
                                        + "contacts.sofy.max-attempts, contacts.sofy.read-timeout]"),
                        new ConfigurationProblem(
                                "CONTACTS_SOFY_KEY",
                                "is not a variable of sofy; there are: [CONTACTS_SOFY_API_KEY_ID, "
                                        + "CONTACTS_SOFY_API_KEY_SECRET, CONTACTS_SOFY_BASE_URL, CONTACTS_SOFY_GROUP_ID, "
                                        + "CONTACTS_SOFY_MAX_ATTEMPTS, CONTACTS_SOFY_READ_TIMEOUT]"));
    }

    @Test
    @DisplayName("does not mind the keys of others")
    void leavesOthersAlone() {
        ContactsConfig config = ContactsConfig.of(KEYS)
                .orElse(ContactsConfig.of(Map.of("contacts.sentori.nonsense", "x", "contacts.provider", "sofy")))
                .orElse(ContactsConfig.fromEnvironment(
                        Map.of("CONTACTS_SENTORI_NONSENSE", "x", "SOFY_NONSENSE", "x", "CONTACTS_SOFYX", "x")));

        assertThat(read(config).get(SofyKeys.KEY_ID)).isEqualTo("planted-id");
    }

    @Test
    @DisplayName("has no value for a key that is neither set, required nor has a default")
    void getNeedsAValue() {
        ProviderConfig own = read(ContactsConfig.of(KEYS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> own.get(SofyKeys.GROUP))
                .withMessage("contacts.sofy.group-id is neither required nor has a default");
    }

    @Test
    @DisplayName("has no problem in a key's default that is not named: a mistake of the adapter shows at once")
    void badDefaultsShow() {
        ConfigKey<Integer> key =
                ConfigKey.count("contacts.sofy.max-attempts", "how often").withDefault("none");

        ConfigurationException failure = assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ProviderConfig.read(ContactsConfig.empty(), "sofy", List.of(key), null))
                .actual();

        assertThat(failure.problems())
                .containsExactly(new ConfigurationProblem(
                        "contacts.sofy.max-attempts", "must be a whole number from 1 to 2147483647, in digits"));
    }

    static Stream<Function<String, Object>> carelessParsers() {
        return Stream.of(
                Integer::valueOf,
                LocalDate::parse,
                Retention::valueOf,
                text -> text.charAt(4242),
                text -> Nothing.of(Object.class),
                text -> {
                    throw new IllegalArgumentException("must not be <" + text + ">");
                },
                text -> {
                    throw new IllegalArgumentException(Nothing.of(String.class));
                });
    }

    @ParameterizedTest
    @MethodSource("carelessParsers")
    @DisplayName(
            "shows no value that a careless parser repeats, says what the key is for, and goes on to the other keys")
    void carelessParsersShowNothing(Function<String, Object> parser) {
        ConfigKey<Object> described = ConfigKey.of("contacts.sofy.kept-for", "how long guests are kept", parser);
        ConfigKey<Object> other = ConfigKey.of("contacts.sofy.other", "", parser);
        ContactsConfig config =
                ContactsConfig.of(Map.of("contacts.sofy.kept-for", "planted", "contacts.sofy.other", "planted"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ProviderConfig.read(config, "sofy", List.of(described, other), null))
                .satisfies(failure -> assertThat(failure.problems())
                        .containsExactly(
                                new ConfigurationProblem(
                                        "contacts.sofy.kept-for", "is not what it must be: how long guests are kept"),
                                new ConfigurationProblem("contacts.sofy.other", "is not what it must be")));
    }

    @Test
    @DisplayName("says what a careful parser says")
    void carefulParsersAreHeard() {
        ConfigKey<Object> key = ConfigKey.of("contacts.sofy.kept-for", "how long guests are kept", text -> {
            throw new IllegalArgumentException("must be short or long");
        });
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.sofy.kept-for", "planted"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ProviderConfig.read(config, "sofy", List.of(key), null))
                .withMessage("contacts.sofy.kept-for: must be short or long");
    }

    @Test
    @DisplayName("says so also where the value happens to be a part of the example that the parser gives")
    void examplesAreHeard() {
        ConfigKey<Object> key = ConfigKey.of("contacts.sofy.kept-for", "how days are written", text -> {
            throw new IllegalArgumentException("must hold year, month and day, such as yyyy-MM-dd");
        });
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.sofy.kept-for", "yyyy-MM"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ProviderConfig.read(config, "sofy", List.of(key), null))
                .withMessage("contacts.sofy.kept-for: must hold year, month and day, such as yyyy-MM-dd");
    }

    private enum Retention {
        SHORT
    }

    private static ProviderConfig read(ContactsConfig config) {
        return ProviderConfig.read(config, "sofy", SofyKeys.ALL, null);
    }

    private static ConfigurationException failureOf(ContactsConfig config) {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(config))
                .actual();
    }
}
