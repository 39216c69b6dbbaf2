package io.contacts.domain.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A configuration")
class ContactsConfigTest {
    private static final ConfigKey<String> KEY_ID =
            ConfigKey.secret("contacts.sofy.api-key-id", "").alsoFromVariable("SOFY_API_KEY_ID");

    @Test
    @DisplayName("has the value of a key, without the blanks around it")
    void trims() {
        assertThat(ContactsConfig.of(Map.of("contacts.sofy.api-key-id", "  secret\t\r\n"))
                        .text(KEY_ID))
                .contains("secret");
        assertThat(ContactsConfig.fromEnvironment(Map.of("CONTACTS_SOFY_API_KEY_ID", " secret "))
                        .text(KEY_ID))
                .contains("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    @DisplayName("takes a blank value for a missing one, and looks further")
    void blankIsMissing(String blank) {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.sofy.api-key-id", blank));

        assertThat(config.text(KEY_ID)).isEmpty();
        assertThat(config.orElse(ContactsConfig.of(Map.of("contacts.sofy.api-key-id", "next")))
                        .text(KEY_ID))
                .contains("next");
        assertThat(ContactsConfig.fromEnvironment(
                                Map.of("CONTACTS_SOFY_API_KEY_ID", blank, "SOFY_API_KEY_ID", "documented"))
                        .text(KEY_ID))
                .contains("documented");
    }

    @Test
    @DisplayName("takes a null value for a missing one")
    void nullIsMissing() {
        Map<String, String> values = new HashMap<>();
        values.put("contacts.sofy.api-key-id", null);

        assertThat(ContactsConfig.of(values).text(KEY_ID)).isEmpty();
    }

    @Test
    @DisplayName("of several sources answers from the first that has a value, whatever its kind")
    void firstSourceWins() {
        ContactsConfig flags = ContactsConfig.of(Map.of("contacts.provider", "memory"));
        ContactsConfig environment =
                ContactsConfig.fromEnvironment(Map.of("CONTACTS_PROVIDER", "sofy", "SOFY_API_KEY_ID", "environment"));
        ContactsConfig file =
                ContactsConfig.of(Map.of("contacts.provider", "sentori", "contacts.sofy.api-key-id", "file"));

        assertThat(flags.orElse(environment).orElse(file).text(ContactsConfig.PROVIDER))
                .contains("memory");
        assertThat(environment.orElse(file).text(ContactsConfig.PROVIDER)).contains("sofy");
        assertThat(environment.orElse(file).text(KEY_ID)).contains("environment");
        assertThat(file.orElse(environment).text(KEY_ID)).contains("file");
        assertThat(flags.orElse(environment.orElse(file)).text(KEY_ID)).contains("environment");
        assertThat(flags.text(KEY_ID)).as("layers do not change").isEmpty();
    }

    @Test
    @DisplayName("that is empty has nothing, and takes everything from the next")
    void empty() {
        ContactsConfig config = ContactsConfig.empty();

        assertThat(config.text(ContactsConfig.PROVIDER)).isEmpty();
        assertThat(config.venues("sofy")).isEmpty();
        assertThat(config.orElse(ContactsConfig.of(Map.of("contacts.provider", "sofy")))
                        .text(ContactsConfig.PROVIDER))
                .contains("sofy");
    }

    @Test
    @DisplayName("prefers a key's own variable to the one that the provider's documents name")
    void ownVariableFirst() {
        assertThat(ContactsConfig.fromEnvironment(Map.of("CONTACTS_SOFY_API_KEY_ID", "own", "SOFY_API_KEY_ID", "other"))
                        .text(KEY_ID))
                .contains("own");
        assertThat(ContactsConfig.fromEnvironment(Map.of("SOFY_API_KEY_ID", "other"))
                        .text(KEY_ID))
                .contains("other");
    }

    @Test
    @DisplayName("reads variables from environments and names from properties, never the other way round")
    void kindsOfSourcesAreKeptApart() {
        assertThat(ContactsConfig.of(Map.of("SOFY_API_KEY_ID", "x", "CONTACTS_SOFY_API_KEY_ID", "y"))
                        .text(KEY_ID))
                .isEmpty();
        assertThat(ContactsConfig.fromEnvironment(Map.of("contacts.sofy.api-key-id", "x"))
                        .text(KEY_ID))
                .isEmpty();
    }

    @Test
    @DisplayName("reads properties with their defaults")
    void readsProperties() {
        Properties defaults = new Properties();
        defaults.setProperty("contacts.provider", "sofy");
        Properties properties = new Properties(defaults);
        properties.setProperty("contacts.sofy.api-key-id", "secret");

        ContactsConfig config = ContactsConfig.fromProperties(properties);

        assertThat(config.text(ContactsConfig.PROVIDER)).contains("sofy");
        assertThat(config.text(KEY_ID)).contains("secret");
    }

    @Test
    @DisplayName("does not change with the map that it was made from")
    void copies() {
        Map<String, String> named = new HashMap<>(Map.of("contacts.provider", "sofy"));
        Map<String, String> variables = new HashMap<>(Map.of("CONTACTS_PROVIDER", "sofy"));
        ContactsConfig first = ContactsConfig.of(named);
        ContactsConfig second = ContactsConfig.fromEnvironment(variables);

        named.clear();
        variables.clear();

        assertThat(first.text(ContactsConfig.PROVIDER)).contains("sofy");
        assertThat(second.text(ContactsConfig.PROVIDER)).contains("sofy");
    }

    @Test
    @DisplayName("knows the keys that belong to nobody; other programs' settings and the environment are left alone")
    void knowsUnownedKeys() {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.provider", "sofy",
                        "contacts.sofy.api-key-id", "x",
                        "contacts.sofyx.api-key-id", "x",
                        "contacts.sofy", "x",
                        "contacts.provder", "x",
                        "spring.name", "x",
                        "contactsx.name", "x"))
                .orElse(ContactsConfig.fromEnvironment(Map.of("CONTACTS_SENTORY_API_KEY", "x")));

        assertThat(config.unownedKeys(Set.of("sofy", "sentori")))
                .containsExactly("contacts.provder", "contacts.sofy", "contacts.sofyx.api-key-id")
                .isUnmodifiable();
        assertThat(config.unownedKeys(Set.of())).contains("contacts.sofy.api-key-id");
    }

