package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ConfigurationProblem;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sofy's configuration")
class SofyConfigurationTest {
    private static final Map<String, String> ENOUGH = Map.of(
            "contacts.provider", "sofy",
            "contacts.sofy.api-key-id", "id",
            "contacts.sofy.api-key-secret", "secret");

    @Test
    @DisplayName("Two keys are enough, and nothing is sent by opening")
    void needsTwoKeys() {
        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(ENOUGH))) {
            assertThat(provider.name()).isEqualTo("sofy");
        }
    }

    @Test
    @DisplayName("Both keys are required, and the message names every variable that could hold them")
    void requiresBothKeys() {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.provider", "sofy"));

        assertThatThrownBy(() -> ContactsProviders.open(config))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.problems())
                                .extracting(ConfigurationProblem::key)
                                .containsExactlyInAnyOrder("contacts.sofy.api-key-id", "contacts.sofy.api-key-secret"))
                .hasMessageContaining("CONTACTS_SOFY_API_KEY_ID or SOFY_API_KEY_ID")
                .hasMessageContaining("CONTACTS_SOFY_API_KEY_SECRET or SOFY_API_KEY_SECRET");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "contacts.sofy.group-id, guests",
        "contacts.sofy.group-id, 1/2",
        "contacts.sofy.group-id, 01",
        "contacts.sofy.group-id, -1",
        "contacts.sofy.group-id, 1000000000000000000",
        "contacts.sofy.columns-lifetime, 0s",
        "contacts.sofy.columns-lifetime, soon",
        "contacts.sofy.allow-undocumented, yes",
        "contacts.sofy.base-url, http://api.example.com/v1",
        "contacts.sofy.api-key, anything"
    })
    @DisplayName("A value that cannot be used is refused under its key")
    void refusesUnusableValues(String key, String value) {
        Map<String, String> settings = new HashMap<>(ENOUGH);
        settings.put(key, value);

        assertThatThrownBy(() -> ContactsProviders.open(ContactsConfig.of(settings)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.problems())
                                .extracting(ConfigurationProblem::key)
                                .containsExactly(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "590690112233"})
    @DisplayName("A group is a whole number")
    void takesWholeNumbers(String group) {
        Map<String, String> settings = new HashMap<>(ENOUGH);
        settings.put("contacts.sofy.group-id", group);

        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(settings))) {
            assertThat(provider.capabilities()).hasSize(6);
        }
    }

    @Test
    @DisplayName("The adapter is found by its name, with every key that it knows")
    void isInstalled() {
        InstalledAdapter sofy = ContactsProviders.installed(OpenOptions.defaults()).stream()
                .filter(adapter -> adapter.name().equals("sofy"))
                .findFirst()
                .orElseThrow();

        assertThat(sofy.keys())
                .extracting(ConfigKey::name)
                .contains(
                        "contacts.sofy.base-url",
                        "contacts.sofy.api-key-id",
                        "contacts.sofy.api-key-secret",
                        "contacts.sofy.group-id",
                        "contacts.sofy.allow-undocumented",
                        "contacts.sofy.columns-lifetime",
                        "contacts.sofy.call-timeout");
        assertThat(sofy.keys().stream().filter(ConfigKey::isSecret))
                .isEqualTo(List.of(SofyConfiguration.API_KEY_ID, SofyConfiguration.API_KEY_SECRET));
    }

    @Test
    @DisplayName("The documented address is the default")
    void knowsTheDocumentedAddress() {
        assertThat(SofyConfiguration.keys().stream()
                        .filter(key -> key.name().equals("contacts.sofy.base-url"))
                        .map(key -> key.defaultText().orElseThrow()))
                .containsExactly("https://api.sofy.fr/v1");
    }
}
