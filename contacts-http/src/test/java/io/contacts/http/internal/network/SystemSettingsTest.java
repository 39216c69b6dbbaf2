package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.http.fixture.RawServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The system's settings: in a JVM of its own,")
class SystemSettingsTest {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    static Path directory;

    private static Path store;

    @BeforeAll
    static void makeCertificate() throws Exception {
        store = directory.resolve("store.p12");
        run(List.of(
                java("keytool"),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1,dns:api.example.com",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    }

    @Test
    @DisplayName("a certificate is trusted if the JVM's trust store has it")
    void trusted() throws Exception {
        try (RawServer server = secureServer()) {
            String end = probe(
                    "https://127.0.0.1:" + server.port(),
                    "-Djavax.net.ssl.trustStore=" + store,
                    "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);

            assertThat(end).isEqualTo("name a");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("a certificate is refused otherwise, and nothing is sent")
    void notTrusted() throws Exception {
        try (RawServer server = secureServer()) {
            String end = probe("https://127.0.0.1:" + server.port());

            assertThat(end).startsWith("ProviderUnavailableException SAFE").contains("TLS", "nothing was sent");
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("a trust store that cannot be read is named when a provider is opened, before any call")
    void unreadableStore() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.p12"), "no key store");

        String end = probe("https://127.0.0.1:1", "-Djavax.net.ssl.trustStore=" + broken);

        assertThat(end).startsWith("ConfigurationException javax.net.ssl.trustStore");
    }

    @Test
    @DisplayName("an answer comes back through the tunnel that a proxy opens, and the proxy cannot read it")
    void tunnel() throws Exception {
        try (RawServer server = secureServer();
                Tunnel proxy = Tunnel.to(server.port())) {
            String end = probe(
                    "https://api.example.com",
                    "-Dhttps.proxyHost=127.0.0.1",
                    "-Dhttps.proxyPort=" + proxy.port(),
                    "-Djavax.net.ssl.trustStore=" + store,
                    "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);

            assertThat(end).isEqualTo("name a");
            assertThat(server.requests()).hasSize(1);
            assertThat(proxy.seen())
                    .startsWith("CONNECT api.example.com:443 HTTP/1.1")
                    .doesNotContain("secret-key");
        }
    }

    @Test
    @DisplayName("the proxy is asked for every address but loopback ones, and sees no key")
    void proxy() throws Exception {
        try (RawServer proxy = RawServer.with(RawServer.status(403));
                RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"))) {
            String[] options = {
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=" + proxy.port(),
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + proxy.port(),
                "-Dhttp.nonProxyHosts="
            };

            String direct = probe(server.url(), options);
            String proxied = probe("https://api.example.com", options);

            assertThat(direct).isEqualTo("name a");
            assertThat(proxied).startsWith("ProviderUnavailableException SAFE").contains("the proxy refused");
            assertThat(proxy.requestLines()).containsExactly("CONNECT api.example.com:443 HTTP/1.1");
            assertThat(proxy.requests().get(0)).doesNotContain("secret-key");
        }
    }

    @Test
    @DisplayName("an option that makes the JVM repeat POSTs is refused")
    void repeatedPosts() throws Exception {
        try (RawServer server = RawServer.with(RawServer.hangUp())) {
            String end = probe(server.url(), "-Djdk.httpclient.enableAllMethodRetry=true");

            assertThat(end).startsWith("ConfigurationException jdk.httpclient.enableAllMethodRetry");
            assertThat(server.requests()).isEmpty();
        }
    }

    private static RawServer secureServer() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return RawServer.secure(context, RawServer.json(200, "{\"name\":\"a\"}"));
    }

    private static String probe(String baseUrl, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(Probe.class.getName(), baseUrl));
        return run(command);
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.strip();
    }
}
