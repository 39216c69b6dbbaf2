package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.Deaf;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.connection.Names;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.internal.time.Timing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A host")
class SeveralAddressesTest {
    private static final String HERE = "127.0.0.1";
    private static final String DEAF = "127.0.0.2";
    private static final String DEAF_TOO = "127.0.0.3";
    private static final String NOBODY = "127.0.0.4";

    @Test
    @DisplayName("that refuses at one of its addresses is reached at the next one")
    void refused() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = calls(server.port(), at(NOBODY, HERE))) {
            assertThat(read(calls).name()).isEqualTo("a");
        }
    }

    @Test
    @DisplayName("that is silent at most of its addresses is reached all the same, within one connect-timeout")
    void silent() throws IOException {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                Deaf one = Deaf.at(DEAF, server.port());
                Deaf another = Deaf.at(DEAF_TOO, server.port());
                HttpCalls calls =
                        calls(server.port(), at(DEAF, DEAF_TOO, HERE), "connect-timeout", "3s", "max-attempts", "1")) {
            assertThat(one.port()).isEqualTo(another.port());

            assertThat(read(calls).name()).isEqualTo("a");
        }
    }

    @Test
    @DisplayName(
            "that is silent at all of its addresses takes one connect-timeout, not one for each, and nothing was sent")
    void allSilent() throws IOException {
        try (Deaf one = Deaf.at(DEAF, 0);
                Deaf another = Deaf.at(DEAF_TOO, one.port());
                HttpCalls calls = calls(
                        another.port(),
                        at(DEAF, DEAF_TOO, DEAF, DEAF_TOO),
                        "connect-timeout",
                        "1s",
                        "max-attempts",
                        "1")) {
            long start = System.nanoTime();

            assertNotSent(writing(calls), "no connection within connect-timeout");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        }
    }

    @Test
    @DisplayName("that has no address, or whose name is unknown, was sent nothing")
    void unknown() {
        Names unknown = host -> {
            throw new UnknownHostException(host);
        };
        try (HttpCalls nowhere = calls(1, at(), "max-attempts", "1");
                HttpCalls nobody = calls(1, unknown, "max-attempts", "1")) {
            assertNotSent(writing(nowhere), "no connection");
            assertNotSent(writing(nobody), "the host name is unknown");
        }
    }

    @Test
    @DisplayName(
            "whose name takes long to look up holds a call no longer than connect-timeout, and is sent nothing later")
    void slowNames() throws InterruptedException {
        CountDownLatch found = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls =
                        calls(server.port(), slow(found, over), "connect-timeout", "200ms", "max-attempts", "1")) {
            assertNotSent(writing(calls), "no connection within connect-timeout");

            found.countDown();
            assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(read(calls).name()).isEqualTo("a");
            assertThat(server.requestLines()).containsExactly("GET /things/a/ HTTP/1.1");
        }
    }

    @Test
    @DisplayName("whose name takes long to look up holds no thread that is interrupted, and no provider that is closed")
    void slowNamesEnded() {
        CountDownLatch never = new CountDownLatch(1);
        HttpCalls calls = calls(1, slow(never, never), "connect-timeout", "5m", "call-timeout", "5m");
        try {
            Background interrupted = writing(calls);
            Background closed = writing(calls);
            await().until(() -> interrupted.isWaiting() && closed.isWaiting());

            interrupted.interrupt();
            assertEnded(interrupted);
            calls.close();
            assertEnded(closed);
        } finally {
            calls.close();
            never.countDown();
        }
    }

    private static void assertEnded(Background call) {
        assertThat(call.end().failure())
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        e -> assertThat(e.retry()).isEqualTo(Retry.SAFE));
    }

    private static void assertNotSent(Background call, String reason) {
        assertThat(call.end().failure())
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("nothing was sent")
                .satisfies(e -> assertThat(((ContactsException) e).retry()).isEqualTo(Retry.SAFE));
    }

    private static Background writing(HttpCalls calls) {
        ThingApi api = TestCalls.api(calls);
        return Background.run(
                () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));
    }

    private static Thing read(HttpCalls calls) {
        ThingApi api = TestCalls.api(calls);
        return calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"));
    }

    private static HttpCalls calls(int port, Names names, String... keysAndValues) {
        HttpSettings settings = TestCalls.settings("http://localhost:" + port, keysAndValues);
        Timing timing = new SystemTiming();
        Ways ways = new Ways(settings, JdkClient.open(settings), names, timing);
        return TestCalls.calls(settings, timing, ways);
    }

    private static Names at(String... addresses) {
        return host -> {
            InetAddress[] all = new InetAddress[addresses.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(addresses[i]);
            }
            return all;
        };
    }

    /** The first look-up takes until the first latch opens, whoever interrupts it; the second opens when it is over. */
    private static Names slow(CountDownLatch found, CountDownLatch over) {
        return host -> {
            boolean waiting = true;
            while (waiting) {
                try {
                    found.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    // As the system's own look-up, it hears no interrupt.
                    waiting = found.getCount() > 0;
                }
            }
            over.countDown();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        };
    }
}
