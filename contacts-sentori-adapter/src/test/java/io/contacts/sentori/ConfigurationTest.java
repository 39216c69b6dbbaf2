package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.InstalledAdapter;
import io.contacts.domain.provider.OpenOptions;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.sentori.internal.value.Clearing;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The configuration of Sentori")
class ConfigurationTest {
    @Test
    @DisplayName("needs the key and nothing else; the rest has the documented defaults")
    void defaults() {
        SentoriConfiguration configuration = configuration(Map.of("contacts.sentori.api-key", Wire.KEY));

        assertThat(configuration.http().baseUrl()).isEqualTo(URI.create("https://api.sentoriapp.com/v2.0"));
        assertThat(configuration.apiKey()).isEqualTo(Wire.KEY);
        assertThat(configuration.birthdayField()).isEmpty();
        assertThat(SentoriConfiguration.BIRTHDAY_FORMAT.defaultText()).contains("yyyy-MM-dd");
        assertThat(configuration.clearing()).isEqualTo(Clearing.NULL);
        assertThat(configuration.fieldsLifetime()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.ignoreUnsupported()).isFalse();
    }

    @Test
    @DisplayName("never shows the key")
    void keyNeverShows() {
        SentoriConfiguration configuration = configuration(Map.of("contacts.sentori.api-key", Wire.KEY));

        assertThat(configuration.toString()).doesNotContain(Wire.KEY);
    }

    @Test
    @DisplayName("says which key is missing, and which variable would do")
    void missingKey() {
        ConfigurationException error = catchThrowableOfType(
                ConfigurationException.class,
                () -> ContactsProviders.open(ContactsConfig.of(Map.of("contacts.provider", "sentori"))));

        assertThat(error)
                .hasMessageContaining("contacts.sentori.api-key")
                .hasMessageContaining("CONTACTS_SENTORI_API_KEY");
    }

    @Test
    @DisplayName("tells every wrong value at once, without repeating any")
    void allProblems() {
        Map<String, String> wrong = new HashMap<>(Map.of(
                "contacts.provider", "sentori",
                "contacts.sentori.api-key", "a key with blanks",
                "contacts.sentori.clear-with", "nothing-at-all",
                "contacts.sentori.fields-lifetime", "soon-enough",
                "contacts.sentori.fields.birthday-format", "qqq-format",
                "contacts.sentori.fields.birthday", "EmailAddress",
                "contacts.sentori.colour", "blue"));

        ConfigurationException error = catchThrowableOfType(
                ConfigurationException.class, () -> ContactsProviders.open(ContactsConfig.of(wrong)));

        assertThat(error.problems())
                .extracting(problem -> problem.key())
                .containsExactlyInAnyOrder(
                        "contacts.sentori.api-key",
                        "contacts.sentori.clear-with",
                        "contacts.sentori.fields-lifetime",
                        "contacts.sentori.fields.birthday-format",
                        "contacts.sentori.fields.birthday",
                        "contacts.sentori.colour");
        assertThat(error.getMessage())
                .doesNotContain("a key with")
                .doesNotContain("nothing-at-all")
                .doesNotContain("soon-enough")
                .doesNotContain("qqq")
                .doesNotContain("blue");
    }

    @Test
    @DisplayName("is found through the service loader by its name, with all its keys")
    void installed() {
        InstalledAdapter sentori = ContactsProviders.installed(OpenOptions.defaults()).stream()
                .filter(adapter -> adapter.name().equals("sentori"))
                .findFirst()
                .orElseThrow();

        assertThat(sentori.keys())
                .extracting(ConfigKey::name)
                .allMatch(name -> name.startsWith("contacts.sentori."))
                .contains(
                        "contacts.sentori.base-url",
                        "contacts.sentori.api-key",
                        "contacts.sentori.fields.birthday",
                        "contacts.sentori.fields.birthday-format",
                        "contacts.sentori.fields-lifetime",
                        "contacts.sentori.clear-with")
                .doesNotHaveDuplicates();
        assertThat(sentori.keys()).filteredOn(ConfigKey::isSecret).hasSize(1);
    }

