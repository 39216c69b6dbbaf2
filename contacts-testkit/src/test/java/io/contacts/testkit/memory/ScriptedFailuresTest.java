package io.contacts.testkit.memory;

import static io.contacts.testkit.memory.Failed.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a failure that is scripted")
class ScriptedFailuresTest {
    private static final Contact ZOE =
            Contact.builder().email("zoe@example.com").build();
    private static final Contact LEO =
            Contact.builder().email("leo@example.com").build();

    private final InMemoryContacts memory = InMemoryContacts.create();
    private final ContactsProvider provider = memory.provider();

    @Test
    @DisplayName("lets the second save time out after it took effect")
    void secondSaveTimesOut() {
        memory.failOnCall(Capability.SAVE_CONTACT, 2, Failure.answerLostAfterEffect());
        provider.contacts().save(ZOE);

        assertThatThrownBy(() -> provider.contacts().save(LEO))
                .isInstanceOfSatisfying(
                        OutcomeUnknownException.class,
                        error -> assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT));

        assertThat(memory.contact("leo@example.com")).isPresent();
        provider.contacts().save(LEO);
    }

    @Test
    @DisplayName("lets an answer be lost before anything took effect")
    void lostBeforeEffect() {
        memory.failNext(Capability.ADD_CONTACT, Failure.answerLostBeforeEffect());

        assertThatThrownBy(() -> provider.contacts().add(ZOE)).isInstanceOf(OutcomeUnknownException.class);

        assertThat(memory.contacts()).isEmpty();
    }

    @Test
    @DisplayName("loses the answer too when the answer is a refusal")
    void lostRefusal() {
        memory.put(ZOE);
        memory.failNext(Capability.ADD_CONTACT, Failure.answerLostAfterEffect());

        assertThatThrownBy(() -> provider.contacts().add(ZOE)).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    @DisplayName("leaves no doubt about a read whose answer is lost")
    void lostRead() {
        memory.failNext(Capability.FIND_CONTACT, Failure.answerLostAfterEffect());

        assertThatThrownBy(() -> provider.contacts().find(ContactRef.email("zoe@example.com")))
                .isInstanceOfSatisfying(
                        ProviderUnavailableException.class,
                        error -> assertThat(error.retry()).isEqualTo(Retry.SAFE));
    }

    @Test
    @DisplayName("leaves no doubt about a read whose lost answer was a refusal, either")
    void lostRefusalOfRead() {
        memory.failNext(Capability.LIST_AUDIENCE_MEMBERS, Failure.answerLostAfterEffect());

        assertThatThrownBy(() -> provider.audiences().members(AudienceId.of("ZZZZ9999")))
                .isInstanceOfSatisfying(
                        ProviderUnavailableException.class,
                        error -> assertThat(error.retry()).isEqualTo(Retry.SAFE));
    }

    @Test
    @DisplayName("limits the rate without an effect, and says how long to wait")
    void rateLimited() {
        memory.failNext(Capability.SAVE_CONTACT, Failure.rateLimited(Duration.ofSeconds(3)));

        assertThatThrownBy(() -> provider.contacts().save(ZOE))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        error -> assertThat(error.retryAfter()).contains(Duration.ofSeconds(3)));

        assertThat(memory.contacts()).isEmpty();
    }

    @Test
    @DisplayName("makes the provider unavailable: a save may be repeated, an add may not")
    void unavailable() {
        memory.failAlways(Failure.unavailable());

        assertThat(failureOf(() -> provider.contacts().save(ZOE)).retry()).isEqualTo(Retry.SAFE);
        assertThat(failureOf(() -> provider.contacts().add(ZOE)).retry()).isEqualTo(Retry.IN_DOUBT);
        assertThat(memory.contacts()).isEmpty();
    }

    @Test
    @DisplayName("refuses the key until it is healed")
    void accessDenied() {
        memory.failAlways(Failure.accessDenied());
        assertThat(failureOf(() -> provider.audiences().list())).isInstanceOf(AccessDeniedException.class);
        assertThat(failureOf(() -> provider.audiences().list())).isInstanceOf(AccessDeniedException.class);

        memory.heal();

        assertThat(provider.audiences().list()).isEmpty();
    }

    @Test
    @DisplayName("counts calls from where it was planned")
    void countsFromNow() {
        provider.contacts().save(ZOE);
        memory.failOnCall(Capability.SAVE_CONTACT, 2, Failure.unavailable());

        provider.contacts().save(ZOE);

        assertThat(failureOf(() -> provider.contacts().save(ZOE))).isInstanceOf(ProviderUnavailableException.class);
        assertThatThrownBy(() -> memory.failOnCall(Capability.SAVE_CONTACT, 0, Failure.unavailable()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("can hit the second half of an add to an audience, where that is two calls")
    void secondHalf() {
        InMemoryContacts sentori = InMemoryContacts.likeSentori();
        AudienceId guests = sentori.addAudience("Guests");
        sentori.failNext(Capability.SUBSCRIBE, Failure.unavailable());

        ContactsException error = failureOf(() -> sentori.provider().contacts().add(ZOE, guests));

        assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
        assertThat(error.completed()).contains(Capability.ADD_CONTACT);
        assertThat(error.retry()).as("of the half that failed").isEqualTo(Retry.SAFE);
        assertThat(sentori.contact("zoe@example.com")).isPresent();
        assertThat(sentori.members(guests)).isEmpty();
    }

    @Test
    @DisplayName("hangs until it is healed, and then goes on")
    void hangs() throws Exception {
        memory.failNext(Capability.SAVE_CONTACT, Failure.hanging());
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<?> saving =
                    CompletableFuture.supplyAsync(() -> provider.contacts().save(ZOE), thread);
            awaitCall();

            memory.heal();

            saving.get(10, TimeUnit.SECONDS);
            assertThat(memory.contact("zoe@example.com")).isPresent();
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    @DisplayName("hangs until its own provider is closed; others hang on")
    void hangsUntilClosed() throws Exception {
        memory.failAlways(Failure.hanging());
        ContactsProvider other = memory.provider();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<?> closed =
                    CompletableFuture.supplyAsync(() -> provider.audiences().list(), threads);
            CompletableFuture<?> patient =
                    CompletableFuture.supplyAsync(() -> other.audiences().list(), threads);
            while (memory.calls().size() < 2) {
                Thread.onSpinWait();
            }

            provider.close();

            assertThatThrownBy(() -> closed.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CallInterruptedException.class);
            assertThat(patient).isNotDone();
            memory.heal();
            patient.get(10, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitCall() {
        while (memory.calls().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
