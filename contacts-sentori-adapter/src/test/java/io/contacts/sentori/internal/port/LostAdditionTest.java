package io.contacts.sentori.internal.port;

import static io.contacts.sentori.fixture.OnFake.paths;
import static io.contacts.sentori.fixture.OnFake.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("When the answer to an addition is lost")
@ExtendWith(FakeSentoriExtension.class)
class LostAdditionTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final Contact CONTACT =
            Contact.builder().email(JOE).firstName("Joe").build();
    private static final String ADD = "/v2.0/contact/add/";
    private static final String GET = "/v2.0/contact/get/";

    @Test
    @DisplayName("an addition that did not take effect is repeated, once it is known that the contact is not there")
    void additionThatDidNotHappen(FakeSentori sentori) {
        sentori.script(Faults.script().onPath(ADD).onCall(1).resetBeforeEffect().build());

        run(sentori, provider -> {
            StoredContact added = provider.contacts().add(CONTACT);

            assertThat(added.contact()).isEqualTo(CONTACT);
        });
        assertThat(paths(sentori)).containsExactly(ADD, GET, ADD);
        assertThat(sentori.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("an addition after which the contact is there is in doubt: it may have been there before")
    void additionThatMayHaveHappened(FakeSentori sentori) {
        sentori.script(Faults.script().onPath(ADD).resetAfterEffect().build());

        run(sentori, provider -> {
            OutcomeUnknownException error = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> provider.contacts().add(CONTACT));

            assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT);
            assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT);
            assertThat(error).hasMessageContaining("the contact is there now");
        });
        assertThat(paths(sentori)).containsExactly(ADD, GET);
    }

    @Test
    @DisplayName("an addition of somebody who was there before is never reported as done, nor as refused")
    void additionOfSomebodyWhoWasThere(FakeSentori sentori) {
        sentori.addContact("joe@example.com", Map.of("FirstName", "Joe"));
        sentori.script(Faults.script().onPath(ADD).resetAfterEffect().build());

        run(
                sentori,
                provider -> assertThat(catchThrowableOfType(
                                OutcomeUnknownException.class,
                                () -> provider.contacts().add(CONTACT)))
                        .isNotNull());
    }

    @Test
    @DisplayName("an addition that was lost twice without effect may safely be tried again by the caller")
    void additionLostTwice(FakeSentori sentori) {
        sentori.script(Faults.script().onPath(ADD).resetBeforeEffect().build());

        run(sentori, provider -> {
            ProviderUnavailableException error = catchThrowableOfType(
                    ProviderUnavailableException.class,
                    () -> provider.contacts().add(CONTACT));

            assertThat(error.retry()).isEqualTo(Retry.SAFE);
            // It may be done late: what is not there yet is not known to have failed.
            assertThat(error).hasMessageContaining("it was not done yet").hasMessageNotContaining("it was not done (");
        });
        assertThat(paths(sentori)).containsExactly(ADD, GET, ADD, GET);
        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @DisplayName("with one attempt only, an addition is asked after and not repeated")
    void oneAttempt(FakeSentori sentori) {
        sentori.script(Faults.script().onPath(ADD).resetBeforeEffect().build());

        try (ContactsProvider provider = OnFake.open(sentori)) {
            ProviderUnavailableException error = catchThrowableOfType(
                    ProviderUnavailableException.class,
                    () -> provider.contacts().add(CONTACT));

            assertThat(error.retry()).isEqualTo(Retry.SAFE);
        }
        assertThat(paths(sentori)).containsExactly(ADD, GET);
    }

    @Test
    @DisplayName("an addition that happens late makes the repetition fail, and the outcome stays open")
    void lateAddition(FakeSentori sentori) {
        // The contact appears between the question and the repetition, as a late first request would make it.
        FaultScript lost =
                Faults.script().onPath(ADD).onCall(1).resetBeforeEffect().build();
        sentori.script(request -> {
            if (request.rawPath().startsWith(ADD) && paths(sentori).contains(GET)) {
                sentori.addContact("joe@example.com");
            }
            return lost.planFor(request);
        });

        run(sentori, provider -> {
            OutcomeUnknownException error = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> provider.contacts().add(CONTACT));

            assertThat(error).hasMessageContaining("may have been done late");
        });
        assertThat(paths(sentori)).containsExactly(ADD, GET, ADD);
    }

    @Test
    @DisplayName("when Sentori cannot be asked, the outcome stays open")
    void cannotAsk(FakeSentori sentori) {
        sentori.script(Faults.script()
                .onPath(ADD)
                .resetAfterEffect()
                .onPath(GET)
                .answer(Wire.error(403, 1))
                .build());

        run(sentori, provider -> {
            OutcomeUnknownException error = catchThrowableOfType(
                    OutcomeUnknownException.class, () -> provider.contacts().add(CONTACT));

            assertThat(error.getSuppressed()).hasSize(1);
        });
    }

    @Test
    @DisplayName("and Sentori is being asked when the caller is interrupted, the addition is in doubt all the same")
    void interruptedWhileAsking(FakeSentori sentori) {
        Thread caller = Thread.currentThread();
        CountDownLatch over = new CountDownLatch(1);
        FaultScript lost = Faults.script().onPath(ADD).resetAfterEffect().build();
        sentori.script(request -> {
            if (request.rawPath().startsWith(GET)) {
                caller.interrupt();
                await(over);
            }
            return lost.planFor(request);
        });

        run(sentori, provider -> {
            CallInterruptedException error = catchThrowableOfType(
                    CallInterruptedException.class, () -> provider.contacts().add(CONTACT));
            over.countDown();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT);
            assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT);
        });
    }

    @Test
    @DisplayName("an addition that Sentori put off is repeated without asking, and no more often than any other call")
    void putOff(FakeSentori sentori) {
        sentori.script(Faults.script()
                .onPath(ADD)
                .answer(FakeResponse.empty(503).withHeader("Retry-After", "0"))
                .build());

        run(sentori, provider -> {
            ProviderUnavailableException error = catchThrowableOfType(
                    ProviderUnavailableException.class,
                    () -> provider.contacts().add(CONTACT));

            assertThat(error.retry()).isEqualTo(Retry.SAFE);
            assertThat(error).hasMessageNotContaining("answer was lost");
        });
        assertThat(paths(sentori)).containsExactly(ADD, ADD, ADD);
    }

    @Test
    @DisplayName("a server error on an addition is asked after like a lost answer")
    void serverError(FakeSentori sentori) {
        sentori.script(Faults.script()
                .onPath(ADD)
                .onCall(1)
                .answer(FakeResponse.empty(502))
                .build());

        run(
                sentori,
                provider ->
                        assertThat(provider.contacts().add(CONTACT).contact()).isEqualTo(CONTACT));
        assertThat(paths(sentori)).containsExactly(ADD, GET, ADD);
    }

    @Test
    @DisplayName("an addition that was refused for the number of calls is repeated without asking: nothing was done")
    void tooManyCalls(FakeSentori sentori) {
        sentori.script(Faults.script()
                .onPath(ADD)
                .onCall(1)
                .tooManyRequests(OptionalInt.empty())
                .build());

        run(
                sentori,
                provider ->
                        assertThat(provider.contacts().add(CONTACT).contact()).isEqualTo(CONTACT));
        assertThat(paths(sentori)).containsExactly(ADD, ADD);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
