package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.TestTiming;
import io.contacts.http.internal.answer.CannedAnswer;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.Timing;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What went wrong on the way")
class NetworkFailuresTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final Call WRITE = Call.singleWrite(Capability.ADD_CONTACT);

    private final Timing timing = new TestTiming(0);

    @Test
    @DisplayName("happened before sending if it can happen then only, wherever it stands among the causes")
    void beforeSending() {
        for (Exception before : List.of(
                new UnresolvedAddressException(),
                new UnknownHostException("nowhere"),
                new HttpConnectTimeoutException("late"),
                new SSLHandshakeException("certificate"),
                new ConnectException("refused"),
                new NoRouteToHostException("none"),
                new IOException("Tunnel failed, got: 502"))) {
            assertThat(NetworkFailures.isBeforeSending(before)).as("%s", before).isTrue();
            assertThat(NetworkFailures.isBeforeSending(new IOException("outer", before)))
                    .as("%s as a cause", before)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("may have happened after sending if it can, also where TLS says it in an alert")
    void perhapsAfterSending() {
        for (Exception after : List.of(
                new IOException("Connection reset"),
                new SSLException("closed"),
                new SSLHandshakeException("Received fatal alert: certificate_required"),
                new IOException(new SSLException("Received fatal alert: bad_certificate", new ConnectException())),
                new IllegalStateException())) {
            assertThat(NetworkFailures.isBeforeSending(after)).as("%s", after).isFalse();
        }
    }

    @Nested
    @DisplayName("in time")
    class Late {
        @Test
        @DisplayName("says which time it was that passed, and whether anything was sent")
        void which() {
            assertThat(late(READ, Duration.ZERO, false))
                    .isInstanceOf(ProviderUnavailableException.class)
                    .hasMessageContaining("no connection within call-timeout; nothing was sent");
            assertThat(late(READ, Duration.ofSeconds(1), false))
                    .hasMessageContaining("no connection within read-timeout; nothing was sent");
            assertThat(late(READ, Duration.ZERO, true)).hasMessageContaining("no complete answer within call-timeout");
            assertThat(late(READ, Duration.ofSeconds(1), true))
                    .hasMessageContaining("silence for longer than read-timeout");
        }

        @Test
        @DisplayName("leaves a write in doubt once it was sent, and never before")
        void doubt() {
            assertThat(late(WRITE, Duration.ZERO, true)).isInstanceOf(OutcomeUnknownException.class);
            assertThat(late(WRITE, Duration.ZERO, true).retry()).isEqualTo(Retry.IN_DOUBT);
            assertThat(late(WRITE, Duration.ZERO, false).retry()).isEqualTo(Retry.SAFE);
            assertThat(late(READ, Duration.ZERO, true).retry()).isEqualTo(Retry.SAFE);
        }

        private ContactsException late(Call call, Duration left, boolean sent) {
            Attempt attempt = attempt(call, left);
            if (sent) {
                attempt.sent();
            }
            return NetworkFailures.late(attempt);
        }
    }

    @Test
    @DisplayName("before a permit came says whether the provider asked to wait, and how long")
    void notPermitted() {
        Attempt attempt = attempt(READ, Duration.ofSeconds(1));

        assertThat(NetworkFailures.notPermitted(attempt, Optional.empty()))
                .isInstanceOf(ProviderUnavailableException.class)
                .hasMessageContaining("no permit within call-timeout");
        assertThat(attempt.retryAfter()).isEmpty();
        ContactsException held = NetworkFailures.notPermitted(attempt, Optional.of(Duration.ofSeconds(90)));
        assertThat(held)
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(90)));
        assertThat(held).hasMessageContaining("nothing was sent");
        assertThat(attempt.retryAfter()).contains(Duration.ofSeconds(90));
    }

    @Test
    @DisplayName(
            "later must not hide that an earlier attempt may have taken effect, unless something came that says more")
    void worse() {
        OutcomeUnknownException lost = new OutcomeUnknownException(facts(), null);
        Attempt unanswered = attempt(WRITE, Duration.ofSeconds(1));
        Attempt answered = attempt(WRITE, Duration.ofSeconds(1));
        answered.answered(CannedAnswer.of(403, Map.of()), Optional.empty());
        ContactsException denied = new AccessDeniedException(facts());
        ContactsException down = new ProviderUnavailableException(facts(), Retry.SAFE, null);
        ContactsException limited = new RateLimitedException(facts(), null);
        ContactsException odd = new UnexpectedResponseException(facts(), Retry.UNSAFE, null);

        assertThat(NetworkFailures.worse(lost, unanswered, denied)).isSameAs(lost);
        assertThat(NetworkFailures.worse(lost, answered, denied)).isSameAs(denied);
        assertThat(NetworkFailures.worse(lost, answered, down)).isSameAs(lost);
        assertThat(NetworkFailures.worse(lost, answered, limited)).isSameAs(lost);
        assertThat(NetworkFailures.worse(lost, answered, odd)).isSameAs(odd);
        for (ContactsException last : List.of(denied, down, limited, odd)) {
            assertThat(NetworkFailures.worse(null, unanswered, last)).isSameAs(last);
        }
    }

    @Test
    @DisplayName("with TLS is told in printable signs, and not at any length")
    void tls() {
        Attempt attempt = attempt(READ, Duration.ofSeconds(1));

        ContactsException error = NetworkFailures.broken(
                attempt, new SSLHandshakeException("no \u001b[31mpath\n to" + "x".repeat(5_000)));

        assertThat(error).hasMessageContaining("no ?[31mpath? to").hasMessageMatching("[ -~]{1,600}");
    }

    private Attempt attempt(Call call, Duration left) {
        return new Attempt("acme", call, Deadline.in(left, timing), new Lifetime(timing).access());
    }

    private static ErrorFacts facts() {
        return ErrorFacts.of("acme", Capability.ADD_CONTACT);
    }
}
