package io.contacts.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an account is called in a run")
class DestinationTest {
    private static final List<ConfigKey<?>> ACME = List.of(
            ConfigKey.secret("contacts.acme.token", "the key"),
            ConfigKey.text("contacts.acme.workspace-id", "the workspace").ofAccount(),
            ConfigKey.text("contacts.acme.language", "of its answers"));

    @Test
    @DisplayName("differs for two accounts that one key opens, whatever the provider calls what tells them apart")
    void anyProvider() {
        String north = acme("workspace-id", "north");

        assertThat(north).startsWith("workspace-id north, key #").doesNotContain("planted");
        assertThat(acme("workspace-id", "south")).isNotEqualTo(north);
    }

    @Test
    @DisplayName("does not change with a setting that says nothing of the account")
    void otherSettings() {
        assertThat(acme("language", "fr")).isEqualTo(acme("language", "en"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "localhost", "LOCALHOST", "[::1]", "[0:0:0:0:0:0:0:1]"})
    @DisplayName("does not change with a port on loopback, whatever it is called where plain http is accepted")
    void loopback(String host) {
        assertThat(sentori("http://" + host + ":8080/v2.0"))
                .isEqualTo(sentori("http://" + host + ":9090/v2.0"))
                .startsWith("base-url http://" + host + "/v2.0, ");
        assertThat(sentori("https://" + host + ":8443/v2.0")).startsWith("base-url https://" + host + ":8443/v2.0, ");
    }

    @Test
    @DisplayName("stays what it is for the runs that are kept, of both providers")
    void keptRuns() {
        assertThat(installed("sentori", Map.of("api-key", "planted", "fields.birthday", "Geburtstag")))
                .isEqualTo("base-url https://api.sentoriapp.com/v2.0, key #c954a137");
        assertThat(installed("sofy", Map.of("api-key-id", "planted", "api-key-secret", "other", "group-id", "7")))
                .isEqualTo("base-url https://api.sofy.fr/v1, group-id 7, key #c954a137");
    }

    private static String sentori(String baseUrl) {
        return installed("sentori", Map.of("api-key", "planted", "base-url", baseUrl));
    }

    private static String acme(String key, String value) {
        return of("acme", ACME, Map.of("token", "planted", key, value));
    }

    private static String installed(String provider, Map<String, String> values) {
        return ContactsProviders.installed(OpenOptions.defaults()).stream()
                .filter(adapter -> adapter.name().equals(provider))
                .map(InstalledAdapter::keys)
                .map(keys -> of(provider, keys, values))
                .findFirst()
                .orElseThrow();
    }

    private static String of(String provider, List<ConfigKey<?>> keys, Map<String, String> values) {
        Map<String, String> named = new HashMap<>();
        values.forEach((key, value) -> named.put("contacts." + provider + "." + key, value));
        return Destination.of(ProviderConfig.read(ContactsConfig.of(named), provider, keys, null), keys);
    }
}
