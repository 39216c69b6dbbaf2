package io.contacts.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ConfigurationProblem;
import io.contacts.domain.config.ContactsConfig;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A provider cannot be opened")
class RefusedOpeningTest {
    private static final ContactsConfig RECORDING = ContactsConfig.of(Map.of("contacts.provider", "recording"));

    @TempDir
    Path directory;

    @Test
    @DisplayName("when no adapter is there: the error says what to add")
    void noAdapter() throws IOException {
        try (URLClassLoader loader = new AdapterJars(directory).loader()) {
            assertThat(refusalOf(RECORDING, loader).problems())
                    .containsExactly(new ConfigurationProblem(
                            "contacts.provider",
                            "names no adapter on the class path. None was found; add an adapter, such as "
                                    + "contacts-sentori-adapter, to the class path"));
        }
    }

    @Test
    @DisplayName("when none is named, though one is there: nothing is chosen by chance")
    void noName() throws IOException {
        try (URLClassLoader loader = oneAdapter()) {
            assertThat(refusalOf(ContactsConfig.empty(), loader).problems())
                    .containsExactly(new ConfigurationProblem(
                            "contacts.provider",
                            "is missing or blank; set it, or the variable CONTACTS_PROVIDER. Found: recording "
                                    + "(recording-1.0.jar)"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted", "Recording", "recordin", "recording2"})
    @DisplayName("under a name that no adapter has: the error lists the name and jar of each, not what was given")
    void unknownName(String name) throws IOException {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.provider", name));
        try (URLClassLoader loader = new AdapterJars(directory)
                .with("recording-1.0.jar", RecordingFactory.class)
                .with("other-2.0.jar", OtherFactory.class)
                .loader()) {
            assertThat(refusalOf(config, loader).problems())
                    .containsExactly(new ConfigurationProblem(
                            "contacts.provider",
                            "names no adapter on the class path. Found: other (other-2.0.jar), recording "
                                    + "(recording-1.0.jar)"));
        }
    }

    @Test
    @DisplayName("when two adapters have that name: the error lists both with their jars")
    void twoOfOneName() throws IOException {
        try (URLClassLoader loader = new AdapterJars(directory)
                .with("recording-1.0.jar", RecordingFactory.class)
                .with("namesake-3.0.jar", NamesakeFactory.class)
                .with("other-2.0.jar", OtherFactory.class)
                .loader()) {
            assertThat(refusalOf(RECORDING, loader).problems())
                    .containsExactly(new ConfigurationProblem(
                            "contacts.provider",
                            "names more than one adapter. Found: recording (recording-1.0.jar), recording "
                                    + "(namesake-3.0.jar)"));
        }
    }

    @Test
    @DisplayName("with keys that belong to nobody, unknown ones and missing ones: all are named at once")
    void everyProblemAtOnce() throws IOException {
        ContactsConfig config = ContactsConfig.of(Map.of(
                        "contacts.recroding.api-key", "planted",
                        "contacts.nonsense", "planted",
                        "contacts.recording.api-kee", "planted",
                        "contacts.recording.ignore-unsupported", "planted"))
                .orElse(RECORDING);
        try (URLClassLoader loader = oneAdapter()) {
            ConfigurationException refusal = refusalOf(config, loader);

            assertThat(refusal.problems())
                    .extracting(ConfigurationProblem::key)
                    .containsExactlyInAnyOrder(
                            "contacts.recroding.api-key",
                            "contacts.nonsense",
                            "contacts.recording.api-kee",
                            "contacts.recording.api-key",
                            "contacts.recording.ignore-unsupported");
            assertThat(refusal)
                    .hasMessageContaining("contacts.nonsense: belongs to no adapter on the class path. Found: "
                            + "recording (recording-1.0.jar)")
                    .hasMessageContaining("contacts.recording.ignore-unsupported: must be true or false");
            assertThat(refusal.getMessage()).doesNotContain("planted");
        }
    }

    @Test
    @DisplayName("with a key that belongs to nobody, even if all else is right")
    void unownedKey() throws IOException {
        ContactsConfig config = ContactsConfig.of(
                        Map.of("contacts.recording.api-key", "planted", "contacts.recroding.api-key", "planted"))
                .orElse(RECORDING);
        try (URLClassLoader loader = oneAdapter()) {
            assertThat(refusalOf(config, loader).problems())
                    .extracting(ConfigurationProblem::key)
                    .containsExactly("contacts.recroding.api-key");
        }
    }

    @Test
    @DisplayName("when the key that names it is misspelt: the misspelt key is named beside it")
    void misspeltProviderKey() throws IOException {
        ContactsConfig config = ContactsConfig.of(Map.of("contacts.provder", "recording"));
        try (URLClassLoader loader = oneAdapter()) {
            assertThat(refusalOf(config, loader).problems())
                    .extracting(ConfigurationProblem::key)
                    .containsExactly("contacts.provider", "contacts.provder");
        }
    }

    @Test
    @DisplayName("when its adapter is not there: that is said, and not each of its keys")
    void keysOfAnAbsentAdapter() throws IOException {
        ContactsConfig config =
                ContactsConfig.of(Map.of("contacts.provider", "sofy", "contacts.sofy.api-key-id", "planted"));
        try (URLClassLoader loader = oneAdapter()) {
            assertThat(refusalOf(config, loader).problems())
                    .extracting(ConfigurationProblem::key)
                    .containsExactly("contacts.provider");
        }
    }

    private URLClassLoader oneAdapter() throws IOException {
        return new AdapterJars(directory)
                .with("recording-1.0.jar", RecordingFactory.class)
                .loader();
    }

    private static ConfigurationException refusalOf(ContactsConfig config, ClassLoader loader) {
        return assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() ->
                        ContactsProviders.open(config, OpenOptions.defaults().withClassLoader(loader)))
                .actual();
    }
}
