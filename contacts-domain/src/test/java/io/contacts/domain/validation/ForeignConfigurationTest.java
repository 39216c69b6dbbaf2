package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An application's own validation.xml")
class ForeignConfigurationTest {
    private static final String BROKEN = """
            <validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.1">
              <message-interpolator>com.example.NoSuchInterpolator</message-interpolator>
              <clock-provider>com.example.NoSuchClock</clock-provider>
            </validation-config>
            """;

    @TempDir
    Path directory;

    @Test
    @DisplayName("says nothing about the rules of contacts")
    void isNotAsked() throws IOException {
        writeConfiguration();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(application);

            assertThatExceptionOfType(ValidationException.class)
                    .as("the file is found and would break any validator that asks it")
                    .isThrownBy(() -> Validation.buildDefaultValidatorFactory().close());
            assertThat(ContactValidator.start().violations(Contact.builder().build()))
                    .hasSize(1);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void writeConfiguration() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("META-INF"));
        Files.writeString(folder.resolve("validation.xml"), BROKEN);
    }
}
