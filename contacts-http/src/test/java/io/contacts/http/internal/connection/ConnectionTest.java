package io.contacts.http.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.network.Ways;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.wire.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A connection")
class ConnectionTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);
    private static final String GOOD =
            "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}";

    @Test
    @DisplayName("that the other side has closed is not used again: a single write is sent once, over another one")
    void closedByTheOtherSide() throws InterruptedException {
        try (RawServer server = RawServer.with(RawServer.thenHangUp(GOOD));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            for (int i = 0; i < 20; i++) {
                calls.call(SINGLE, () -> api.save("a", Thing.named("a")));
                // The end of a connection travels like everything else.
                TimeUnit.MILLISECONDS.sleep(40);
            }

            assertThat(server.requests()).hasSize(20);
            assertThat(server.connectionCount()).isEqualTo(20);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"HTTP/1.1 200 X\r\nConnection: close", "HTTP/1.0 200 X"})
    @DisplayName("that the other side does not want to keep is not kept")
    void notKept(String start) {
        String answer = start + "\r\nContent-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}";
        try (RawServer server = RawServer.with(RawServer.raw(answer));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            calls.call(SINGLE, () -> api.save("a", Thing.named("a")));
            calls.call(SINGLE, () -> api.save("b", Thing.named("b")));

            assertThat(server.connectionCount()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName(
            "that nobody used for half a minute is not used again: something in between may have dropped it silently")
    void idleForLong() {
        TestTiming timing = new TestTiming(0);
        try (RawServer server = RawServer.with(RawServer.raw(GOOD));
                HttpCalls calls = TestCalls.open(server, timing)) {
            ThingApi api = TestCalls.api(calls);

            calls.call(SINGLE, () -> api.save("a", Thing.named("a")));
            timing.pass(Duration.ofSeconds(29));
            calls.call(SINGLE, () -> api.save("b", Thing.named("b")));
            assertThat(server.connectionCount()).isEqualTo(1);

            timing.pass(Duration.ofSeconds(31));
            calls.call(SINGLE, () -> api.save("c", Thing.named("c")));
            assertThat(server.connectionCount()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("over which more came than was asked for is not used again: its rest is nobody's answer")
    void moreThanAsked() throws InterruptedException {
        String intruder = GOOD.replace("\"a\"", "\"x\"");
        try (RawServer server = RawServer.with(RawServer.raw(GOOD + intruder));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            for (int i = 0; i < 10; i++) {
                Reply<Thing> reply = calls.call(SINGLE, () -> api.save("a", Thing.named("a")));
                assertThat(reply.body().name()).isEqualTo("a");
                TimeUnit.MILLISECONDS.sleep(20);
            }

            assertThat(server.requests()).hasSize(10);
        }
    }

    @Test
    @DisplayName("may first say that there is more to come")
    void interimAnswers() {
        String interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nLink: </a>\r\n\r\n";
        try (RawServer server = RawServer.with(RawServer.raw(interim + GOOD));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            for (int i = 0; i < 3; i++) {
                assertThat(calls.call(SINGLE, () -> api.save("a", Thing.named("a")))
                                .body()
                                .name())
                        .isEqualTo("a");
            }
            assertThat(server.connectionCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "[{index}]")
    @ValueSource(
            strings = {
                "H",
                "HTTP/1.1",
                "HTTP/1.1 2",
                "HTTP/1.1 200",
                "HTTP/1.1 200 X",
                "HTTP/1.1 200 X\r\n",
                "HTTP/1.1 200 X\r\nContent-Type: application/json",
                "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n",
                "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n\r"
            })
    @DisplayName("that ends within a head has brought no answer, not even to a call that wants only the status")
    void endsWithinHead(String head) {
        try (RawServer server = RawServer.with(RawServer.thenHangUp(head));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error =
                    catchThrowableOfType(ContactsException.class, () -> calls.run(SINGLE, () -> api.delete("a")));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("over which the other side does not read ends with the call, however large the request is")
    void otherSideDoesNotRead() throws Exception {
        Thing large = Thing.named("a".repeat(20_000_000));
        try (ServerSocket deaf = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                HttpCalls calls = HttpCalls.open(
                        TestCalls.PROVIDER,
                        TestCalls.settings("http://127.0.0.1:" + deaf.getLocalPort(), "call-timeout", "5s"),
                        TestCalls.NO_ENVELOPE)) {
            ThingApi api = TestCalls.api(calls);
            long start = System.nanoTime();

            ContactsException error =
                    catchThrowableOfType(ContactsException.class, () -> calls.call(SINGLE, () -> api.save("a", large)));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    @DisplayName("over which an answer came before the request had left is not used again")
    void earlyAnswer() throws Exception {
        Thing large = Thing.named("a".repeat(20_000_000));
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                HttpCalls calls = HttpCalls.open(
                        TestCalls.PROVIDER,
                        TestCalls.settings("http://127.0.0.1:" + server.getLocalPort(), "call-timeout", "10s"),
                        TestCalls.NO_ENVELOPE)) {
            ThingApi api = TestCalls.api(calls);
            Background.run(() -> answerHeads(server));

            calls.call(SINGLE, () -> api.save("a", large));

            assertThat(calls.call(SINGLE, () -> api.save("b", Thing.named("b"))).status())
                    .isEqualTo(200);
        }
    }

    /** Answers the first head of each connection, and reads no more. */
    private static void answerHeads(ServerSocket server) {
        List<Socket> open = new ArrayList<>();
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                // The beginning of the request line is enough.
                socket.getInputStream().readNBytes(8);
                socket.getOutputStream().write(GOOD.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // The test is over, and so are its connections.
            open.forEach(ConnectionTest::close);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("carries no request that nobody waits for any more, and that one was never sent")
    void overBefore() throws Exception {
        SystemTiming timing = new SystemTiming();
        try (RawServer server = RawServer.with(RawServer.raw(GOOD), RawServer.raw(GOOD));
                Ways ways = Ways.open(TestCalls.settings(server.url()))) {
            WireRequest request = new WireRequest("GET", server.url() + "/things/a", List.of(), null);
            Exchange first = new Exchange(timing, AnswerBody.Use.READ, 1000, () -> {}, timing.nanos());
            ways.send(first, request);
            first.await(Deadline.in(Duration.ofSeconds(20), timing), Long.MAX_VALUE / 4);
            Exchange over = new Exchange(timing, AnswerBody.Use.READ, 1000, () -> {}, timing.nanos());
            over.abort();

            ways.send(over, request);

            assertThat(over.withdraw()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("carries large requests whole, and small ones after them")
    void largeRequests() {
        try (RawServer server = RawServer.echoing();
                HttpCalls calls = TestCalls.open(server, "max-response-bytes", "9000000")) {
            ThingApi api = TestCalls.api(calls);

            for (int size : new int[] {10, 2_100, 5_000, 3_000_000, 10}) {
                Reply<Thing> reply = calls.call(SINGLE, () -> api.save("a", Thing.named("é".repeat(size))));
                assertThat(reply.body().name()).isEqualTo("é".repeat(size));
            }

            assertThat(server.connectionCount()).isEqualTo(1);
            assertThat(server.requests().get(3).getBytes(StandardCharsets.UTF_8).length)
                    .isGreaterThan(6_000_000);
        }
    }

    @Test
    @DisplayName("whose head has no end is given up")
    void endlessHead() {
        try (RawServer server = RawServer.with(RawServer.raw("HTTP/1.1 200 X\r\n" + "X: y\r\n".repeat(2_000)));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error =
                    catchThrowableOfType(ContactsException.class, () -> calls.run(SINGLE, () -> api.delete("a")));

            assertThat(error).isInstanceOf(UnexpectedResponseException.class);
        }
    }
}
