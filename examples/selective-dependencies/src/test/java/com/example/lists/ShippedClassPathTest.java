package com.example.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The build writes down the class path that this program would be shipped with: that of its tests says less. */
@DisplayName("A program with one provider")
class ShippedClassPathTest {
    private static final List<Path> SHIPPED = shipped();

    @Test
    @DisplayName("ships the domain, that provider's adapter, what adapters share, and no other part of Contacts")
    void ownParts() {
        assertThat(SHIPPED)
                .extracting(jar -> jar.getFileName().toString())
                .filteredOn(name -> name.startsWith("contacts-"))
                .allSatisfy(name -> assertThat(name).endsWith(".jar"))
                .extracting(name -> name.replaceFirst("-[0-9].*", ""))
                .containsExactlyInAnyOrder("contacts-domain", "contacts-http", "contacts-sentori-adapter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.contacts.sofy.SofyProviderFactory",
                "io.contacts.testkit.memory.InMemoryContacts",
                "io.contacts.cli.ContactsMain",
                "com.github.tomakehurst.wiremock.WireMockServer",
                "com.google.i18n.phonenumbers.PhoneNumberUtil",
                "org.junit.jupiter.api.Test",
                "picocli.CommandLine",
                "de.siegmar.fastcsv.reader.CsvReader"
            })
    @DisplayName("cannot load what it does not need")
    void absent(String className) throws IOException {
        try (URLClassLoader loader = shippedClasses()) {
            assertThatThrownBy(() -> loader.loadClass(className)).isInstanceOf(ClassNotFoundException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"io.contacts.domain.provider.ContactsProviders", "io.contacts.sentori.SentoriProviderFactory"})
    @DisplayName("loads what it needs: the loader that misses the rest is not simply empty")
    void present(String className) throws IOException {
        try (URLClassLoader loader = shippedClasses()) {
            assertThatCode(() -> loader.loadClass(className)).doesNotThrowAnyException();
        }
    }

    private static URLClassLoader shippedClasses() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path jar : SHIPPED) {
            urls.add(jar.toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static List<Path> shipped() {
        try (InputStream written = ShippedClassPathTest.class.getResourceAsStream("/runtime-class-path.txt")) {
            String classPath = new String(written.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(classPath.strip().split(File.pathSeparator))
                    .map(Path::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
