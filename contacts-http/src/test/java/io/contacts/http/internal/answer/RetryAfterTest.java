package io.contacts.http.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Retry-After")
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({
        "0,0",
        "1,1",
        "' 30 ',30",
        "000120,120",
        "100000000,100000000",
        "999999999,999999999",
        "1000000000,999999999",
        "99999999999999999999999999,999999999"
    })
    @DisplayName("may be seconds")
    void seconds(String value, long expected) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(expected));
    }

    @Test
    @DisplayName("of a date beyond all counting is as long as can be said")
    void farAway() {
        assertThat(RetryAfter.parse("Fri, 01 Jan +300000000 00:00:00 GMT", NOW))
                .contains(Duration.ofSeconds(999_999_999));
    }

    @Test
    @DisplayName("may be a date, and one that has passed means now")
    void dates() {
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 10:01:30 GMT", NOW)).contains(Duration.ofSeconds(90));
        assertThat(RetryAfter.parse("Mon, 23 Nov 2026 09:59:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "Mon, 23 Nov 2026 10:01:30 GMT",
                "Tue, 23 Nov 2026 10:01:30 GMT",
                "Monday, 23-Nov-26 10:01:30 GMT",
                "Mon Nov 23 10:01:30 2026"
            })
    @DisplayName("may be a date in each of its three forms, whatever day of the week it names")
    void forms(String value) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(90));
    }

    @Test
    @DisplayName("may be a date of one digit, and one whose short year is in the century before")
    void oldDates() {
        Instant then = Instant.parse("2026-12-06T08:49:37Z");

        assertThat(RetryAfter.parse("Sun Dec  6 08:49:37 2026", NOW)).contains(Duration.between(NOW, then));
        assertThat(RetryAfter.parse("Sunday, 06-Nov-94 08:49:37 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {"", "-1", "1.5", "+5", "5s", "soon", "٣", "2026-11-23T10:01:30Z", "Mon, 23 Nov 2026", "5, 6"})
    @DisplayName("that is anything else says nothing")
    void odd(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