    @Test
    @DisplayName("knows what is set for a provider, of venues and misspelt as well, and takes blank for missing")
    void knowsSettings() {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.provider", "sofy",
                        "contacts.sofy.venues.lyon.api-key-id", "x",
                        "contacts.sofy.apikey", "x",
                        "contacts.sofy.group-id", " ",
                        "contacts.sofyx.api-key-id", "x"))
                .orElse(ContactsConfig.fromEnvironment(Map.of(
                        "CONTACTS_SOFY_VENUES_LYON_GROUP_ID", "1",
                        "CONTACTS_SOFY_GROUP_ID", "",
                        "CONTACTS_SOFYX_GROUP_ID", "1",
                        "contacts.sofy.base-url", "x")));

        assertThat(config.settings("sofy"))
                .containsExactly(
                        "CONTACTS_SOFY_VENUES_LYON_GROUP_ID",
                        "contacts.sofy.apikey",
                        "contacts.sofy.venues.lyon.api-key-id")
                .isUnmodifiable();
        assertThat(config.settings("sentori")).isEmpty();
    }

    @Test
    @DisplayName("knows the venues that are named for a provider, sorted")
    void knowsVenues() {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.sofy.venues.paris.api-key-id", "x",
                        "contacts.sofy.venues.lyon.api-key-id", "x",
                        "contacts.sofy.venues.lyon.api-key-secret", "x",
                        "contacts.sofy.venues.noKey", "x",
                        "contacts.sofy.venues..api-key-id", "x",
                        "contacts.sentori.venues.rome.api-key", "x"))
                .orElse(ContactsConfig.of(Map.of("contacts.sofy.venues.nice.api-key-id", "x")));

        assertThat(config.venues("sofy"))
                .containsExactly("lyon", "nice", "paris")
                .isUnmodifiable();
        assertThat(config.venues("sentori")).containsExactly("rome");
        assertThat(config.venues("memory")).isEmpty();
    }

    @Test
    @DisplayName("shows how many sources it has, never what they hold")
    void showsNoValue() {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.sofy.api-key-id", "planted"))
                .orElse(ContactsConfig.fromEnvironment(Map.of("SOFY_API_KEY_ID", "planted")));

        assertThat(config).hasToString("ContactsConfig[sources=2]");
    }
}
