package io.contacts.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.ContactsConfig;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An adapter that cannot be loaded")
class BrokenAdapterTest {
    private URLClassLoader loader;
    private OpenOptions options;

    @BeforeEach
    void breakAllButOne(@TempDir Path directory) throws IOException {
        loader = new AdapterJars(directory)
                .withNothingBut("absent-1.0.jar", "com.example.AbsentFactory")
                .withTooNew("other-9.0.jar", OtherFactory.class)
                .withNothingBut("garbled-1.0.jar", "no class at all")
                .with("recording-1.0.jar", RecordingFactory.class)
                .loader();
        options = OpenOptions.defaults().withClassLoader(loader);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    @DisplayName("is in nobody else's way")
    void othersOpen() {
        ContactsConfig config =
                ContactsConfig.of(Map.of("contacts.provider", "recording", "contacts.recording.api-key", "planted"));

        try (ContactsProvider provider = ContactsProviders.open(config, options)) {
            assertThat(provider.name()).isEqualTo("recording");
        }
    }

    @Test
    @DisplayName("is not among the installed ones")
    void isNotInstalled() {
        assertThat(ContactsProviders.installed(options))
                .extracting(InstalledAdapter::name)
                .containsExactly("recording");
    }

    @Test
    @DisplayName("is told of with the reason where the one that is asked for was not found")
    void isToldOf() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ContactsProviders.open(
                        ContactsConfig.of(Map.of("contacts.provider", "other", "contacts.nonsense", "x")), options))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .allSatisfy(problem -> assertThat(problem.reason())
                                .contains("Found: recording (recording-1.0.jar). Not loaded: ")
                                .contains("com.example.AbsentFactory not found")
                                .contains("UnsupportedClassVersionError", "OtherFactory")
                                .contains("garbled-1.0.jar!/META-INF/services/")
                                .doesNotContain(
                                        "file:", loader.getURLs()[0].getPath().replace("absent-1.0.jar", ""))));
    }

    @Test
    @DisplayName("is told of where no other is there")
    void isToldOfAlone(@TempDir Path empty) throws IOException {
        try (URLClassLoader broken = new AdapterJars(empty)
                .withNothingBut("absent-1.0.jar", "com.example.AbsentFactory")
                .loader()) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> ContactsProviders.open(
                            ContactsConfig.of(Map.of("contacts.provider", "other")),
                            OpenOptions.defaults().withClassLoader(broken)))
                    .withMessageEndingWith(
                            "to the class path. Not loaded: Provider com.example.AbsentFactory not found");
        }
    }
}
