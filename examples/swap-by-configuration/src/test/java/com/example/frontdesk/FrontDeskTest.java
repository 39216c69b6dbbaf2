package com.example.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.testkit.memory.InMemoryContacts;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyContact;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One program, whose provider is a line of configuration")
class FrontDeskTest {
    private static final String LIST = "GUESTS01";
    private static final long GROUP = 1;
    private static final String ZOE = "zoe@example.com";
    private static final EmailAddress LEO = EmailAddress.of("leo@example.com");

    @RegisterExtension
    static final FakeSentoriExtension SENTORI = new FakeSentoriExtension(
            fake -> fake.apiKey("SENTORI-KEY").mailingList(LIST, "Guests", "Everybody who stayed"));

    @RegisterExtension
    static final FakeSofyExtension SOFY = new FakeSofyExtension(
            fake -> fake.keyId("SOFY-KEY-ID").keySecret("SOFY-KEY-SECRET").group("Guests"));

    private final Properties properties = new Properties();
    private FakeSentori sentori;
    private FakeSofy sofy;

    @BeforeEach
    void configure(FakeSentori sentori, FakeSofy sofy) throws IOException {
        this.sentori = sentori;
        this.sofy = sofy;
        try (InputStream keys = FrontDeskTest.class.getResourceAsStream("/every-provider.properties")) {
            properties.load(keys);
        }
        properties.setProperty("contacts.sentori.base-url", sentori.baseUrl().toString());
        properties.setProperty("contacts.sofy.base-url", sofy.baseUrl().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentori", "sofy", "memory"})
    @DisplayName("runs from its properties file at each provider, and no other provider hears of it")
    void runs(String name, @TempDir Path directory) throws IOException {
        properties.setProperty("contacts.provider", name);
        Path file = directory.resolve("contacts.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }

        FrontDesk.main(new String[] {file.toString(), ZOE, LEO.value()});

        assertThat(sentori.subscribers(LIST).contains(ZOE)).isEqualTo(name.equals("sentori"));
        assertThat(sentori.journal().isEmpty()).isEqualTo(!name.equals("sentori"));
        assertThat(sofy.contacts(GROUP).isEmpty()).isEqualTo(!name.equals("sofy"));
        assertThat(sofy.journal().isEmpty()).isEqualTo(!name.equals("sofy"));
    }

    @Test
    @DisplayName("does all its duties at Sentori")
    void sentori() {
        try (ContactsProvider provider = open("sentori")) {
            FrontDesk desk = new FrontDesk(provider);

            desk.welcome(zoe());

            assertThat(desk.cannot()).isEmpty();
            assertThat(desk.leaveAlone(LEO)).isTrue();
        }
        assertThat(sentori.subscribers(LIST)).containsExactly(ZOE);
        assertThat(sentori.isSuppressed(LEO.value())).isTrue();
    }

    @Test
    @DisplayName("does all its duties in memory")
    void memory() {
        try (ContactsProvider provider = open("memory")) {
            FrontDesk desk = new FrontDesk(provider);
            InMemoryContacts memory = provider.unwrap(InMemoryContacts.class);

            desk.welcome(zoe());

            assertThat(desk.cannot()).isEmpty();
            assertThat(desk.leaveAlone(LEO)).isTrue();
            assertThat(memory.contact(ZOE)).isPresent();
            assertThat(memory.isSuppressed(LEO.value())).isTrue();
        }
    }

    @Test
    @DisplayName("welcomes guests at Sofy")
    void sofy() {
        try (ContactsProvider provider = open("sofy")) {
            new FrontDesk(provider).welcome(zoe());
        }

        assertThat(sofy.contacts(GROUP)).extracting(SofyContact::emailAddress).containsExactly(Optional.of(ZOE));
    }

    @Test
    @DisplayName("knows what Sofy cannot do before it is tried: nothing is sent")
    void missingAtSofy() {
        try (ContactsProvider provider = open("sofy")) {
            FrontDesk desk = new FrontDesk(provider);

            assertThat(desk.cannot()).containsExactly(Capability.SUPPRESS);
            assertThat(desk.leaveAlone(LEO)).isFalse();
        }

        assertThat(sofy.journal()).isEmpty();
    }

    @Test
    @DisplayName("would be stopped by the port if it did not ask: nothing is sent either")
    void refusedAtSofy() {
        try (ContactsProvider provider = open("sofy")) {
            assertThatThrownBy(() -> provider.subscriptions().suppress(LEO))
                    .isInstanceOf(UnsupportedCapabilityException.class)
                    .hasMessageContaining("subscriptions().suppress");
        }

        assertThat(sofy.journal()).isEmpty();
    }

    private ContactsProvider open(String name) {
        properties.setProperty("contacts.provider", name);
        return ContactsProviders.open(ContactsConfig.fromProperties(properties));
    }

    private static Contact zoe() {
        return Contact.builder().email(ZOE).firstName("Zoé").build();
    }
}
