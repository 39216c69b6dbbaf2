package io.contacts.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.provider.CallObserver;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("call-timeout bounds an operation, however many requests it makes:")
class OperationTimeTest {
    /** Long enough that a machine that stands still for a moment does not take the first answer for lost. */
    private static final Map<String, String> SETTINGS = Map.of("call-timeout", "3s", "read-timeout", "2900ms");

    private static final Duration BOUND = Duration.ofMillis(4_400);
    private static final Contact ZOE = Venue.zoe().field("Table", "7").build();
    private static final String COLUMNS = "[{\"id\":17,\"userLabel\":\"Table\",\"type\":\"CHAR\"}]";

    private final CountDownLatch end = new CountDownLatch(1);

    /** Loading classes would take up the time. */
    @BeforeAll
    static void warmUp() {
        FakeResponse columns = FakeResponse.text(200, "application/json", COLUMNS);
        try (Answering sofy = Answering.with(columns)) {
            sofy.provider().contacts().add(ZOE, AudienceId.of("1"));
        }
    }

    @Test
    @DisplayName(
            "after a slow look-up of the columns, a contact has the rest of the time, and is in doubt when it is over")
    void slowColumns() {
        Timed timed = add(request -> request.rawPath().contains("customColumns") ? 1_500 : 20_000);

        assertThat(timed.took()).isLessThan(BOUND);
        assertThat(timed.error()).isInstanceOf(OutcomeUnknownException.class);
        assertThat(timed.error().retry()).isEqualTo(Retry.IN_DOUBT);
    }

    @Test
    @DisplayName("at a server that never answers, a contact whose columns cannot be looked up was not sent")
    void neverAnswered() {
        Timed timed = add(request -> 20_000);

        assertThat(timed.took()).isLessThan(BOUND);
        assertThat(timed.error()).isInstanceOf(ProviderUnavailableException.class);
        assertThat(timed.error().retry()).isEqualTo(Retry.SAFE);
    }

    private record Timed(ContactsException error, Duration took) {}

    private interface Slowness {
        int millis(FakeRequest request);
    }

    private Timed add(Slowness slowness) {
        try (Answering sofy = new Answering(CallObserver.none(), SETTINGS, request -> answer(request, slowness))) {
            long start = System.nanoTime();
            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> sofy.provider().contacts().add(ZOE, AudienceId.of("1")));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            end.countDown();
            return new Timed(error, took);
        }
    }

    private FakeResponse answer(FakeRequest request, Slowness slowness) {
        try {
            end.await(slowness.millis(request), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return FakeResponse.text(200, "application/json", COLUMNS);
    }
}
