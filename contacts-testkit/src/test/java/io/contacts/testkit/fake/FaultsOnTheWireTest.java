package io.contacts.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fault, as a client sees it")
class FaultsOnTheWireTest {
    private static final String BODY = "{\"SystemID\":16382}";

    private final AtomicInteger effects = new AtomicInteger();
    private FakeServer server;

    @BeforeEach
    void start() {
        FakeApi api = request -> {
            effects.incrementAndGet();
            return FakeResponse.text(200, "application/json", BODY);
        };
        server = FakeServer.builder().mount("/v2.0", api).start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("an answer before the effect: the fake was never asked")
    void answerBeforeEffect() throws IOException {
        server.script(Faults.script().always().unavailableHtml().build());

        assertThat(get()).startsWith("HTTP/1.1 503 ").contains("text/html");
        assertThat(effects).hasValue(0);
        assertThat(last().tookEffect()).isFalse();
        assertThat(last().status()).isEqualTo(503);
    }

    @Test
    @DisplayName("an answer after the effect: the fake was asked, its answer is lost")
    void answerAfterEffect() throws IOException {
        server.script(Faults.script()
                .always()
                .answerAfterEffect(FakeResponse.empty(500))
                .build());

        assertThat(get()).startsWith("HTTP/1.1 500 ");
        assertThat(effects).hasValue(1);
        assertThat(last().tookEffect()).isTrue();
        assertThat(last().status()).isEqualTo(500);
    }

    @Test
    @DisplayName("a reset before the effect")
    void resetBeforeEffect() {
        server.script(Faults.script().always().resetBeforeEffect().build());

        assertThatThrownBy(this::get).isInstanceOf(SocketException.class);
        assertThat(effects).hasValue(0);
        assertThat(last().status()).isZero();
        assertThat(last().tookEffect()).isFalse();
    }

    @Test
    @DisplayName("a reset after the effect")
    void resetAfterEffect() {
        server.script(Faults.script().always().resetAfterEffect().build());

        assertThatThrownBy(this::get).isInstanceOf(SocketException.class);
        assertThat(effects).hasValue(1);
        assertThat(last().status()).isZero();
        assertThat(last().tookEffect()).isTrue();
    }

    @Test
    @DisplayName("a delay: the effect is there, the answer comes later")
    void delay() throws IOException {
        server.script(Faults.script().always().delay(Duration.ofMillis(250)).build());

        long start = System.nanoTime();
        String answer = get();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        assertThat(answer).endsWith(BODY);
    }

    @Test
    @DisplayName("a slow drip: the whole body, in its time")
    void slowDrip() throws IOException {
        server.script(
                Faults.script().always().slowDrip(5, Duration.ofMillis(250)).build());

        long start = System.nanoTime();
        String answer = get();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(answer).contains("Content-Length: " + BODY.length()).endsWith(BODY);
    }

    @Test
    @DisplayName("a truncated body: the length that was promised, half of it sent, the connection closed")
    void truncated() throws IOException {
        server.script(Faults.script().always().truncatedBody().build());

        assertThat(get())
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Length: " + BODY.length())
                .endsWith("\r\n\r\n" + BODY.substring(0, BODY.length() / 2));
        assertThat(effects).hasValue(1);
    }

    @Test
    @DisplayName("a garbage body: right status and type, bytes that are no text")
    void garbage() throws IOException {
        server.script(Faults.script().always().garbageBody().build());

        String answer = get();

        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("application/json");
        byte[] body = answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new FakeRequest("GET", "/", Map.of(), body).bodyText())
                .hasRootCauseInstanceOf(CharacterCodingException.class);
        assertThat(effects).hasValue(1);
    }

    @Test
    @DisplayName("ends when the script is taken away")
    void scriptEnds() throws IOException {
        server.script(Faults.script().always().unavailableHtml().build());
        server.script(FaultScript.none());

        assertThat(get()).endsWith(BODY);
    }

    @Test
    @DisplayName("is planned on the path with the prefix of the mount")
    void fullPath() throws IOException {
        server.script(Faults.script().onPath("/v2.0/contact/").unavailableHtml().build());

        assertThat(get()).startsWith("HTTP/1.1 503 ");
        assertThat(RawHttp.get(server.port(), "/v2.0/other/")).startsWith("HTTP/1.1 200 ");
    }

    private String get() throws IOException {
        return RawHttp.get(server.port(), "/v2.0/contact/get/16382/");
    }

    private RecordedRequest last() {
        return server.journal().get(server.journal().size() - 1);
    }
}
