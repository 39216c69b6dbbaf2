package io.contacts.http.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The settings")
class HttpSettingsTest {
    private static final List<ConfigKey<?>> KEYS = HttpSettings.keys("acme", "https://api.example.com/v1");

    @Test
    @DisplayName("have documented defaults for everything")
    void defaults() {
        HttpSettings settings = settings(Map.of());

        assertThat(settings.baseUrl()).isEqualTo(URI.create("https://api.example.com/v1"));
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.readTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.callTimeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.maxAttempts()).isEqualTo(4);
        assertThat(settings.maxRequestsPerSecond()).isEmpty();
        assertThat(settings.maxConcurrency()).isEqualTo(16);
        assertThat(settings.maxResponseBytes()).isEqualTo(1024 * 1024);
        assertThat(settings.maxListBytes()).isEqualTo(64 * 1024 * 1024);
    }

    @Test
    @DisplayName("are under the provider's own name")
    void names() {
        assertThat(KEYS)
                .extracting(ConfigKey::name)
                .containsExactly(
                        "contacts.acme.base-url",
                        "contacts.acme.connect-timeout",
                        "contacts.acme.read-timeout",
                        "contacts.acme.call-timeout",
                        "contacts.acme.max-attempts",
                        "contacts.acme.max-requests-per-second",
                        "contacts.acme.max-concurrency",
                        "contacts.acme.max-response-bytes",
                        "contacts.acme.max-list-bytes");
    }

    @Test
    @DisplayName("can all be set")
    void set() {
        HttpSettings settings = settings(Map.of(
                "contacts.acme.base-url", "http://localhost:8080/",
                "contacts.acme.connect-timeout", "1s",
                "contacts.acme.read-timeout", "500ms",
                "contacts.acme.call-timeout", "PT2M",
                "contacts.acme.max-attempts", "1",
                "contacts.acme.max-requests-per-second", "2.5",
                "contacts.acme.max-concurrency", "2",
                "contacts.acme.max-response-bytes", "10",
                "contacts.acme.max-list-bytes", "20"));

        assertThat(settings)
                .hasToString("HttpSettings[baseUrl=http://localhost:8080, connectTimeout=PT1S, readTimeout=PT0.5S,"
                        + " callTimeout=PT2M, maxAttempts=1, maxRequestsPerSecond=2.5, maxConcurrency=2,"
                        + " maxResponseBytes=10, maxListBytes=20]");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "base-url,http://api.example.com",
        "base-url,https://user:marker@api.example.com",
        "base-url,https://api.example.com/?marker",
        "read-timeout,0s",
        "call-timeout,marker",
        "max-attempts,0",
        "max-requests-per-second,0",
        "max-concurrency,-1"
    })
    @DisplayName("are refused by name, without the value, if they make no sense")
    void refused(String key, String value) {
        assertThatThrownBy(() -> settings(Map.of("contacts.acme." + key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("contacts.acme." + key)
                .hasMessageNotContaining("marker");
    }

    @Test
    @DisplayName("may be so high that they mean nothing")
    void extremes() {
        HttpSettings settings = settings(Map.of(
                "contacts.acme.connect-timeout", "8760h",
                "contacts.acme.call-timeout", "8760h",
                "contacts.acme.read-timeout", "8760h",
                "contacts.acme.max-concurrency", "2147483647",
                "contacts.acme.max-attempts", "2147483647",
                "contacts.acme.max-requests-per-second", "1000000"));

        try (HttpCalls calls = HttpCalls.open("acme", settings, TestCalls.NO_ENVELOPE)) {
            assertThat(TestCalls.api(calls)).isNotNull();
        }
    }

    private static HttpSettings settings(Map<String, String> values) {
        return HttpSettings.from(ProviderConfig.read(ContactsConfig.of(values), "acme", KEYS, null));
    }
}
