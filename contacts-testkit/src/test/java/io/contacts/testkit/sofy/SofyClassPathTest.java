package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

@DisplayName("The fake Sofy on a class path without JUnit")
class SofyClassPathTest {

    @Test
    @DisplayName("starts: JUnit is needed for the extension alone")
    void startsWithoutJUnit() throws Exception {
        try (URLClassLoader withoutJUnit = loader()) {
            Class<?> fakeSofy = withoutJUnit.loadClass(FakeSofy.class.getName());

            try (AutoCloseable fake =
                    (AutoCloseable) fakeSofy.getMethod("start").invoke(null)) {
                assertThat((URI) fakeSofy.getMethod("baseUrl").invoke(fake)).hasPath("/v1");
            }
            assertThatThrownBy(() -> withoutJUnit.loadClass(FakeSofyExtension.class.getName()))
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining("org/junit");
        }
    }

    private static URLClassLoader loader() {
        URL[] jars = Stream.of(
                        FakeSofy.class,
                        WireMockServer.class,
                        JsonNode.class,
                        JsonParser.class,
                        JacksonAnnotation.class,
                        NullMarked.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .toArray(URL[]::new);
        return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }
}
