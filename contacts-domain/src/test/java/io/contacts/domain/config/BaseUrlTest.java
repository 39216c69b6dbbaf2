package io.contacts.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A base URL")
class BaseUrlTest {
    private static final ConfigKey<URI> KEY = ConfigKey.baseUrl("contacts.sofy.base-url", "where it is");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.sofy.fr/v1",
                "https://api.example.com",
                "https://api.example.com:8443/v2.0",
                "https://api.example.com:1",
                "https://api.example.com:65535",
                "HTTPS://API.EXAMPLE.COM/v1",
                "https://192.0.2.1/v1",
                "https://[2001:db8::1]:8443/v1",
                "http://localhost",
                "http://localhost:8080/v1",
                "http://LOCALHOST:8080",
                "HTTP://localhost:8080",
                "http://127.0.0.1:1234",
                "http://127.0.0.1:1234/v1",
                "http://127.1.2.3",
                "http://[::1]:8080/v1",
                "http://[0:0:0:0:0:0:0:1]:8080"
            })
    @DisplayName("is https anywhere, or http to this machine")
    void acceptsHttpsAndLoopback(String text) {
        assertThat(KEY.parse(text)).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.example.com/,https://api.example.com",
        "https://api.example.com/v1/,https://api.example.com/v1",
        "https://api.example.com/v1///,https://api.example.com/v1",
        "http://127.0.0.1:1234/,http://127.0.0.1:1234"
    })
    @DisplayName("loses the slash at its end")
    void losesTrailingSlashes(String text, String expected) {
        assertThat(KEY.parse(text)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.example.com/v1",
                "HTTP://API.EXAMPLE.COM",
                "http://127.0.0.1.evil.example",
                "http://localhost.evil.example",
                "http://localhost.",
                "http://localhostevil.example",
                "http://evil.example/127.0.0.1",
                "http://evil.example/localhost",
                "http://0.0.0.0",
                "http://10.0.0.1",
                "http://128.0.0.1",
                "http://12.7.0.0",
                "http://[::]",
                "http://[::2]",
                "http://[2001:db8::1]",
                "http://[::ffff:192.0.2.1]"
            })
    @DisplayName("is not plain http to another machine, whatever its name looks like")
    void refusesPlainHttpElsewhere(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.parse(text))
                .withMessage("must be https: plain http is accepted for loopback addresses only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@api.example.com",
                "https://user:planted@api.example.com",
                "https://@api.example.com",
                "http://127.0.0.1@evil.example",
                "http://localhost:80@evil.example",
                "https://api.example.com?key=planted",
                "https://api.example.com/v1?",
                "https://api.example.com/v1?/",
                "https://api.example.com#planted",
                "https://api.example.com/v1#"
            })
    @DisplayName("has no user info, query or fragment: keys do not belong there")
    void refusesUserInfoQueryAndFragment(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.parse(text))
                .withMessage("must not hold user info, a query or a fragment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://api.example.com", "file://host/planted", "ws://localhost", "jdbc://localhost"})
    @DisplayName("has no other scheme")
    void refusesOtherSchemes(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KEY.parse(text)).withMessage("must be https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "planted",
                "api.example.com/v1",
                "//api.example.com/v1",
                "/v1",
                "/",
                "https:",
                "https:/",
                "https://",
                "https:///v1",
                "https:planted",
                "mailto:planted@example.com",
                "https://plan_ted.example.com",
                "https://plan ted.example.com",
                "https://plantéd.example.com",
                "https://api.example.com/{planted}",
                "https://api.example.com:planted",
                "https://api.example.com:-1",
                "http://127.0.0.256",
                "http://127.1",
                "http://[::1",
                "http://[::1%25lo]x"
            })
    @DisplayName("is an address with a host, and what is none is not repeated")
    void refusesWhatIsNoAddress(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.parse(text))
                .withMessage("must be an address such as https://api.example.com/v1")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.com:0",
                "https://api.example.com:65536",
                "https://api.example.com:99999/v1",
                "http://127.0.0.1:0"
            })
    @DisplayName("has a port that exists")
    void refusesImpossiblePorts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KEY.parse(text))
                .withMessage("must have a port from 1 to 65535, or none");
    }
}
