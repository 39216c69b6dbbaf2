package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.Deaf;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Without a usable connection")
class NoConnectionTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"connect-timeout,200ms", "read-timeout,200ms", "call-timeout,200ms"})
    @DisplayName("a write that could not be sent in time was not sent, and may be repeated")
    void neverConnected(String key, String value) throws IOException {
        try (Deaf deaf = Deaf.at("127.0.0.1", 0)) {
            HttpSettings settings =
                    TestCalls.settings("http://127.0.0.1:" + deaf.port(), key, value, "max-attempts", "2");
            try (HttpCalls calls = HttpCalls.open(TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE)) {
                assertNothingSent(calls);
            }
        }
    }

    @Test
    @DisplayName("a write that is interrupted was not sent, and may be repeated")
    void interruptedWhileConnecting() throws IOException {
        try (Deaf deaf = Deaf.at("127.0.0.1", 0)) {
            HttpSettings settings = TestCalls.settings("http://127.0.0.1:" + deaf.port());
            try (HttpCalls calls = HttpCalls.open(TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE)) {
                ThingApi api = TestCalls.api(calls);
                Background running = Background.run(() -> calls.call(SINGLE, () -> api.add("a", Thing.named("a"))));
                await().until(running::isWaiting);
                running.interrupt();

                assertThat(running.end().failure())
                        .isInstanceOfSatisfying(
                                CallInterruptedException.class,
                                e -> assertThat(e.retry()).isEqualTo(Retry.SAFE));
            }
        }
    }

    @Test
    @DisplayName("for TLS breaks off before a write is sent, which may then be repeated")
    void notTls() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Background.run(() -> hangUpOnEveryone(server));
            HttpSettings settings =
                    TestCalls.settings("https://127.0.0.1:" + server.getLocalPort(), "max-attempts", "2");
            try (HttpCalls calls = HttpCalls.open(TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE)) {
                assertNothingSent(calls);
            }
        }
    }

    @Test
    @DisplayName("because the other side does not agree on TLS, connect-timeout is over, and nothing was sent")
    void silentTls() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            HttpSettings settings = TestCalls.settings(
                    "https://127.0.0.1:" + silent.getLocalPort(), "connect-timeout", "1s", "max-attempts", "1");
            try (HttpCalls calls = HttpCalls.open(TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE)) {
                long start = System.nanoTime();

                assertNothingSent(calls);

                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            }
        }
    }

    @Test
    @DisplayName("any more, after the request has left, TLS fails late: a write is in doubt")
    void lateAlert() {
        Network alerting = new Network() {
            @Override
            public void send(Exchange exchange, WireRequest request) {
                exchange.release();
                exchange.failed(new SSLHandshakeException("Received fatal alert: certificate_required"));
            }

            @Override
            public void close() {}
        };
        HttpSettings settings = TestCalls.settings("https://api.example.com");
        try (HttpCalls calls = TestCalls.calls(settings, new TestTiming(0), alerting)) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(SINGLE, () -> api.add("a", Thing.named("a"))));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
        }
    }

    private static void assertNothingSent(HttpCalls calls) {
        ThingApi api = TestCalls.api(calls);

        ContactsException error = catchThrowableOfType(
                ContactsException.class, () -> calls.call(SINGLE, () -> api.add("a", Thing.named("a"))));

        assertThat(error).isInstanceOf(ProviderUnavailableException.class).hasMessageContaining("nothing was sent");
        assertThat(error.retry()).isEqualTo(Retry.SAFE);
    }

    private static void hangUpOnEveryone(ServerSocket server) {
        while (true) {
            try {
                server.accept().close();
            } catch (IOException e) {
                return;
            }
        }
    }
}
