package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Background;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.answer.CannedAnswer;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.lifetime.Access;
import io.contacts.http.internal.lifetime.AccessRefusedWhileWaiting;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.internal.time.Timing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because a place, the pace and what was learned are waited for together.
@DisplayName("A permit")
class PermitsTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final Access ACCESS = new Lifetime(new TestTiming(0)).access();

    @Test
    @DisplayName("that is handed in is settled, even if nobody said that the request has gone")
    void settled() throws Exception {
        Timing timing = new TestTiming(0);
        HttpSettings settings = TestCalls.settings("https://api.example.com", "max-requests-per-second", "2");
        Permits permits = new Permits(settings, timing, new Lifetime(timing));

        for (int i = 0; i < 5; i++) {
            Optional<Permits.Permit> permit =
                    permits.acquire(Deadline.in(Duration.ofSeconds(10), timing), ACCESS, timing.nanos());
            assertThat(permit).as("permit %s", i).isPresent();
            permits.release(permit.get());
        }
    }

    @Test
    @DisplayName("is settled once: its place may be another's when it is handed in late")
    void settledOnce() throws Exception {
        TestTiming timing = new TestTiming(0);
        HttpSettings settings = TestCalls.settings("https://api.example.com", "max-requests-per-second", "1");
        Permits permits = new Permits(settings, timing, new Lifetime(timing));
        Permits.Permit slow = acquire(permits, timing);
        permits.gone(slow);
        Permits.Permit next = acquire(permits, timing);

        permits.release(slow);

        assertThat(permits.acquire(Deadline.in(Duration.ofSeconds(5), timing), ACCESS, timing.nanos()))
                .as("as long as the next one has not gone")
                .isEmpty();
        permits.release(next);
        assertThat(permits.acquire(Deadline.in(Duration.ofSeconds(5), timing), ACCESS, timing.nanos()))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fails the exchange", "throws an exception", "throws an error"})
    @DisplayName("is not lost with a request that is never handed over: later calls find the pace as before")
    void notLost(String how) {
        TestTiming timing = new TestTiming(0);
        HttpSettings settings = TestCalls.settings(
                "https://api.example.com", "max-requests-per-second", "1", "max-attempts", "1", "call-timeout", "5s");
        try (HttpCalls calls = TestCalls.calls(settings, timing, new Unusable(how))) {
            ThingApi api = TestCalls.api(calls);

            for (int i = 0; i < 4; i++) {
                Throwable failure = catchThrowable(() -> calls.call(READ, () -> api.get("a")));

                assertThat(String.valueOf(failure)).as("call %s", i).doesNotContain("no permit");
            }
        }
    }

    @Test
    @DisplayName("that was waited for when access was refused is not used: what would be refused is not sent")
    void accessRefused() {
        try (RawServer server = RawServer.with(RawServer.status(401));
                HttpCalls calls = TestCalls.open(server, "max-requests-per-second", "4", "max-concurrency", "8")) {
            ThingApi api = TestCalls.api(calls);
            List<Background> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                threads.add(Background.run(() -> calls.call(READ, () -> api.get("a"))));
            }

            threads.forEach(thread -> assertThat(thread.end().failure()).isInstanceOf(AccessDeniedException.class));
            // A thread may have begun only after the first was refused, and then it may try.
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(2);
            int before = server.requests().size();
            assertThat(catchThrowable(() -> calls.call(READ, () -> api.get("a"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(server.requests()).hasSize(before + 1);
        }
    }

    @Test
    @DisplayName("is not given once the time of the call is over, and its place is free for the next one")
    void tooLate() throws Exception {
        TestTiming timing = new TestTiming(0);
        Permits permits = permits(timing, new Lifetime(timing), "max-concurrency", "1");

        assertThat(permits.acquire(Deadline.in(Duration.ofNanos(-1), timing), ACCESS, timing.nanos()))
                .isEmpty();
        assertThat(permits.acquire(Deadline.in(Duration.ZERO, timing), ACCESS, timing.nanos()))
                .isPresent();
        assertThat(permits.acquire(Deadline.in(Duration.ZERO, timing), ACCESS, timing.nanos()))
                .as("the one place is taken")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} ms of which 3,000 pass")
    @CsvSource({"2999,false", "3000,false", "3300,false", "3400,true", "60000,true"})
    @DisplayName("is waited for as long as time for the answer is left: what is sent in the last moment ends in doubt")
    void timeForTheAnswer(int millis, boolean given) throws Exception {
        TestTiming timing = new TestTiming(0);
        Permits permits = permits(timing, new Lifetime(timing));
        refuse(permits, timing, Map.of("Retry-After", "3"));

        Optional<Permits.Permit> permit =
                permits.acquire(Deadline.in(Duration.ofMillis(millis), timing), ACCESS, timing.nanos());

        assertThat(permit.isPresent()).isEqualTo(given);
        assertThat(timing.pauses().isEmpty()).isNotEqualTo(given);
    }

    @Test
    @DisplayName("waits for as long as the provider asks, and is refused at once to whom that is too long")
    void held() throws Exception {
        TestTiming timing = new TestTiming(0);
        Permits permits = permits(timing, new Lifetime(timing));
        refuse(permits, timing, Map.of("Retry-After", "3"));
        long before = timing.nanos();

        assertThat(permits.asked(Deadline.in(Duration.ofSeconds(2), timing))).contains(Duration.ofSeconds(3));
        assertThat(permits.acquire(Deadline.in(Duration.ofSeconds(2), timing), ACCESS, timing.nanos()))
                .isEmpty();
        assertThat(timing.pauses()).isEmpty();
        Permits.Permit next = acquire(permits, timing);

        assertThat(next.since() - before).isEqualTo(Duration.ofSeconds(3).toNanos());
        assertThat(permits.asked(Deadline.in(Duration.ofSeconds(2), timing))).isEmpty();
    }

    @Test
    @DisplayName("that is not given since we wait of our own accord is not said to be held back by the provider")
    void ownWait() throws Exception {
        TestTiming timing = new TestTiming(0);
        Permits permits = permits(timing, new Lifetime(timing));
        for (int i = 0; i < 8; i++) {
            refuse(permits, timing, Map.of());
        }
        Deadline soon = Deadline.in(Duration.ofMillis(10), timing);

        assertThat(permits.acquire(soon, ACCESS, timing.nanos())).isEmpty();
        assertThat(permits.asked(soon)).isEmpty();
    }

    @Test
    @DisplayName("is not said to be held back where what the provider asks for would have left time enough")
    void askedForLess() throws Exception {
        TestTiming timing = new TestTiming(0);
        Permits permits = permits(timing, new Lifetime(timing));
        Permits.Permit refused = acquire(permits, timing);
        permits.answered(refused, CannedAnswer.of(429, Map.of("Retry-After", "3")));
        permits.release(refused);

        assertThat(permits.asked(Deadline.in(Duration.ofSeconds(4), timing))).isEmpty();
    }

    @Test
    @DisplayName("is refused for as long as the provider asks to wait, though no wait is that long")
    void askedForLong() throws Exception {
        TestTiming timing = new TestTiming(0);
        Permits permits = permits(timing, new Lifetime(timing));
        refuse(permits, timing, Map.of("Retry-After", "3600"));

        assertThat(permits.asked(Deadline.in(Duration.ofSeconds(30), timing))).contains(Duration.ofHours(1));
        long before = timing.nanos();
        permits.acquire(Deadline.in(Duration.ofMinutes(2), timing), ACCESS, before);
        assertThat(timing.nanos() - before).isEqualTo(Duration.ofSeconds(60).toNanos());
    }

    @Test
    @DisplayName(
            "is held back from when a refusal is known: what left before says nothing new, whenever the refusal came")
    void knownLate() {
        TestTiming timing = new TestTiming(0);
        HttpSettings settings = TestCalls.settings("https://api.example.com", "max-attempts", "1");
        try (HttpCalls calls = TestCalls.calls(settings, timing, new LateToTell(timing))) {
            ThingApi api = TestCalls.api(calls);
            for (int i = 0; i < 2; i++) {
                assertThat(catchThrowable(() -> calls.call(READ, () -> api.get("a"))))
                        .isInstanceOf(RateLimitedException.class);
            }
        }

        assertThat(timing.pauses()).containsExactly(1000L, 3000L, 1000L);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {401, 403})
    @DisplayName("is waited for by nobody any more once access is refused")
    void refusedWhileWaiting(int status) throws Exception {
        Timing timing = new SystemTiming();
        Lifetime lifetime = new Lifetime(timing);
        Permits permits = permits(timing, lifetime, "max-concurrency", "1");
        Access access = lifetime.access();
        Permits.Permit first = acquire(permits, timing);
        Background waiting = Background.run(() -> {
            try {
                permits.acquire(Deadline.in(Duration.ofMinutes(5), timing), access, timing.nanos());
            } catch (InterruptedException | ClosedWhileWaiting | AccessRefusedWhileWaiting e) {
                throw new IllegalStateException(e);
            }
        });
        await().until(waiting::isWaiting);

        permits.answered(first, CannedAnswer.of(status, Map.of()));

        assertThat(waiting.end().failure()).hasCauseInstanceOf(AccessRefusedWhileWaiting.class);
        assertThat(access.isOver()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"200, true", "400, true", "401, false", "403, false"})
    @DisplayName(
            "is not used either where an answer says in words that access was refused; by its status it has been said")
    void refusedInWords(int status, boolean news) {
        Timing timing = new TestTiming(0);
        Lifetime lifetime = new Lifetime(timing);
        Permits permits = permits(timing, lifetime);
        Attempt attempt = new Attempt("acme", READ, Deadline.in(Duration.ofSeconds(1), timing), lifetime.access());
        ErrorFacts facts = ErrorFacts.of("acme", Capability.FIND_CONTACT);

        permits.failed(attempt, new AccessDeniedException(facts));
        assertThat(attempt.access().isOver()).as("without an answer").isFalse();
        attempt.answered(CannedAnswer.of(status, Map.of()), Optional.empty());
        permits.failed(attempt, new ProviderUnavailableException(facts, Retry.SAFE, null));
        assertThat(attempt.access().isOver()).as("of another error").isFalse();
        permits.failed(attempt, new AccessDeniedException(facts));

        assertThat(attempt.access().isOver()).isEqualTo(news);
    }

    private static Permits permits(Timing timing, Lifetime lifetime, String... settings) {
        return new Permits(TestCalls.settings("https://api.example.com", settings), timing, lifetime);
    }

    private static Permits.Permit acquire(Permits permits, Timing timing) throws Exception {
        return permits.acquire(Deadline.in(Duration.ofSeconds(5), timing), ACCESS, timing.nanos())
                .orElseThrow();
    }

    private static void refuse(Permits permits, Timing timing, Map<String, String> headers) throws Exception {
        Permits.Permit refused = acquire(permits, timing);
        permits.answered(refused, CannedAnswer.of(429, headers));
        permits.release(refused);
    }

    /** A network whose refusals come a second before anybody knows of them. */
    private record LateToTell(TestTiming timing) implements Network {
        @Override
        public void send(Exchange exchange, WireRequest request) {
            if (exchange.release()) {
                exchange.gone();
                exchange.sign();
                exchange.answered(exchange.heard(CannedAnswer.head(429, Map.of("Retry-After", "3")))
                        .whole());
                timing.await(new CountDownLatch(1), TimeUnit.SECONDS.toNanos(1));
            }
        }

        @Override
        public void close() {}
    }

    /** A network that never says that a request has gone. */
    private record Unusable(String how) implements Network {
        @Override
        public void send(Exchange exchange, WireRequest request) {
            switch (how) {
                case "throws an exception" -> throw new IllegalStateException(how);
                case "throws an error" -> throw new StackOverflowError(how);
                default -> exchange.failed(new IOException(how));
            }
        }

        @Override
        public void close() {}
    }
}
