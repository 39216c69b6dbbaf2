package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
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
import io.contacts.http.wire.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request is repeated")
class RepeatTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);
    private static final Call REPEATABLE = Call.repeatableWrite(Capability.UPDATE_CONTACT);
    private static final Call READ = Call.read(Capability.FIND_CONTACT);

    static Stream<Arguments> faults() {
        // Longer than most, because it is a table.
        Class<ProviderUnavailableException> unavailable = ProviderUnavailableException.class;
        Class<OutcomeUnknownException> unknown = OutcomeUnknownException.class;
        RawServer.Reaction hangUp = RawServer.hangUp();
        RawServer.Reaction halfHead = RawServer.thenHangUp("HTTP/1.1 200 OK\r\nContent-Le");
        RawServer.Reaction halfBody = RawServer.thenHangUp(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{\"na");
        RawServer.Reaction busy = RawServer.status(503, "Retry-After: 2");
        return Stream.of(
                Arguments.of(
                        "a single write, after an answer that never came", SINGLE, hangUp, 1, unknown, Retry.IN_DOUBT),
                Arguments.of("a single write, after half a head", SINGLE, halfHead, 1, unknown, Retry.IN_DOUBT),
                Arguments.of("a single write, after half a body", SINGLE, halfBody, 1, unknown, Retry.IN_DOUBT),
                Arguments.of(
                        "a single write, after 500", SINGLE, RawServer.status(500), 1, unavailable, Retry.IN_DOUBT),
                Arguments.of(
                        "a single write, after 503", SINGLE, RawServer.status(503), 1, unavailable, Retry.IN_DOUBT),
                Arguments.of(
                        "a single write, after 500 with Retry-After",
                        SINGLE,
                        RawServer.status(500, "Retry-After: 1"),
                        1,
                        unavailable,
                        Retry.IN_DOUBT),
                Arguments.of("a single write, after 503 with Retry-After", SINGLE, busy, 4, unavailable, Retry.SAFE),
                Arguments.of(
                        "a single write, after 429",
                        SINGLE,
                        RawServer.status(429),
                        4,
                        RateLimitedException.class,
                        Retry.SAFE),
                Arguments.of(
                        "a repeatable write, after an answer that never came",
                        REPEATABLE,
                        hangUp,
                        4,
                        unknown,
                        Retry.IN_DOUBT),
                Arguments.of("a repeatable write, after half a body", REPEATABLE, halfBody, 4, unknown, Retry.IN_DOUBT),
                Arguments.of(
                        "a repeatable write, after 500", REPEATABLE, RawServer.status(500), 4, unavailable, Retry.SAFE),
                Arguments.of(
                        "a repeatable write, after 502", REPEATABLE, RawServer.status(502), 4, unavailable, Retry.SAFE),
                Arguments.of(
                        "a repeatable write, after 503 with Retry-After", REPEATABLE, busy, 4, unavailable, Retry.SAFE),
                Arguments.of("a read, after 500", READ, RawServer.status(500), 4, unavailable, Retry.SAFE),
                Arguments.of("a read, after half a body", READ, halfBody, 4, unavailable, Retry.SAFE),
                Arguments.of(
                        "a read, after 429", READ, RawServer.status(429), 4, RateLimitedException.class, Retry.SAFE));
    }

    @ParameterizedTest(name = "{0}: sent {3} times")
    @MethodSource("faults")
    @DisplayName("as often as its kind allows")
    void repeats(
            String name,
            Call call,
            RawServer.Reaction fault,
            int sent,
            Class<? extends ContactsException> error,
            Retry retry) {
        try (RawServer server = RawServer.with(fault);
                HttpCalls calls = TestCalls.open(server, new TestTiming(0.5))) {
            ContactsException thrown = failureOf(calls, call);

            assertThat(thrown).isInstanceOf(error);
            assertThat(thrown.retry()).isEqualTo(retry);
            assertThat(thrown.operation()).isEqualTo(call.operation());
            assertThat(server.requests()).hasSize(sent);
        }
    }

    @ParameterizedTest(name = "after {0}")
    @ValueSource(ints = {400, 401, 403, 404, 405, 409, 410, 413, 415, 418, 422, 451, 302, 307, 304})
    @DisplayName("never once the provider has refused it")
    void neverAfterRefusal(int status) {
        try (RawServer server = RawServer.with(RawServer.status(status, "Retry-After: 0"));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0.5))) {
            ContactsException thrown = failureOf(calls, REPEATABLE);

            assertThat(thrown)
                    .isInstanceOf(
                            status == 401 || status == 403
                                    ? AccessDeniedException.class
                                    : UnexpectedResponseException.class);
            assertThat(thrown.httpStatus()).hasValue(status);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("until it succeeds")
    void untilItSucceeds() {
        try (RawServer server = RawServer.with(
                        RawServer.status(500), RawServer.hangUp(), RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0.5))) {
            ThingApi api = TestCalls.api(calls);

            Reply<Thing> reply = calls.call(REPEATABLE, () -> api.save("a", Thing.named("a")));

            assertThat(reply.body().name()).isEqualTo("a");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    @DisplayName("even a single write, when there was no connection to send it over")
    void whenNothingWasSent() throws IOException {
        int port = unusedPort();
        TestTiming timing = new TestTiming(0.5);
        HttpSettings settings = TestCalls.settings("http://127.0.0.1:" + port);
        try (HttpCalls calls = TestCalls.calls(settings, timing, Ways.open(settings))) {
            ContactsException thrown = failureOf(calls, SINGLE);

            assertThat(thrown)
                    .isInstanceOf(ProviderUnavailableException.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(thrown.retry()).isEqualTo(Retry.SAFE);
            assertThat(timing.pauses()).hasSize(3);
        }
    }

    @Test
    @DisplayName("and an answer that was lost is not forgotten when the last attempt did nothing")
    void remembersLostAnswers() {
        try (RawServer server = RawServer.with(RawServer.hangUp(), RawServer.status(429));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0.5))) {
            ContactsException thrown = failureOf(calls, REPEATABLE);

            assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(4);
        }
    }

    @Test
    @DisplayName("and such an answer is not forgotten either where no more repetitions are granted to anybody")
    void remembersLostAnswersOutOfBudget() {
        List<RawServer.Reaction> reactions = new ArrayList<>(Collections.nCopies(10, RawServer.status(500)));
        reactions.add(RawServer.hangUp());
        reactions.add(RawServer.status(500));
        // Without chance no time passes, so that what is granted for nothing comes to an end.
        try (RawServer server = RawServer.with(reactions.toArray(RawServer.Reaction[]::new));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0), "max-attempts", "10")) {
            assertThat(failureOf(calls, READ)).isInstanceOf(ProviderUnavailableException.class);

            ContactsException thrown = failureOf(calls, REPEATABLE);

            assertThat(thrown).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(12);
        }
    }

    @Test
    @DisplayName("not at all if one attempt is allowed")
    void oneAttempt() {
        try (RawServer server = RawServer.with(RawServer.status(500));
                HttpCalls calls = TestCalls.open(server, "max-attempts", "1")) {
            failureOf(calls, REPEATABLE);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("with the same bytes each time")
    void sameBytes() {
        try (RawServer server = RawServer.with(RawServer.status(500));
                HttpCalls calls = TestCalls.open(server, new TestTiming(0.5))) {
            failureOf(calls, REPEATABLE);

            assertThat(server.requests())
                    .hasSize(4)
                    .containsOnly(server.requests().get(0));
        }
    }

    private static ContactsException failureOf(HttpCalls calls, Call call) {
        ThingApi api = TestCalls.api(calls);
        return catchThrowableOfType(
                ContactsException.class,
                () -> calls.call(
                        call,
                        call.write() ? () -> api.save("a", Thing.named("a")).body() : () -> api.get("a")));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
