package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The wait before the next attempt")
class BackOffTest {
    @Test
    @DisplayName(
            "counts as trouble of the provider what says that it, or the way to it, is down; and nothing that it answers")
    void trouble() {
        ErrorFacts facts = ErrorFacts.of("acme", Capability.ADD_CONTACT);

        assertThat(BackOff.isTrouble(new ProviderUnavailableException(facts, Retry.SAFE, null)))
                .isTrue();
        assertThat(BackOff.isTrouble(new OutcomeUnknownException(facts, null))).isTrue();
        assertThat(BackOff.isTrouble(null)).as("a success").isFalse();
        for (ContactsException answered : List.of(
                new RateLimitedException(facts, null),
                new AccessDeniedException(facts),
                new ContactNotFoundException(facts),
                new UnexpectedResponseException(facts, Retry.UNSAFE, null))) {
            assertThat(BackOff.isTrouble(answered)).as("%s", answered).isFalse();
        }
    }

    @Test
    @DisplayName("doubles, up to ten seconds")
    void doubles() {
        TestTiming timing = new TestTiming(0.999999);

        failure(timing, RawServer.status(500), "max-attempts", "9");

        assertThat(timing.pauses()).containsExactly(199L, 399L, 799L, 1599L, 3199L, 6399L, 9999L, 9999L);
    }

    @Test
    @DisplayName("is drawn from the whole range, down to nothing at all")
    void fullJitter() {
        TestTiming timing = new TestTiming(0);

        failure(timing, RawServer.status(500), "max-attempts", "4");

        assertThat(timing.pauses()).containsExactly(0L, 0L, 0L);
    }

    @Test
    @DisplayName("is never shorter than the provider asks, in seconds")
    void retryAfterSeconds() {
        TestTiming timing = new TestTiming(0.5);

        failure(timing, RawServer.status(503, "Retry-After: 7"), "max-attempts", "3");

        assertThat(timing.pauses()).containsExactly(7100L, 7200L);
    }

    @Test
    @DisplayName("is never shorter than the provider asks, with a date")
    void retryAfterDate() {
        TestTiming timing = new TestTiming(0);

        failure(timing, RawServer.status(429, "Retry-After: Mon, 23 Nov 2026 10:00:09 GMT"), "max-attempts", "2");

        assertThat(timing.pauses()).containsExactly(9000L);
    }

    @Test
    @DisplayName("is not begun if it would end past call-timeout: the error comes at once and says how long to wait")
    void noWaitPastTheDeadline() {
        TestTiming timing = new TestTiming(0.5);

        ContactsException error = failure(timing, RawServer.status(429, "Retry-After: 3600"), "call-timeout", "60s");

        assertThat(timing.pauses()).isEmpty();
        assertThat(error)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).contains(Duration.ofHours(1)));
    }

    @Test
    @DisplayName("is not begun either if only the time that is kept for the answer would be left after it")
    void noWaitForTheLastMoment() {
        TestTiming timing = new TestTiming(0);
        try (RawServer server = RawServer.with(RawServer.status(429, "Retry-After: 10"));
                HttpCalls calls = TestCalls.open(server, timing, "call-timeout", "10500ms")) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));

            assertThat(error).isInstanceOf(RateLimitedException.class);
            assertThat(timing.pauses()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("and all other waits together stay within call-timeout")
    void waitsStayWithinTheDeadline() {
        TestTiming timing = new TestTiming(0.999999);

        ContactsException error = failure(timing, RawServer.status(500), "max-attempts", "1000", "call-timeout", "30s");

        assertThat(error).isInstanceOf(ProviderUnavailableException.class);
        assertThat(timing.pauses().stream().mapToLong(Long::longValue).sum()).isBetween(15_000L, 30_000L);
    }

    private static ContactsException failure(TestTiming timing, RawServer.Reaction reaction, String... settings) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls = TestCalls.open(server, timing, settings)) {
            ThingApi api = TestCalls.api(calls);
            return catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));
        }
    }
}
