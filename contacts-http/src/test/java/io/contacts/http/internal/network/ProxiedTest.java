package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.internal.time.Timing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JDK's client, which has the tunnels; here without one, which changes nothing of what is ours. */
@DisplayName("Over the way through a proxy,")
class ProxiedTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final String JSON = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n";

    @ParameterizedTest(name = "{0}: sent {3} times")
    @MethodSource("io.contacts.http.internal.network.RepeatTest#faults")
    @DisplayName("a request is repeated as often as its kind allows")
    void repeats(
            String name,
            Call call,
            RawServer.Reaction fault,
            int sent,
            Class<? extends ContactsException> error,
            Retry retry) {
        try (RawServer server = RawServer.with(fault);
                HttpCalls calls = proxied(server, new TestTiming(0.5))) {
            ThingApi api = TestCalls.api(calls);

            ContactsException thrown = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.call(
                            call,
                            call.write() ? () -> api.save("a", Thing.named("a")).body() : () -> api.get("a")));

            assertThat(thrown).isInstanceOf(error);
            assertThat(thrown.retry()).isEqualTo(retry);
            assertThat(server.requests()).hasSize(sent);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.contacts.http.internal.network.TimeoutTest#slowness")
    @DisplayName("call-timeout bounds the whole call, however slow the answer is")
    void callTimeout(String name, RawServer.Reaction slow) {
        try (RawServer server = RawServer.with(slow);
                HttpCalls calls = proxied(server, new SystemTiming(), "call-timeout", "300ms")) {
            ThingApi api = TestCalls.api(calls);
            long start = System.nanoTime();

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));

            assertThat(error.retry()).isEqualTo(Retry.SAFE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    @DisplayName("requests go out and answers come back as on the direct one")
    void sameRequests() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"Zoé\"}"));
                HttpCalls direct = TestCalls.open(server);
                HttpCalls proxied = proxied(server, new SystemTiming())) {
            for (HttpCalls calls : new HttpCalls[] {direct, proxied}) {
                ThingApi api = TestCalls.api(calls);
                assertThat(calls.call(SINGLE, () -> api.save("a@b", Thing.named("Zoé")))
                                .body()
                                .name())
                        .isEqualTo("Zoé");
                calls.run(SINGLE, () -> api.delete("a"));
            }

            assertThat(server.requestLines().subList(0, 2))
                    .isEqualTo(server.requestLines().subList(2, 4));
            assertThat(server.requests())
                    .allSatisfy(request -> assertThat(request)
                            .contains("Accept: application/json\r\n", "X-Key: secret-key\r\n", "ontent-Length: "));
            assertThat(server.requests().get(2)).endsWith("\r\n\r\n{\"name\":\"Zoé\"}");
        }
    }

    @Test
    @DisplayName("a request with a body has not left before the proxy has made the way: the pace counts from then")
    void leaves() throws IOException {
        AtomicInteger gone = new AtomicInteger();
        SystemTiming timing = new SystemTiming();
        Exchange exchange = new Exchange(timing, AnswerBody.Use.READ, 1000, gone::incrementAndGet, timing.nanos());
        try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                JdkClient client = JdkClient.open(
                        TestCalls.settings("https://api.example.com"),
                        ProxySelector.of((InetSocketAddress) proxy.getLocalSocketAddress()))) {
            client.send(exchange, new WireRequest("POST", "https://api.example.com/", List.of(), new byte[] {1}));
            try (Socket asked = proxy.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('C');
                assertThat(gone).hasValue(0);
            }

            await().until(() -> exchange.isOver() && gone.get() > 0);
            assertThat(exchange.isReleased()).isFalse();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET", "POST"})
    @DisplayName("a request without a body has not left before, either: of it only its answer says so, or its failure")
    void leavesWithoutBody(String method) throws IOException {
        AtomicInteger gone = new AtomicInteger();
        SystemTiming timing = new SystemTiming();
        Exchange exchange = new Exchange(timing, AnswerBody.Use.READ, 1000, gone::incrementAndGet, timing.nanos());
        byte[] body = method.equals("GET") ? null : new byte[0];
        try (ServerSocket proxy = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                JdkClient client = JdkClient.open(
                        TestCalls.settings("https://api.example.com"),
                        ProxySelector.of((InetSocketAddress) proxy.getLocalSocketAddress()))) {
            client.send(exchange, new WireRequest(method, "https://api.example.com/", List.of(), body));
            try (Socket asked = proxy.accept()) {
                assertThat(asked.getInputStream().read()).isEqualTo('C');
                assertThat(gone).hasValue(0);
            }
            exchange.abort();
            assertThatExceptionOfType(ClosedWhileWaiting.class)
                    .isThrownBy(() -> exchange.await(Deadline.in(Duration.ofSeconds(20), timing), Long.MAX_VALUE / 4));

            await().until(() -> gone.get() > 0);
        }
    }

    @Test
    @DisplayName("a body has the same limits, and is not waited for where its head says that it is too large")
    void limits() {
        String body = "{\"name\":\"" + "a".repeat(89) + "\"}";

        assertThat(read(RawServer.json(200, body), "max-response-bytes", "100").name())
                .hasSize(89);
        assertThat(read(RawServer.thenHangUp(JSON + "\r\n" + body), "max-response-bytes", "100")
                        .name())
                .hasSize(89);
        for (RawServer.Reaction large : List.of(
                RawServer.json(200, body),
                RawServer.thenSilence(JSON + "Content-Length: 100\r\n\r\n"),
                RawServer.thenHangUp(JSON + "\r\n" + body))) {
            assertThatExceptionOfType(UnexpectedResponseException.class)
                    .isThrownBy(() -> read(large, "max-response-bytes", "99"))
                    .withMessageContaining("limit");
        }
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> read(RawServer.thenSilence(JSON + "Content-Encoding: gzip\r\n\r\n")))
                .withMessageContaining("compressed");
    }

    @Test
    @DisplayName("a body that never ends is not read on once it is too large")
    void endless() throws InterruptedException {
        CountDownLatch gone = new CountDownLatch(1);
        RawServer.Reaction endless = (out, closed) -> {
            try {
                out.write((JSON + "\r\n{").getBytes(StandardCharsets.US_ASCII));
                while (!closed.await(1, TimeUnit.MILLISECONDS)) {
                    out.write(' ');
                    out.flush();
                }
            } catch (IOException e) {
                gone.countDown();
            }
            return false;
        };
        try (RawServer server = RawServer.with(endless);
                HttpCalls calls = proxied(server, new SystemTiming(), "max-response-bytes", "20")) {
            ThingApi api = TestCalls.api(calls);

            assertThatExceptionOfType(UnexpectedResponseException.class)
                    .isThrownBy(() -> calls.call(READ, () -> api.get("a")))
                    .withMessageContaining("limit");
            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("the system hears of a proxy that cannot be reached, and its having no choice means going straight")
    void selector() {
        List<URI> unreachable = new ArrayList<>();
        URI provider = URI.create("https://api.example.com");
        ProxyForOthers proxies = new ProxyForOthers(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of();
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                unreachable.add(uri);
            }
        });

        proxies.connectFailed(provider, new InetSocketAddress(0), new IOException("refused"));

        assertThat(unreachable).containsExactly(provider);
        assertThat(ProxyForOthers.type(proxies.select(provider))).isEqualTo(Proxy.Type.DIRECT);
    }

    private static Thing read(RawServer.Reaction reaction, String... settings) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls = proxied(server, new SystemTiming(), settings)) {
            ThingApi api = TestCalls.api(calls);
            return calls.call(READ, () -> api.get("a"));
        }
    }

    private static HttpCalls proxied(RawServer server, Timing timing, String... settings) {
        HttpSettings read = TestCalls.settings(server.url(), settings);
        JdkClient client = JdkClient.open(read);
        return TestCalls.calls(read, timing, new Network() {
            @Override
            public void send(Exchange exchange, WireRequest request) {
                client.send(exchange, request);
            }

            @Override
            public void close() {
                client.close();
            }
        });
    }
}
