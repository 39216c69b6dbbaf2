package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.ThingApi;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The headers of an answer that came")
class LimiterHeadersTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final String BODY = "{\"name\":\"a\"}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RateLimit-Remaining: 0~RateLimit-Reset: 7 | 7",
                "x-ratelimit-remaining: 0~X-RATELIMIT-RESET: 7 | 7",
                "RateLimit: \"a\";r=0;t=7 | 7",
                "RateLimit-Remaining: 1~RateLimit-Reset: 7 | 0",
                "X-Limit-Remaining: 0~X-Limit-Reset: 7 | 0"
            })
    @DisplayName("make the next request wait if they say that the limiter takes no more until then")
    void wait(String headers, long seconds) {
        TestTiming timing = new TestTiming(0);
        RawServer.Reaction answer = RawServer.raw("HTTP/1.1 200 X\r\nContent-Type: application/json\r\n"
                + headers.replace("~", "\r\n") + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY);
        try (RawServer server = RawServer.with(answer);
                HttpCalls calls = TestCalls.open(server, timing)) {
            ThingApi api = TestCalls.api(calls);
            calls.call(READ, () -> api.get("a"));
            long before = timing.nanos();

            calls.call(READ, () -> api.get("a"));

            assertThat(TimeUnit.NANOSECONDS.toSeconds(timing.nanos() - before)).isEqualTo(seconds);
        }
    }

    @Test
    @DisplayName("end the next call at once if it would have to wait for longer than it may, and nothing is sent")
    void longerThanTheCall() {
        RawServer.Reaction answer = RawServer.raw("HTTP/1.1 200 X\r\nContent-Type: application/json\r\n"
                + "RateLimit-Remaining: 0\r\nRateLimit-Reset: 50\r\nContent-Length: 12\r\n\r\n" + BODY);
        try (RawServer server = RawServer.with(answer);
                HttpCalls calls = TestCalls.open(server, new TestTiming(0), "call-timeout", "30s")) {
            ThingApi api = TestCalls.api(calls);
            calls.call(READ, () -> api.get("a"));

            assertThatExceptionOfType(RateLimitedException.class)
                    .isThrownBy(() -> calls.call(READ, () -> api.get("a")))
                    .withMessageContaining("asked to wait for longer than call-timeout")
                    .satisfies(error -> assertThat(error.retryAfter()).contains(Duration.ofSeconds(50)));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("are not needed for that where the configuration says how many a second may be sent")
    void noPermit() {
        try (RawServer server = RawServer.with(RawServer.json(200, BODY));
                HttpCalls calls = TestCalls.open(
                        server,
                        new TestTiming(0),
                        "call-timeout",
                        "60s",
                        "max-attempts",
                        "1",
                        "max-requests-per-second",
                        "0.01")) {
            ThingApi api = TestCalls.api(calls);
            calls.call(READ, () -> api.get("a"));

            assertThatExceptionOfType(ProviderUnavailableException.class)
                    .isThrownBy(() -> calls.call(READ, () -> api.get("a")))
                    .withMessageContaining("no permit within call-timeout");
            assertThat(server.requests()).hasSize(1);
        }
    }
}
