package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ConfigurationProblem;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofyContact;
import io.contacts.testkit.sofy.SofyFakeApi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Venues: one key pair opens one venue (sofy.md B1)")
class SofyVenuesTest {
    private final SofyFakeApi lyon = SofyFakeApi.builder()
            .keyId("lyon-id")
            .keySecret("lyon-secret")
            .group("Lyon guests")
            .column("Table", SofyColumnType.CHAR)
            .build();
    private final SofyFakeApi gustavia = SofyFakeApi.builder()
            .keyId("gustavia-id")
            .keySecret("gustavia-secret")
            .group("Gustavia guests")
            .column("Spent", SofyColumnType.DOUBLE)
            .column("Table", SofyColumnType.CHAR)
            .build();

    /** One address for both venues, as at Sofy: the keys alone tell which one a request is for. */
    private final FakeServer server = FakeServer.builder()
            .mount(
                    "/v1",
                    request -> request.header("x-api-key-id").orElse("").startsWith("lyon")
                            ? lyon.handle(request)
                            : gustavia.handle(request))
            .start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("Two venues never mix: keys, groups and columns are each one's own, from many threads too")
    void keepsVenuesApart() throws Exception {
        ContactsConfig config = ContactsConfig.of(settings());
        ExecutorService pool = Executors.newFixedThreadPool(8);

        try (ContactsProvider inLyon = ContactsProviders.open(config, "lyon");
                ContactsProvider inGustavia = ContactsProviders.open(config, "gustavia")) {
            List<Future<?>> adds = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                boolean first = i % 2 == 0;
                Contact contact = Contact.builder()
                        .email((first ? "lyon" : "gustavia") + i + "@example.com")
                        .field("Table", FieldValue.text("7"))
                        .build();
                adds.add(pool.submit(
                        () -> (first ? inLyon : inGustavia).contacts().add(contact)));
            }
            for (Future<?> add : adds) {
                add.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(lyon.contacts(1)).hasSize(20).allSatisfy(held -> belongs(held, "lyon", 1));
        assertThat(gustavia.contacts(1)).hasSize(20).allSatisfy(held -> belongs(held, "gustavia", 2));
    }

    private static void belongs(SofyContact held, String venue, long tableColumn) {
        assertThat(held.emailAddress().orElseThrow()).startsWith(venue);
        assertThat(held.column(tableColumn)).contains("7");
    }

    @Test
    @DisplayName("A venue is called by its name, in errors too")
    void namesTheVenue() {
        Map<String, String> settings = settings();
        settings.put("contacts.sofy.venues.lyon.api-key-secret", "wrong");

        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(settings), "lyon")) {
            assertThat(provider.name()).isEqualTo("sofy:lyon");
            assertThatThrownBy(() -> provider.audiences().list())
                    .isInstanceOfSatisfying(
                            AccessDeniedException.class,
                            e -> assertThat(e.provider()).isEqualTo("sofy:lyon"));
        }
    }

    @Test
    @DisplayName("Keys that a venue is missing are named, all at once, and the provider's own keys do not stand in")
    void namesMissingKeys() {
        Map<String, String> settings = settings();
        settings.put("contacts.sofy.api-key-id", "own-id");
        settings.put("contacts.sofy.api-key-secret", "own-secret");
        settings.remove("contacts.sofy.venues.lyon.api-key-id");
        settings.put("contacts.sofy.venues.lyon.api-key-secret", " ");

        assertThatThrownBy(() -> ContactsProviders.open(ContactsConfig.of(settings), "lyon"))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        e -> assertThat(e.problems())
                                .extracting(ConfigurationProblem::key)
                                .containsExactlyInAnyOrder(
                                        "contacts.sofy.venues.lyon.api-key-id",
                                        "contacts.sofy.venues.lyon.api-key-secret"));
    }

    @Test
    @DisplayName("A venue that is not configured is named, with those that are")
    void namesUnknownVenues() {
        assertThatThrownBy(() -> ContactsProviders.open(ContactsConfig.of(settings()), "paris"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("contacts.sofy.venues.paris")
                .hasMessageContaining("gustavia")
                .hasMessageContaining("lyon");
    }

    @Test
    @DisplayName("A venue without a group refuses add(contact) and names its own key")
    void namesTheVenuesGroupKey() {
        Map<String, String> settings = settings();
        settings.remove("contacts.sofy.venues.lyon.group-id");
        settings.put("contacts.sofy.group-id", "1");

        try (ContactsProvider provider = ContactsProviders.open(ContactsConfig.of(settings), "lyon")) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build()))
                    .isInstanceOf(UnsupportedCapabilityException.class)
                    .hasMessageContaining("contacts.sofy.venues.lyon.group-id");
        }
    }

    @Test
    @DisplayName("A venue's keys can come from the environment")
    void readsAVenueFromTheEnvironment() {
        ContactsConfig environment = ContactsConfig.fromEnvironment(Map.of(
                "CONTACTS_PROVIDER", "sofy",
                "CONTACTS_SOFY_BASE_URL", server.baseUrl("/v1").toString(),
                "CONTACTS_SOFY_VENUES_LYON_API_KEY_ID", "lyon-id",
                "CONTACTS_SOFY_VENUES_LYON_API_KEY_SECRET", "lyon-secret"));

        try (ContactsProvider provider = ContactsProviders.open(environment, "lyon")) {
            assertThat(provider.audiences()
                            .find(AudienceId.of("1"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Lyon guests");
        }
    }

    @Test
    @DisplayName("Without a venue, Sofy's own variables open the account, trimmed")
    void readsSofysOwnVariables() {
        ContactsConfig environment = ContactsConfig.fromEnvironment(Map.of(
                "CONTACTS_PROVIDER", "sofy",
                "CONTACTS_SOFY_BASE_URL", server.baseUrl("/v1") + "/",
                "SOFY_API_KEY_ID", "gustavia-id",
                "SOFY_API_KEY_SECRET", "gustavia-secret "));

        try (ContactsProvider provider = ContactsProviders.open(environment)) {
            assertThat(provider.audiences()
                            .find(AudienceId.of("1"))
                            .orElseThrow()
                            .name())
                    .isEqualTo("Gustavia guests");
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("contacts.provider", "sofy");
        settings.put("contacts.sofy.base-url", server.baseUrl("/v1").toString());
        for (String venue : List.of("lyon", "gustavia")) {
            settings.put("contacts.sofy.venues." + venue + ".api-key-id", venue + "-id");
            settings.put("contacts.sofy.venues." + venue + ".api-key-secret", venue + "-secret");
            settings.put("contacts.sofy.venues." + venue + ".group-id", "1");
        }
        return settings;
    }
}
