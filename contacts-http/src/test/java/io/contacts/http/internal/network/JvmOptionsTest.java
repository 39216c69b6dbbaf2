package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.config.ConfigurationException;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An option of the JVM")
class JvmOptionsTest {
    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "jdk.httpclient.enableAllMethodRetry,''",
        "jdk.httpclient.enableAllMethodRetry,true",
        "jdk.httpclient.enableAllMethodRetry,TRUE",
        "jdk.httpclient.HttpClient.log,headers",
        "jdk.httpclient.HttpClient.log,'errors,requests'",
        "jdk.httpclient.HttpClient.log,ALL",
        "jdk.httpclient.HttpClient.log,'ssl,frames:all'",
        "jdk.internal.httpclient.debug,true",
        "jdk.internal.httpclient.debug,''",
        "jdk.internal.httpclient.debug,err",
        "javax.net.debug,all",
        "javax.net.debug,''",
        "javax.net.debug,'ssl:record:plaintext'"
    })
    @DisplayName("that breaks a promise is refused by its name")
    void refused(String option, String value) {
        assertThatThrownBy(() -> JvmOptions.requireSafe(Map.of(option, value)::get))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(option);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "jdk.httpclient.enableAllMethodRetry,false",
        "jdk.httpclient.HttpClient.log,'errors,ssl,channel'",
        "jdk.internal.httpclient.debug,false",
        "javax.net.debug,'ssl:handshake'",
        "other,true"
    })
    @DisplayName("that breaks none is left alone")
    void accepted(String option, String value) {
        JvmOptions.requireSafe(Map.of(option, value)::get);
    }

    @Test
    @DisplayName("that names a SOCKS proxy, which would be bypassed, is refused")
    void socks() {
        assertThatThrownBy(() -> JvmOptions.requireNoSocks(Map.of("socksProxyHost", "proxy")::get))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("socksProxyHost");
        JvmOptions.requireNoSocks(name -> null);
    }

    @Test
    @DisplayName("cannot switch the client's own debug log on")
    void debugLogIsOff() {
        JvmOptions.requireSafe(name -> null);

        assertThat(Logger.getLogger("jdk.internal.httpclient.debug").getLevel()).isEqualTo(Level.OFF);
    }
}
