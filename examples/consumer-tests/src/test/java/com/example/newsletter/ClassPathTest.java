package com.example.newsletter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tests on the in-memory provider")
class ClassPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.github.tomakehurst.wiremock.WireMockServer",
                "tools.jackson.databind.ObjectMapper",
                "tools.jackson.core.JsonParser",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "feign.Feign",
                "io.contacts.http.HttpCalls"
            })
    @DisplayName("bring no HTTP server, no JSON and no HTTP client")
    void absent(String className) {
        assertThatThrownBy(() -> Class.forName(className)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    @DisplayName("bring the test kit, in the jar that also holds the fake servers")
    void present() {
        assertThatCode(() -> Class.forName("io.contacts.testkit.memory.InMemoryContacts"))
                .doesNotThrowAnyException();
    }
}
