package io.contacts.sofy.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.fixture.Answering;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
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

    @Test
    @DisplayName(
            "after a slow refusal of a subscription, the question whether its group is there has the rest of the time")
    void slowRefusal() {
        Function<FakeRequest, FakeResponse> refusing = request -> {
            boolean subscription = request.method().equals("POST");
            await(subscription ? 1_500 : 20_000);
            return subscription ? FakeResponse.empty(404) : FakeResponse.text(200, "application/json", "[]");
        };
        Timed timed = timed(
                refusing,
                provider -> provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), AudienceId.of("1")));

        assertThat(timed.took()).isLessThan(BOUND);
        assertThat(timed.error()).isInstanceOf(UnexpectedResponseException.class);
        assertThat(timed.error().httpStatus()).hasValue(404);
    }

    private record Timed(ContactsException error, Duration took) {}

    private interface Slowness {
        int millis(FakeRequest request);
    }

    private Timed add(Slowness slowness) {
        Function<FakeRequest, FakeResponse> columns = request -> {
            await(slowness.millis(request));
            return FakeResponse.text(200, "application/json", COLUMNS);
        };
        return timed(columns, provider -> provider.contacts().add(ZOE, AudienceId.of("1")));
    }

    private Timed timed(Function<FakeRequest, FakeResponse> answers, Consumer<ContactsProvider> operation) {
        try (Answering sofy = new Answering(CallObserver.none(), SETTINGS, answers)) {
            long start = System.nanoTime();
            ContactsException error =
                    catchThrowableOfType(ContactsException.class, () -> operation.accept(sofy.provider()));
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            end.countDown();
            return new Timed(error, took);
        }
    }

    private void await(long millis) {
        try {
            end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
