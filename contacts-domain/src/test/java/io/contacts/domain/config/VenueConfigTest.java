package io.contacts.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The configuration of one venue")
class VenueConfigTest {
    private static final Map<String, String> LYON = Map.of(
            "contacts.sofy.venues.lyon.api-key-id", "lyon-id",
            "contacts.sofy.venues.lyon.api-key-secret", "lyon-secret",
            "contacts.sofy.venues.lyon.group-id", "7");

    @Test
    @DisplayName("is read from the venue's own keys, and from the shared ones where a key is not a venue's")
    void readsTheVenuesKeys() {
        ContactsConfig config = ContactsConfig.of(LYON)
                .orElse(ContactsConfig.of(Map.of("contacts.sofy.base-url", "https://api.example.com")));

        ProviderConfig own = read(config, "lyon");

        assertThat(own.venue()).contains("lyon");
        assertThat(own.displayName()).isEqualTo("sofy:lyon");
        assertThat(own.get(SofyKeys.KEY_ID)).isEqualTo("lyon-id");
        assertThat(own.get(SofyKeys.KEY_SECRET)).isEqualTo("lyon-secret");
        assertThat(own.find(SofyKeys.GROUP)).contains("7");
        assertThat(own.get(SofyKeys.BASE_URL)).isEqualTo(URI.create("https://api.example.com"));
    }

    @Test
    @DisplayName("is read from the venue's own variables")
    void readsTheVenuesVariables() {
        ContactsConfig config = ContactsConfig.fromEnvironment(Map.of(
                "CONTACTS_SOFY_VENUES_LYON_API_KEY_ID", "lyon-id",
                "CONTACTS_SOFY_VENUES_LYON_API_KEY_SECRET", "lyon-secret",
                "CONTACTS_SOFY_VENUES_BASSE_TERRE_API_KEY_ID", "basse-terre-id",
                "CONTACTS_SOFY_VENUES_BASSE_TERRE_API_KEY_SECRET", "basse-terre-secret"));

        assertThat(read(config, "lyon").get(SofyKeys.KEY_ID)).isEqualTo("lyon-id");
        assertThat(read(config, "lyon").find(SofyKeys.GROUP)).isEmpty();
        assertThat(read(config, "basse-terre").get(SofyKeys.KEY_SECRET)).isEqualTo("basse-terre-secret");
    }

