package io.contacts.sofy.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofySwitches;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Writes to Sofy whose answer is lost")
class SofyInDoubtTest {
    private static final AudienceId GROUP_1 = AudienceId.of("1");

    @RegisterExtension
    final FakeSofyExtension extension = new FakeSofyExtension(fake -> fake.documentExamples()
            .switches(SofySwitches.builder().groupCreation(true).build()));

    @Test
    @DisplayName(
            "The fake took the contact and dropped the connection: it holds one, and the caller knows that it does not know")
    void neverRepeatsAnAdd(FakeSofy sofy) {
        sofy.script(Faults.script().onMethod("POST").resetAfterEffect().build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOfSatisfying(
                            OutcomeUnknownException.class,
                            e -> assertThat(e.retry()).isEqualTo(Retry.IN_DOUBT));
        }

        assertThat(sofy.contacts(1)).hasSize(1);
        assertThat(sofy.journal()).hasSize(1);
    }

    @Test
    @DisplayName("A connection that is dropped before anything took effect looks the same, and is not repeated either")
    void neverRepeatsAnAddThatWasDropped(FakeSofy sofy) {
        sofy.script(Faults.script().onMethod("POST").resetBeforeEffect().build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOf(OutcomeUnknownException.class);
        }

        assertThat(sofy.contacts(1)).isEmpty();
        assertThat(sofy.journal()).hasSize(1);
    }

    @Test
    @DisplayName("A subscription is a write like any other: sent once, in doubt if its answer is lost")
    void neverRepeatsASubscription(FakeSofy sofy) {
        sofy.script(Faults.script().onMethod("POST").resetAfterEffect().build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.subscriptions().subscribe(EmailAddress.of("zoe@example.com"), GROUP_1))
                    .isInstanceOf(OutcomeUnknownException.class);
        }

        assertThat(sofy.contacts(1)).hasSize(1);
    }

    @Test
    @DisplayName("So is the creation of a group")
    void neverRepeatsTheCreationOfAGroup(FakeSofy sofy) {
        sofy.script(Faults.script().onMethod("POST").resetAfterEffect().build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            assertThatThrownBy(() -> provider.audiences().create("Guests")).isInstanceOf(OutcomeUnknownException.class);
        }

        assertThat(sofy.groups()).hasSize(4);
    }

    @Test
    @DisplayName("A 500 to an add is in doubt and not repeated: it may have taken effect")
    void doesNotRepeatA500(FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answerAfterEffect(FakeResponse.empty(500))
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOfSatisfying(
                            ProviderUnavailableException.class,
                            e -> assertThat(e.retry()).isEqualTo(Retry.IN_DOUBT));
        }

        assertThat(sofy.contacts(1)).hasSize(1);
    }

    @Test
    @DisplayName(
            "Whoever is interrupted while Sofy is asked after a 404 hears of that, with the answer that was asked about")
    void interruptedWhileAskingForTheGroups(FakeSofy sofy) {
        Thread caller = Thread.currentThread();
        CountDownLatch over = new CountDownLatch(1);
        FaultScript missing =
                Faults.script().onMethod("POST").answer(FakeResponse.empty(404)).build();
        sofy.script(request -> {
            if (request.method().equals("GET")) {
                caller.interrupt();
                await(over);
            }
            return missing.planFor(request);
        });

        try (ContactsProvider provider = Venue.open(sofy)) {
            CallInterruptedException e = catchThrowableOfType(
                    CallInterruptedException.class,
                    () -> provider.contacts().add(Venue.zoe().build(), GROUP_1));
            over.countDown();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(e.getSuppressed()).singleElement().isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @Test
    @DisplayName("A 429 says that nothing was done: the add is repeated and lands once")
    void repeatsAfterA429(FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .times(1)
                .tooManyRequests(OptionalInt.empty())
                .build());

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(Venue.zoe().build(), GROUP_1);
        }

        assertThat(sofy.contacts(1)).hasSize(1);
        assertThat(sofy.journal()).hasSize(2);
    }

    @Test
    @DisplayName("A 429 that stays is told as it is, with the time that Sofy asks to wait")
    void reportsALasting429(FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .tooManyRequests(OptionalInt.of(7))
                .build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.max-attempts", "1")) {
            assertThatThrownBy(() -> provider.contacts().add(Venue.zoe().build(), GROUP_1))
                    .isInstanceOfSatisfying(RateLimitedException.class, e -> {
                        assertThat(e.retryAfter().orElseThrow()).hasSeconds(7);
                        assertThat(e.retry()).isEqualTo(Retry.SAFE);
                    });
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"", "{}", "{\"name\":\"Guests\"}", "{\"id\":null}", "{\"id\":-4}", "[]", "ok"})
    @DisplayName("A group whose creation is answered without an id is in doubt: it may be there")
    void reportsACreatedGroupWithoutAnId(String body, FakeSofy sofy) {
        sofy.script(Faults.script()
                .onMethod("POST")
                .answerAfterEffect(FakeResponse.text(201, "application/json", body))
                .build());

        try (ContactsProvider provider = Venue.open(sofy, "contacts.sofy.allow-undocumented", "true")) {
            assertThatThrownBy(() -> provider.audiences().create("Guests"))
                    .isInstanceOfSatisfying(
                            UnexpectedResponseException.class,
                            e -> assertThat(e.retry()).isEqualTo(Retry.IN_DOUBT));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
