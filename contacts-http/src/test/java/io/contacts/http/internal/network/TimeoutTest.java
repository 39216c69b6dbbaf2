package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.pace.Permits;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.internal.time.Timing;
import io.contacts.http.wire.Reply;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A time-out")
class TimeoutTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    /** Loading the client's classes would take up the first time-outs. */
    @BeforeAll
    static void warmUp() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a")));
        }
    }

    static Stream<Arguments> slowness() {
        return Stream.of(
                Arguments.of("no answer at all", RawServer.silence()),
                Arguments.of("a head that stops", RawServer.thenSilence(HEAD)),
                Arguments.of("a head that drips", RawServer.thenDrip(HEAD + "X-Slow: ", 'x', 20)),
                Arguments.of("a body that stops", RawServer.thenSilence(HEAD + "Content-Length: 9\r\n\r\n{\"")),
                Arguments.of("a chunk that stops", RawServer.thenSilence(CHUNKED + "9\r\n{\"")),
                Arguments.of(
                        "a body that drips",
                        RawServer.thenDrip(HEAD + "Content-Length: 99999\r\n\r\n{\"name\":\"", 'x', 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slowness")
    @DisplayName("call-timeout bounds the whole call, however slow the answer is")
    void callTimeout(String name, RawServer.Reaction slow) {
        try (RawServer server = RawServer.with(slow);
                HttpCalls calls = TestCalls.open(server, "call-timeout", "300ms")) {
            ThingApi api = TestCalls.api(calls);
            long start = System.nanoTime();

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));

            assertThat(error).isInstanceOf(ProviderUnavailableException.class).hasMessageContaining("call-timeout");
            assertThat(error.retry()).isEqualTo(Retry.SAFE);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(290), Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slowness")
    @DisplayName("leaves a write that was sent in doubt, and sends it once")
    void singleWrite(String name, RawServer.Reaction slow) {
        try (RawServer server = RawServer.with(slow);
                HttpCalls calls = TestCalls.open(server, "call-timeout", "700ms")) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("takes an error at its status where its body stops: the provider has refused")
    void errorWhoseBodyStops() {
        try (RawServer server = RawServer.with(RawServer.thenSilence("HTTP/1.1 400 X\r\nContent-Length: 9\r\n\r\n"));
                HttpCalls calls = TestCalls.open(server, "call-timeout", "700ms")) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));

            assertThat(error).isInstanceOf(UnexpectedResponseException.class);
            assertThat(error.httpStatus()).hasValue(400);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slowBodies")
    @DisplayName("does not hold a success that has nothing to say: its body is not waited for to its end")
    void bareSuccess(String name, RawServer.Reaction slow) {
        try (RawServer server = RawServer.with(slow, slow, RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server, "call-timeout", "5m", "read-timeout", "5m")) {
            ThingApi api = TestCalls.api(calls);
            Background running = Background.run(() -> {
                calls.run(Call.singleWrite(Capability.DELETE_CONTACT), () -> api.delete("a"));
                Reply<Void> reply = calls.call(Call.singleWrite(Capability.SUPPRESS), api::touch);
                assertThat(reply.status()).isEqualTo(200);
                calls.run(Call.singleWrite(Capability.DELETE_CONTACT), () -> api.delete("b"));
            });

            assertThat(running.end().failure()).isNull();
            assertThat(server.requests()).hasSize(3);
        }
    }

    static Stream<Arguments> slowBodies() {
        return slowness().skip(3);
    }

    @Test
    @DisplayName("read-timeout ends a silence, so that there is time for another attempt")
    void readTimeout() {
        try (RawServer server = RawServer.with(
                        RawServer.silence(),
                        RawServer.thenSilence(CHUNKED + "9\r\n{\""),
                        RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server, "read-timeout", "200ms")) {
            ThingApi api = TestCalls.api(calls);

            Thing thing = calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"));

            assertThat(thing.name()).isEqualTo("a");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    @DisplayName("read-timeout does not end an answer that is slow but keeps coming")
    void slowButSteady() {
        // Together more than the time-out, each far less: a machine that stands still for a second must not look like a
        // pause.
        String name = "abcdefghij".repeat(4);
        byte[] drops = ("{\"name\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
        RawServer.Reaction steady = (out, closed) -> {
            out.write((HEAD + "Content-Length: " + drops.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            for (byte drop : drops) {
                closed.await(50, TimeUnit.MILLISECONDS);
                out.write(drop);
                out.flush();
            }
            return true;
        };
        try (RawServer server = RawServer.with(steady);
                HttpCalls calls = TestCalls.open(server, "read-timeout", "2s")) {
            ThingApi api = TestCalls.api(calls);

            Thing thing = calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"));

            assertThat(thing.name()).isEqualTo(name);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("call-timeout bounds the wait for a place among the requests under way")
    void waitForPlace() throws Exception {
        Timing timing = new SystemTiming();
        HttpSettings settings = TestCalls.settings("https://api.example.com", "max-concurrency", "1");
        Lifetime lifetime = new Lifetime(timing);
        Permits permits = new Permits(settings, timing, lifetime);
        Optional<Permits.Permit> first =
                permits.acquire(Deadline.in(Duration.ofSeconds(10), timing), lifetime.access(), timing.nanos());

        Optional<Permits.Permit> second =
                permits.acquire(Deadline.in(Duration.ofMillis(100), timing), lifetime.access(), timing.nanos());
        permits.release(first.orElseThrow());
        Optional<Permits.Permit> third =
                permits.acquire(Deadline.in(Duration.ofMillis(100), timing), lifetime.access(), timing.nanos());

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        assertThat(third).isPresent();
    }

    @Test
    @DisplayName("call-timeout bounds the wait for the pace, and then nothing was sent")
    void waitForPace() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server, "max-requests-per-second", "0.001")) {
            ThingApi api = TestCalls.api(calls);
            Call call = Call.singleWrite(Capability.ADD_CONTACT);
            calls.call(call, () -> api.add("a", Thing.named("a")));

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(call, () -> api.add("b", Thing.named("b"))));

            assertThat(error).isInstanceOf(ProviderUnavailableException.class).hasMessageContaining("nothing was sent");
            assertThat(error.retry()).isEqualTo(Retry.SAFE);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("call-timeout bounds what happens before sending, and what was given up there is not sent later")
    void slowStart() {
        List<Runnable> starting = new ArrayList<>();
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"))) {
            HttpSettings settings = TestCalls.settings(server.url(), "call-timeout", "200ms");
            JdkClient client = new JdkClient(ProxySelector.getDefault(), HttpClient::newHttpClient, starting::add);
            try (HttpCalls calls = TestCalls.calls(settings, new SystemTiming(), new Ways(settings, client))) {
                ThingApi api = TestCalls.api(calls);

                ContactsException error = catchThrowableOfType(
                        ContactsException.class,
                        () -> calls.call(
                                Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));
                starting.forEach(Runnable::run);
                Thing thing = followUp(TestCalls.settings(server.url()));

                assertThat(error)
                        .isInstanceOf(ProviderUnavailableException.class)
                        .hasMessageContaining("nothing was sent");
                assertThat(error.retry()).isEqualTo(Retry.SAFE);
                assertThat(starting).hasSize(1);
                assertThat(thing).isNotNull();
                assertThat(server.requestLines()).containsExactly("GET /things/b/ HTTP/1.1");
            }
        }
    }

    /** Whatever was sent before this has arrived when this is answered. */
    private static Thing followUp(HttpSettings settings) {
        try (HttpCalls calls = HttpCalls.open(TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE)) {
            ThingApi api = TestCalls.api(calls);
            return calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("b"));
        }
    }
}
