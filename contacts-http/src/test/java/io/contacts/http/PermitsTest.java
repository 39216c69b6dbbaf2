package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.port.Capability;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A permit")
class PermitsTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final Access ACCESS = new Access();

    @Test
    @DisplayName("that is handed in is settled, even if nobody said that the request has gone")
    void settled() throws Exception {
        Timing timing = new TestTiming(0);
        HttpSettings settings = TestCalls.settings("https://api.example.com", "max-requests-per-second", "2");
        Permits permits = new Permits(settings, timing, new Lifetime(timing));

        for (int i = 0; i < 5; i++) {
            Optional<Permits.Permit> permit = permits.acquire(Deadline.in(Duration.ofSeconds(10), timing), ACCESS);
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

        assertThat(permits.acquire(Deadline.in(Duration.ofSeconds(5), timing), ACCESS))
                .as("as long as the next one has not gone")
                .isEmpty();
        permits.release(next);
        assertThat(permits.acquire(Deadline.in(Duration.ofSeconds(5), timing), ACCESS))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fails the exchange", "throws an exception", "throws an error"})
    @DisplayName("is not lost with a request that is never handed over: later calls find the pace as before")
    void notLost(String how) {
        TestTiming timing = new TestTiming(0);
        HttpSettings settings = TestCalls.settings(
                "https://api.example.com", "max-requests-per-second", "1", "max-attempts", "1", "call-timeout", "5s");
        try (HttpCalls calls =
                new HttpCalls(TestCalls.PROVIDER, settings, TestCalls.NO_ENVELOPE, timing, new Unusable(how))) {
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

    private static Permits.Permit acquire(Permits permits, Timing timing) throws Exception {
        return permits.acquire(Deadline.in(Duration.ofSeconds(5), timing), ACCESS)
                .orElseThrow();
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
