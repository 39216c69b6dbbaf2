package io.contacts.http.internal.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not woken waits for 25 seconds at least, and the tests do not. */
@DisplayName("Once access is refused to one call")
class AccessRefusedTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);

    private final CountDownLatch refusing = new CountDownLatch(1);

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({"max-concurrency,1", "max-requests-per-second,0.04"})
    @DisplayName("those that wait for a permit end at once, unsent, with the same error")
    void waitingForPermit(String key, String value) {
        try (RawServer server = RawServer.with(after(refusing, 401));
                HttpCalls calls = TestCalls.open(server, key, value, "call-timeout", "5m", "read-timeout", "5m")) {
            ThingApi api = TestCalls.api(calls);
            List<Background> threads = new ArrayList<>();
            threads.add(reading(calls, api));
            await().until(() -> server.requests().size() == 1);
            for (int i = 0; i < 7; i++) {
                threads.add(reading(calls, api));
            }
            await().until(() -> threads.stream().allMatch(Background::isWaiting));

            refusing.countDown();

            threads.forEach(thread -> assertThat(thread.end().failure()).isInstanceOf(AccessDeniedException.class));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {429, 503})
    @DisplayName("those that wait because they or others were asked to end at once, and repeat nothing")
    void waitingBecauseAsked(int status) {
        try (RawServer server = RawServer.with(after(refusing, 403), RawServer.status(status, "Retry-After: 250"));
                HttpCalls calls = TestCalls.open(server, "call-timeout", "5m", "read-timeout", "5m")) {
            assertBothEnd(server, calls);
        }
    }

    @Test
    @DisplayName("in words, under a status that does not say so, those that wait end at once as well")
    void refusedInWords() {
        ErrorReader words = (facts, response, call) ->
                response.status() == 400 ? Optional.of(new AccessDeniedException(facts)) : Optional.empty();
        try (RawServer server = RawServer.with(after(refusing, 400), RawServer.status(429, "Retry-After: 250"));
                HttpCalls calls = HttpCalls.open(
                        TestCalls.PROVIDER,
                        TestCalls.settings(server.url(), "call-timeout", "5m", "read-timeout", "5m"),
                        words)) {
            assertBothEnd(server, calls);
        }
    }

    @Test
    @DisplayName("one that was under way is not repeated, whatever becomes of it")
    void underWay() {
        CountDownLatch failing = new CountDownLatch(1);
        try (RawServer server = RawServer.with(after(refusing, 401), after(failing, 503));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            Background refused = reading(calls, api);
            await().until(() -> server.requests().size() == 1);
            Background failed = reading(calls, api);
            await().until(() -> server.requests().size() == 2);

            refusing.countDown();
            assertThat(refused.end().failure()).isInstanceOf(AccessDeniedException.class);
            failing.countDown();

            assertThat(failed.end().failure()).isInstanceOf(AccessDeniedException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @DisplayName("a write whose answer was lost before stays in doubt")
    void lostBefore() {
        CountDownLatch losing = new CountDownLatch(1);
        RawServer.Reaction lost = (out, closed) -> {
            losing.await(1, TimeUnit.MINUTES);
            return false;
        };
        try (RawServer server = RawServer.with(after(refusing, 401), lost);
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            Background refused = reading(calls, api);
            await().until(() -> server.requests().size() == 1);
            Background saving = Background.run(() ->
                    calls.call(Call.repeatableWrite(Capability.SAVE_CONTACT), () -> api.save("a", Thing.named("a"))));
            await().until(() -> server.requests().size() == 2);

            refusing.countDown();
            assertThat(refused.end().failure()).isInstanceOf(AccessDeniedException.class);
            losing.countDown();

            assertThat(saving.end().failure()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    @DisplayName("a later one may try, for access may have been granted since")
    void later() {
        refusing.countDown();
        try (RawServer server = RawServer.with(after(refusing, 401), RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            assertThat(reading(calls, api).end().failure()).isInstanceOf(AccessDeniedException.class);

            assertThat(calls.call(READ, () -> api.get("a")).name()).isEqualTo("a");
        }
    }

    /** The first to ask is refused while the second one waits because it was asked to. */
    private void assertBothEnd(RawServer server, HttpCalls calls) {
        ThingApi api = TestCalls.api(calls);
        Background refused = reading(calls, api);
        await().until(() -> server.requests().size() == 1);
        Background asked = reading(calls, api);
        await().until(() -> server.requests().size() == 2 && asked.isWaiting());

        refusing.countDown();

        assertThat(refused.end().failure()).isInstanceOf(AccessDeniedException.class);
        assertThat(asked.end().failure()).isInstanceOf(AccessDeniedException.class);
        assertThat(server.requests()).hasSize(2);
    }

    private static Background reading(HttpCalls calls, ThingApi api) {
        return Background.run(() -> calls.call(READ, () -> api.get("a")));
    }

    private static RawServer.Reaction after(CountDownLatch moment, int status) {
        return (out, closed) -> {
            moment.await(1, TimeUnit.MINUTES);
            return RawServer.status(status).to(out, closed);
        };
    }
}