    @Test
    @DisplayName("never falls back to another key: one venue's guests must not land at another")
    void neverFallsBack() {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.sofy.api-key-id", "shared-id",
                        "contacts.sofy.api-key-secret", "shared-secret",
                        "contacts.sofy.group-id", "1",
                        "contacts.sofy.venues.lyon.api-key-id", "lyon-id"))
                .orElse(ContactsConfig.fromEnvironment(Map.of("SOFY_API_KEY_SECRET", "documented-secret")));

        ConfigurationException failure = failureOf(config, "lyon");

        assertThat(failure.problems())
                .containsExactly(new ConfigurationProblem(
                        "contacts.sofy.venues.lyon.api-key-secret",
                        "is missing or blank; set it, or the variable CONTACTS_SOFY_VENUES_LYON_API_KEY_SECRET: "
                                + "the second half of the key"));
    }

    @Test
    @DisplayName("does not take its group from the shared keys either")
    void doesNotShareOptionalKeys() {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.sofy.group-id", "1"))
                .orElse(ContactsConfig.of(Map.of(
                        "contacts.sofy.venues.lyon.api-key-id", "lyon-id",
                        "contacts.sofy.venues.lyon.api-key-secret", "lyon-secret")));

        assertThat(read(config, "lyon").find(SofyKeys.GROUP)).isEmpty();
    }

    @Test
    @DisplayName("leaves the shared keys of the provider alone when no venue is asked for")
    void noVenueNoVenueKeys() {
        ContactsConfig config = ContactsConfig.of(LYON)
                .orElse(ContactsConfig.of(Map.of(
                        "contacts.sofy.api-key-id", "shared-id", "contacts.sofy.api-key-secret", "shared-secret")));

        ProviderConfig own = ProviderConfig.read(config, "sofy", SofyKeys.ALL, null);

        assertThat(own.get(SofyKeys.KEY_ID)).isEqualTo("shared-id");
        assertThat(own.find(SofyKeys.GROUP)).isEmpty();
    }

    @Test
    @DisplayName("has each key under the venue's own name and variable, and shared ones under theirs")
    void keys() {
        ConfigKey<String> own = SofyKeys.KEY_ID.forVenue("sofy", "basse-terre");

        assertThat(own.name()).isEqualTo("contacts.sofy.venues.basse-terre.api-key-id");
        assertThat(own.variable()).isEqualTo("CONTACTS_SOFY_VENUES_BASSE_TERRE_API_KEY_ID");
        assertThat(own.otherVariables()).isEmpty();
        assertThat(own.isSecret()).isTrue();
        assertThat(SofyKeys.BASE_URL.forVenue("sofy", "lyon")).isSameAs(SofyKeys.BASE_URL);
    }

    @Test
    @DisplayName("of a venue that nobody configured is refused, with the venues that there are")
    void refusesUnknownVenues() {
        ConfigurationException failure = failureOf(ContactsConfig.of(LYON), "lyonn");

        assertThat(failure.problems())
                .contains(new ConfigurationProblem(
                        "contacts.sofy.venues.lyonn", "there is no such venue; configured are: [lyon]"));
    }

    @Test
    @DisplayName("of a venue that no variable names is refused, whatever other variables there are")
    void refusesVenuesThatNoVariableNames() {
        ContactsConfig config = ContactsConfig.fromEnvironment(Map.of(
                "CONTACTS_SOFY_VENUES_LYON_API_KEY_ID", "lyon-id",
                "CONTACTS_SOFY_API_KEY_ID", "shared-id",
                "CONTACTS_PROVIDER", "sofy"));

        assertThat(failureOf(config, "nice").problems())
                .contains(new ConfigurationProblem(
                        "contacts.sofy.venues.nice", "there is no such venue; configured are: []"));
    }

    @Test
    @DisplayName("knows no key of a venue that is not one: a misspelt or a shared one is named")
    void refusesUnknownVenueKeys() {
        ContactsConfig config = ContactsConfig.of(LYON)
                .orElse(ContactsConfig.of(Map.of(
                        "contacts.sofy.venues.lyon.api-key", "x",
                        "contacts.sofy.venues.lyon.base-url", "x",
                        "contacts.sofy.venues.lyon", "x")))
                .orElse(ContactsConfig.fromEnvironment(Map.of(
                        "CONTACTS_SOFY_VENUES_LYON_KEY", "x",
                        "CONTACTS_SOFY_VENUES_LYON_BASE_URL", "x",
                        "CONTACTS_SOFY_VENUES_API_KEY_ID", "x")));

        assertThat(failureOf(config, "lyon").problems())
                .extracting(ConfigurationProblem::key)
                .containsExactly(
                        "contacts.sofy.venues.lyon",
                        "contacts.sofy.venues.lyon.api-key",
                        "contacts.sofy.venues.lyon.base-url",
                        "CONTACTS_SOFY_VENUES_API_KEY_ID",
                        "CONTACTS_SOFY_VENUES_LYON_BASE_URL",
                        "CONTACTS_SOFY_VENUES_LYON_KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"saint-denis", "saint_denis", "Saint-Denis"})
    @DisplayName(
            "is refused where a variable that is set is that of another venue too: one venue's guests must not land at another")
    void refusesSharedVariables(String venue) {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.sofy.venues.saint-denis.api-key-id", "first-id",
                        "contacts.sofy.venues.saint_denis.api-key-id", "second-id",
                        "contacts.sofy.venues.lyon.api-key-id", "lyon-id"))
                .orElse(ContactsConfig.fromEnvironment(
                        Map.of("CONTACTS_SOFY_VENUES_SAINT_DENIS_API_KEY_SECRET", "planted")));

        ConfigurationException failure = failureOf(config, venue);

        assertThat(failure.problems())
                .filteredOn(problem -> problem.key().equals("CONTACTS_SOFY_VENUES_SAINT_DENIS_API_KEY_SECRET"))
                .singleElement()
                .extracting(ConfigurationProblem::reason)
                .asString()
                .startsWith("is the variable of several venues: ")
                .contains("saint-denis", "saint_denis", venue)
                .endsWith("; unset it and set their keys by name, or rename a venue")
                .doesNotContain("planted", "lyon");
    }

    @Test
    @DisplayName("is read from its keys where another venue has the same variables, but none is set")
    void readsVenuesThatDifferByKey() {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.sofy.venues.saint-denis.api-key-id", "first-id",
                        "contacts.sofy.venues.saint-denis.api-key-secret", "first-secret",
                        "contacts.sofy.venues.saint_denis.api-key-id", "second-id",
                        "contacts.sofy.venues.saint_denis.api-key-secret", "second-secret"))
                .orElse(ContactsConfig.fromEnvironment(Map.of(
                        "CONTACTS_SOFY_VENUES_SAINT_DENIS_API_KEY_SECRET", " ",
                        "CONTACTS_SOFY_VENUES_SAINT_DENIS_NORD_API_KEY_SECRET", "nord-secret")));

        assertThat(read(config, "saint-denis").get(SofyKeys.KEY_ID)).isEqualTo("first-id");
        assertThat(read(config, "saint_denis").get(SofyKeys.KEY_SECRET)).isEqualTo("second-secret");
    }

    private static ProviderConfig read(ContactsConfig config, String venue) {
        return ProviderConfig.read(config, "sofy", SofyKeys.ALL, venue);
    }

    private static ConfigurationException failureOf(ContactsConfig config, String venue) {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> read(config, venue))
                .actual();
    }
}
