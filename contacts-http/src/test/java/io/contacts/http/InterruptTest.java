package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A call that is ended from outside")
class InterruptTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);
    private static final Call REPEATABLE = Call.repeatableWrite(Capability.UPDATE_CONTACT);
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{";

    private static final Place WAITING_FOR_A_PLACE =
            new Place("waiting for a place", Retry.SAFE, RawServer.silence(), "max-concurrency", "1");
    private static final Place WAITING_FOR_THE_PACE =
            new Place("waiting for the pace", Retry.SAFE, RawServer.json(200, "{}"), "max-requests-per-second", "0.02");
    private static final List<Place> PLACES = List.of(
            new Place("waiting for the answer", Retry.IN_DOUBT, RawServer.silence()),
            new Place("in the middle of the body", Retry.IN_DOUBT, RawServer.thenSilence(HEAD)),
            new Place("backing off", Retry.SAFE, RawServer.status(429, "Retry-After: 50")),
            WAITING_FOR_A_PLACE,
            WAITING_FOR_THE_PACE);

    /** Where a call can be when the end comes, and what a single write may do about it then. */
    private record Place(String name, Retry retry, RawServer.Reaction reaction, List<String> settings) {
        Place(String name, Retry retry, RawServer.Reaction reaction, String... settings) {
            this(name, retry, reaction, List.of(settings));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Arguments> places() {
        return PLACES.stream()
                .flatMap(place -> Stream.of(
                        Arguments.of(place, SINGLE, place.retry), Arguments.of(place, REPEATABLE, Retry.SAFE)));
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @MethodSource("places")
    @DisplayName("by an interrupt, ends within two seconds and leaves the flag set")
    void interrupted(Place place, Call call, Retry retry) {
        try (RawServer server = RawServer.with(place.reaction);
                HttpCalls calls = TestCalls.open(server, place.settings.toArray(String[]::new))) {
            assertEnded(place, server, calls, call, retry, Background::interrupt);
        }
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @MethodSource("places")
    @DisplayName("by closing the provider, ends within two seconds and leaves the flag set")
    void closed(Place place, Call call, Retry retry) {
        try (RawServer server = RawServer.with(place.reaction)) {
            HttpCalls calls = TestCalls.open(server, place.settings.toArray(String[]::new));
            assertEnded(place, server, calls, call, retry, ignored -> calls.close());
        }
    }

    private static void assertEnded(
            Place place, RawServer server, HttpCalls calls, Call call, Retry retry, Consumer<Background> end) {
        ThingApi api = TestCalls.api(calls);
        int sentBefore = occupy(place, server, calls, api);
        Background running = Background.run(() -> calls.call(call, () -> api.add("a", Thing.named("a"))));
        int sent = place.equals(WAITING_FOR_A_PLACE) || place.equals(WAITING_FOR_THE_PACE) ? 0 : 1;
        await().until(() -> server.requests().size() == sentBefore + sent && running.isWaiting());

        long start = System.nanoTime();
        end.accept(running);

        Background.End ended = running.end();
        assertThat(Duration.ofNanos(ended.nanos() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(ended.failure())
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        e -> assertThat(e.retry()).isEqualTo(retry));
        assertThat(ended.interrupted()).isTrue();
        assertThat(server.requests()).hasSize(sentBefore + sent);
    }

    /** Takes the only permit there is, where the place asks for that; returns how many requests that took. */
    private static int occupy(Place place, RawServer server, HttpCalls calls, ThingApi api) {
        if (place.equals(WAITING_FOR_A_PLACE)) {
            Background.run(() -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("first")));
            await().until(() -> server.requests().size() == 1);
            return 1;
        }
        if (place.equals(WAITING_FOR_THE_PACE)) {
            calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("first"));
            return 1;
        }
        return 0;
    }

    @Test
    @DisplayName("before it began, sends nothing")
    void interruptedBefore() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            Background running = Background.run(() -> {
                Thread.currentThread().interrupt();
                calls.call(SINGLE, () -> api.add("a", Thing.named("a")));
            });

            assertThat(running.end().failure()).isInstanceOf(CallInterruptedException.class);
            assertThat(running.end().interrupted()).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("because the provider was closed before, sends nothing")
    void closedBefore() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"))) {
            HttpCalls calls = TestCalls.open(server);
            ThingApi api = TestCalls.api(calls);
            calls.close();

            Background running = Background.run(() -> calls.call(SINGLE, () -> api.add("a", Thing.named("a"))));

            assertThat(running.end().failure())
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            e -> assertThat(e.retry()).isEqualTo(Retry.SAFE));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("closes quickly with many calls under way, and the closing thread keeps its own flag")
    void closesWithManyUnderWay() {
        try (RawServer server = RawServer.with(RawServer.silence())) {
            HttpCalls calls = TestCalls.open(server, "max-concurrency", "8", "max-requests-per-second", "10000");
            ThingApi api = TestCalls.api(calls);
            AtomicInteger interrupted = new AtomicInteger();
            Background[] running = new Background[40];
            for (int i = 0; i < running.length; i++) {
                running[i] = Background.run(() -> calls.call(SINGLE, () -> api.add("a", Thing.named("a"))));
            }
            await().until(() -> server.requests().size() == 8);
            long start = System.nanoTime();

            calls.close();
            calls.close();

            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            for (Background background : running) {
                if (background.end().failure() instanceof CallInterruptedException) {
                    interrupted.incrementAndGet();
                }
            }
            assertThat(interrupted).hasValue(40);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        }
    }
}