    @Test
    @DisplayName("gives each venue the key of its own account")
    @ExtendWith(FakeSentoriExtension.class)
    void venues(FakeSentori sentori) {
        Map<String, String> config = Map.of(
                "contacts.provider", "sentori",
                "contacts.sentori.base-url", sentori.baseUrl().toString(),
                "contacts.sentori.venues.lyon.api-key", sentori.apiKey());

        try (ContactsProvider lyon = ContactsProviders.open(ContactsConfig.of(config), "lyon")) {
            assertThat(lyon.contacts().find(ContactRef.email("joe@example.com")))
                    .isEmpty();
            assertThat(lyon.name()).isEqualTo("sentori:lyon");
        }
    }

    @Test
    @DisplayName("gives each venue its own name in whatever goes wrong, and in what is left out")
    void namesTheVenue() {
        // Longer than most, because it looks for the name in three errors and in what is left out.
        List<String> told = new ArrayList<>();
        CallObserver observer = new CallObserver() {
            @Override
            public void completed(
                    String provider, Capability operation, Duration duration, @Nullable ContactsException failure) {}

            @Override
            public void dropped(String provider, Capability operation, Set<Contact.Component> components) {
                told.add(provider);
            }
        };
        FakeResponse structure = Wire.json(200, Bodies.STRUCTURE);
        FakeResponse page = FakeResponse.text(200, "text/html", "<html>Sign in</html>");
        Contact born = Contact.builder()
                .email("joe@example.sentoriapp.com")
                .birthday(LocalDate.of(1990, 2, 28))
                .build();
        Contact half = born.toBuilder().firstName("half \uD83E").build();
        ImportBatch batch = ImportBatch.of(List.of(born));
        try (Wire wire = Wire.observed(CallObserver.none(), Map.of(), structure, page, Wire.error(403, 1));
                ContactsProvider lyon = ContactsProviders.open(
                        ContactsConfig.of(Map.of(
                                "contacts.provider", "sentori",
                                "contacts.sentori.base-url", wire.url(),
                                "contacts.sentori.max-attempts", "1",
                                "contacts.sentori.ignore-unsupported", "true",
                                "contacts.sentori.venues.lyon.api-key", Wire.KEY)),
                        OpenOptions.defaults().forVenue("lyon").observedBy(observer))) {
            List<ContactsException> errors = List.of(
                    failure(() -> lyon.imports().submit(batch)),
                    failure(() -> lyon.contacts().save(half)),
                    failure(() -> lyon.audiences().list()));

            assertThat(errors)
                    .extracting(error -> error.getClass().getSimpleName())
                    .containsExactly("UnexpectedResponseException", "InvalidContactException", "AccessDeniedException");
            assertThat(errors).extracting(ContactsException::provider).containsOnly("sentori:lyon");
            assertThat(told).containsExactly("sentori:lyon");
        }
    }

    @Test
    @DisplayName("names the venue where an answer has the wrong status, and the venue's own key where it has to be set")
    void namesTheVenueInOwnChecks() {
        try (Wire wire = Wire.answering(Wire.json(202, Bodies.CONTACT), Wire.json(200, Bodies.STRUCTURE));
                ContactsProvider lyon = ContactsProviders.open(
                        ContactsConfig.of(Map.of(
                                "contacts.provider",
                                "sentori",
                                "contacts.sentori.base-url",
                                wire.url(),
                                "contacts.sentori.venues.lyon.api-key",
                                Wire.KEY)),
                        "lyon")) {
            Contact joe = Contact.builder().email("joe@example.sentoriapp.com").build();

            assertThat(failure(() -> lyon.contacts().save(joe)).provider()).isEqualTo("sentori:lyon");
            assertThat(failure(() -> lyon.contacts()
                            .save(joe.toBuilder()
                                    .birthday(LocalDate.of(1990, 2, 28))
                                    .build())))
                    .hasMessageContaining("contacts.sentori.venues.lyon.fields.birthday");
        }
    }

    private static ContactsException failure(ThrowingCallable call) {
        return catchThrowableOfType(ContactsException.class, call);
    }

    @Test
    @DisplayName("hands out its native client, and no other type")
    void unwrap() {
        try (ContactsProvider provider = Wire.open("https://api.example.com", Map.of())) {
            assertThat(provider.unwrap(SentoriClient.class)).isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> provider.unwrap(String.class))
                    .withMessageContaining("SentoriClient");
        }
    }

    private static SentoriConfiguration configuration(Map<String, String> values) {
        return SentoriConfiguration.from(
                ProviderConfig.read(ContactsConfig.of(values), "sentori", SentoriConfiguration.keys(), null));
    }
}
