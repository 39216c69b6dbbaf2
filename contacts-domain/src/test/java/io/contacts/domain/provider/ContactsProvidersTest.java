package io.contacts.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.Guests;
import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.RecordingObserver.Dropped;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Opening a provider")
class ContactsProvidersTest {
    private static final ContactsConfig CONFIG =
            ContactsConfig.of(Map.of("contacts.provider", "recording", "contacts.recording.api-key", "planted"));
    private static final Contact TITLED = Guests.zoe().without(Set.of(Contact.Component.LAST_NAME)).toBuilder()
            .title("Dr")
            .build();

    private final RecordingObserver observer = new RecordingObserver();
    private URLClassLoader loader;
    private OpenOptions options;

    @BeforeEach
    void findAdapters(@TempDir Path directory) throws IOException {
        loader = new AdapterJars(directory)
                .with("recording-1.0.jar", RecordingFactory.class)
                .with("other-2.0.jar", OtherFactory.class)
                .loader();
        options = OpenOptions.defaults().withClassLoader(loader).observedBy(observer);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    @DisplayName("takes the one that is named, with its guard and its observer, and asks no other")
    void opensTheOneThatIsNamed() {
        try (ContactsProvider provider = ContactsProviders.open(CONFIG, options)) {
            provider.contacts().delete(ContactRef.email("zoe@example.com"));

            assertThat(provider.name()).isEqualTo("recording");
            assertThat(provider.unwrap(Journal.class).entries()).hasSize(1);
        }
        assertThat(observer.completed())
                .singleElement()
                .extracting(RecordingObserver.Completed::provider)
                .isEqualTo("recording");
    }

    @Test
    @DisplayName("takes the name and the keys from the environment as well")
    void opensFromTheEnvironment() {
        ContactsConfig config = ContactsConfig.fromEnvironment(
                Map.of("CONTACTS_PROVIDER", " recording ", "CONTACTS_RECORDING_API_KEY", "planted"));

        try (ContactsProvider provider = ContactsProviders.open(config, options)) {
            assertThat(provider.name()).isEqualTo("recording");
        }
    }

    @Test
    @DisplayName("refuses components without a place, unless the configuration says to leave them out")
    void readsIgnoreUnsupported() {
        ContactsConfig lenient = ContactsConfig.of(Map.of("contacts.recording.ignore-unsupported", "true"))
                .orElse(CONFIG);

        try (ContactsProvider provider = ContactsProviders.open(CONFIG, options)) {
            assertThatExceptionOfType(InvalidContactException.class)
                    .isThrownBy(() -> provider.contacts().save(TITLED));
        }
        try (ContactsProvider provider = ContactsProviders.open(lenient, options)) {
            provider.contacts().save(TITLED);
        }
        assertThat(observer.dropped())
                .containsExactly(new Dropped("recording", Capability.SAVE_CONTACT, Set.of(Contact.Component.TITLE)));
    }

    @Test
    @DisplayName("for a venue reads that venue's keys and bears its name")
    void opensAVenue() {
        ContactsConfig config = ContactsConfig.of(
                Map.of("contacts.provider", "recording", "contacts.recording.venues.lyon.api-key", "planted"));

        try (ContactsProvider provider = ContactsProviders.open(config, options.forVenue("lyon"))) {
            assertThat(provider.name()).isEqualTo("recording:lyon");
            assertThatExceptionOfType(InvalidContactException.class)
                    .isThrownBy(() -> provider.contacts().save(TITLED))
                    .withMessageStartingWith("recording:lyon: contacts().save: ")
                    .withMessageContaining("contacts.recording.ignore-unsupported=true");
        }
    }

    @Test
    @DisplayName("lists what is installed, by name, with its jar and every key that may be set for it")
    void listsWhatIsInstalled() {
        assertThat(ContactsProviders.installed(options))
                .extracting(InstalledAdapter::toString)
                .containsExactly("other (other-2.0.jar)", "recording (recording-1.0.jar)");
        assertThat(ContactsProviders.installed(options))
                .flatExtracting(InstalledAdapter::keys)
                .extracting(Object::toString)
                .containsExactly(
                        "contacts.other.api-key",
                        "contacts.other.ignore-unsupported",
                        "contacts.recording.api-key",
                        "contacts.recording.ignore-unsupported");
    }

    @Test
    @DisplayName("never looks where the thread happens to look")
    void ignoresTheContextClassLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(loader);

            assertThat(ContactsProviders.installed(OpenOptions.defaults())).isEmpty();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> ContactsProviders.open(CONFIG))
                    .withMessageContaining("names no adapter on the class path");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> ContactsProviders.open(CONFIG, "lyon"))
                    .withMessageContaining("names no adapter on the class path");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
