package io.contacts.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A secret")
class SecretsTest {
    private static final String PLANTED = "planted-5eCreT";

    static Stream<String> keysOfEveryKind() {
        return SofyKeys.ALL.stream().map(ConfigKey::name);
    }

    @ParameterizedTest
    @MethodSource("keysOfEveryKind")
    @DisplayName("under the wrong key is refused there, if at all, without being shown")
    void isNotShownUnderAnyKey(String key) {
        Map<String, String> values = new HashMap<>();
        values.put(key, PLANTED + " " + PLANTED);
        values.put("contacts.sofy.venues." + "lyon" + ".nonsense", PLANTED);
        values.put("contacts.sofy.nonsense", PLANTED);
        ContactsConfig config = ContactsConfig.of(values)
                .orElse(ContactsConfig.fromEnvironment(
                        Map.of("CONTACTS_SOFY_NONSENSE", PLANTED, ConfigKey.variableOf(key), PLANTED)));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ProviderConfig.read(config, "sofy", SofyKeys.ALL, "nowhere"))
                .satisfies(e -> assertThat(traceOf(e))
                        .contains("contacts.sofy.nonsense")
                        .doesNotContain(PLANTED));
    }

    @Test
    @DisplayName("is not shown by what holds it")
    void isNotShownByItsHolders() {
        ContactsConfig config =
                ContactsConfig.of(Map.of("contacts.sofy.api-key-id", PLANTED, "contacts.sofy.api-key-secret", PLANTED));
        ProviderConfig own = ProviderConfig.read(config, "sofy", SofyKeys.ALL, null);

        assertThat(own.get(SofyKeys.KEY_ID)).as("it is there").isEqualTo(PLANTED);
        assertThat(own).hasToString("ProviderConfig[provider=sofy, venue=null]");
        assertThat(config.toString()).doesNotContain(PLANTED);
    }

    private static String traceOf(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
