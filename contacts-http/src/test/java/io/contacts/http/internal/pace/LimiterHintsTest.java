package io.contacts.http.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.contacts.http.internal.answer.CannedAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What headers say of a limiter")
class LimiterHintsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    @DisplayName("Retry-After goes before a reset")
    void retryAfter() {
        LimiterHints hints = hints("Retry-After", "7", "X-RateLimit-Reset", "30", "X-RateLimit-Remaining", "3");

        assertThat(hints.waitAfterRefusal()).contains(Duration.ofSeconds(7));
        assertThat(hints.waitForMore()).isEmpty();
        assertThat(hints.remaining()).hasValue(3);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "X-RateLimit-Reset|30",
                "RateLimit-Reset|30",
                "x-ratelimit-reset| 30 ",
                "X-RateLimit-Reset|1795428030",
                "RateLimit|limit=100, remaining=0, reset=30",
                "RateLimit|\"default\";r=0;t=30",
                "RateLimit|\"default\";t=30;r=0"
            })
    @DisplayName("a reset is read in all its spellings: in seconds from now, or since 1970")
    void reset(String name, String value) {
        assertThat(hints(name, value).waitAfterRefusal()).contains(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("a header that is too long to be a limiter's is not read at all, and costs no time")
    void tooLong() {
        String endless = ";1".repeat(1_000_000);

        assertThat(hints("RateLimit-Policy", endless, "RateLimit", endless, "X-RateLimit-Reset", "1" + endless))
                .isEqualTo(LimiterHints.none());
    }

    @Test
    @DisplayName("nothing remaining means waiting for the reset")
    void nothingLeft() {
        assertThat(hints("RateLimit", "\"default\";r=0;t=30").waitForMore()).contains(Duration.ofSeconds(30));
        assertThat(hints("X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "9").waitForMore())
                .contains(Duration.ofSeconds(9));
        assertThat(hints("X-RateLimit-Remaining", "0").waitForMore()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} is {2} per second")
    @CsvSource(
            delimiter = '|',
            value = {
                "RateLimit-Policy|100;w=60|1.6666",
                "RateLimit-Policy|\"burst\";q=100;w=10|10",
                "RateLimit-Policy|10;burst=5;w=1|10",
                "RateLimit-Limit|10, 10;w=1, 1000;w=3600|10"
            })
    @DisplayName("a policy with its window is a rate")
    void policy(String name, String value, double perSecond) {
        assertThat(hints(name, value).perSecond().orElseThrow()).isCloseTo(perSecond, offset(0.001));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {"", " ", "marker", "-1", "1e9", "99999999999999999999 9", "r=;t=", "\"", ";;;", "=", "1 2 3"})
    @DisplayName("what cannot be read is as if it were not there")
    void unreadable(String value) {
        for (String name : List.of(
                "Retry-After",
                "RateLimit",
                "RateLimit-Policy",
                "RateLimit-Limit",
                "RateLimit-Reset",
                "X-RateLimit-Remaining")) {
            LimiterHints hints = hints(name, value);

            assertThat(hints.waitForMore()).as(name).isEmpty();
            assertThat(hints.waitAfterRefusal()).as(name).isEmpty();
            assertThat(hints.perSecond()).as(name).isEmpty();
        }
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"100;w=0", "0;w=10", "100", "q=100", ";w=10"})
    @DisplayName("a policy without a number or a window is no rate")
    void noRate(String policy) {
        assertThat(hints("RateLimit-Policy", policy).perSecond()).isEmpty();
    }

    private static LimiterHints hints(String... namesAndValues) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return LimiterHints.of(CannedAnswer.of(429, headers), () -> NOW);
    }
}
