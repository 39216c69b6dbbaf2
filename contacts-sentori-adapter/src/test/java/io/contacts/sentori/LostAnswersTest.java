package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("When an answer is lost")
@ExtendWith(FakeSentoriExtension.class)
class LostAnswersTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final EmailAddress NEW = EmailAddress.of("new@example.com");
    private static final Contact CONTACT =
            Contact.builder().email(JOE).firstName("Joe").build();
    private static final ContactPatch MOVE =
            ContactPatch.builder().email(Change.set(NEW)).build();
    private static final FaultScript LOSE =
            Faults.script().always().resetAfterEffect().build();
    private static final String ADD = "/v2.0/contact/add/";
    private static final String GET = "/v2.0/contact/get/";
    private static final String UPDATE = "/v2.0/contact/update/";

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
        });
        assertThat(paths(sentori)).containsExactly(ADD, GET, ADD, GET);
        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @DisplayName("with one attempt only, an addition is asked after and not repeated")
    void oneAttempt(FakeSentori sentori) {
        sentori.script(Faults.script().onPath(ADD).resetBeforeEffect().build());

        try (ContactsProvider provider = open(sentori, "1")) {
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

    @Test
    @DisplayName("a save, an update, a deletion and the subscriptions are simply repeated")
    void repeatable(FakeSentori sentori) {
        sentori.addMailingList("1234ABCD", "News", "Monthly");
        sentori.script(request -> (sentori.requestCount() % 2 == 0 ? LOSE : FaultScript.none()).planFor(request));
        AudienceId list = AudienceId.of("1234ABCD");
        ContactRef joe = ContactRef.email(JOE);

        run(sentori, provider -> {
            provider.contacts().save(CONTACT);
            provider.contacts()
                    .update(
                            joe,
                            ContactPatch.builder()
                                    .lastName(Change.set("Bloggs"))
                                    .build());
            provider.subscriptions().subscribe(JOE, list);
            assertThat(sentori.subscribers("1234ABCD")).containsExactly("joe@example.com");
            provider.subscriptions().unsubscribe(JOE, list);
            provider.subscriptions().suppress(JOE);
            provider.contacts().delete(joe);
        });
        assertThat(sentori.requestCount()).isEqualTo(12);
        assertThat(sentori.contacts()).isEmpty();
        assertThat(sentori.isSuppressed("joe@example.com")).isTrue();
    }

    @Test
    @DisplayName("a change of address that did not happen is repeated, once the contact is found where it was")
    void moveThatDidNotHappen(FakeSentori sentori) {
        sentori.addContact("joe@example.com");
        sentori.script(
                Faults.script().onPath(UPDATE).onCall(1).resetBeforeEffect().build());

        run(
                sentori,
                provider -> assertThat(provider.contacts()
                                .update(ContactRef.email(JOE), MOVE)
                                .contact()
                                .email())
                        .isEqualTo(NEW));
        assertThat(paths(sentori)).containsExactly(UPDATE, GET, UPDATE);
    }

    @Test
    @DisplayName("a change of address by id that happened is found out and reported as done")
    void moveByIdThatHappened(FakeSentori sentori) {
        long id = sentori.addContact("joe@example.com").systemId();
        sentori.script(Faults.script().onPath(UPDATE).resetAfterEffect().build());

        run(
                sentori,
                provider -> assertThat(provider.contacts()
                                .update(ContactRef.id(ContactId.of(Long.toString(id))), MOVE)
                                .contact()
                                .email())
                        .isEqualTo(NEW));
        assertThat(paths(sentori)).containsExactly(GET, UPDATE, GET);
    }

    @Test
    @DisplayName("a change of address by address that may have happened is in doubt, and not called an absence")
    void moveThatMayHaveHappened(FakeSentori sentori) {
        sentori.addContact("joe@example.com");
        sentori.script(Faults.script().onPath(UPDATE).resetAfterEffect().build());

        run(sentori, provider -> {
            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> provider.contacts().update(ContactRef.email(JOE), MOVE));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
        });
        assertThat(sentori.contact("new@example.com")).isPresent();
        assertThat(paths(sentori)).containsExactly(UPDATE, GET);
    }

    @Test
    @DisplayName("when the second half of adding to an audience fails, the error names the half that is done")
    void secondHalf(FakeSentori sentori) {
        run(sentori, provider -> {
            AudienceNotFoundException error = catchThrowableOfType(
                    AudienceNotFoundException.class, () -> provider.contacts().add(CONTACT, AudienceId.of("NOSUCH00")));

            assertThat(error.completed()).contains(Capability.ADD_CONTACT);
            assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
            assertThat(error.providerCode()).contains("200");
            assertThat(error.httpStatus()).hasValue(404);
        });
        assertThat(sentori.contact("joe@example.com")).isPresent();
    }

    @Test
    @DisplayName("whatever goes wrong with the second half, its kind, its advice and its cause survive")
    void secondHalfOfEveryKind(FakeSentori sentori) {
        String subscribe = "/v2.0/contact/subscribe/";
        Map<FakeResponse, Class<? extends ContactsException>> kinds = Map.of(
                FakeResponse.empty(429).withHeader("Retry-After", "3600"), RateLimitedException.class,
                FakeResponse.empty(500), ProviderUnavailableException.class,
                FakeResponse.empty(404), UnexpectedResponseException.class,
                Wire.error(400, 106), ContactSuppressedException.class,
                Wire.error(400, 107), BadAddressException.class,
                Wire.error(404, 101), ContactNotFoundException.class,
                Wire.error(400, 100), InvalidContactException.class,
                Wire.error(403, 2), AccessDeniedException.class);
        kinds.forEach((answer, kind) -> {
            sentori.script(Faults.script().onPath(subscribe).answer(answer).build());
            try (ContactsProvider provider = open(sentori, "1")) {
                EmailAddress email = EmailAddress.of("joe" + sentori.requestCount() + "@example.com");

                ContactsException error = catchThrowableOfType(
                        kind,
                        () -> provider.contacts()
                                .add(Contact.builder().email(email).build(), AudienceId.of("1234ABCD")));

                assertThat(error.completed()).contains(Capability.ADD_CONTACT);
                assertThat(error).hasMessageContaining("done before it failed: contacts().add");
            }
        });
        assertThat(sentori.contacts()).hasSize(kinds.size());
    }

    @Test
    @DisplayName("when the first half of adding to an audience fails, nothing is called done")
    void firstHalf(FakeSentori sentori) {
        sentori.addContact("joe@example.com");
        run(sentori, provider -> {
            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> provider.contacts().add(CONTACT, AudienceId.of("1234ABCD")));

            assertThat(error.completed()).isEmpty();
            assertThat(error.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
        });
    }

    private static void run(FakeSentori sentori, Consumer<ContactsProvider> test) {
        try (ContactsProvider provider = open(sentori, "3")) {
            test.accept(provider);
        }
    }

    private static ContactsProvider open(FakeSentori sentori, String maxAttempts) {
        return Wire.open(
                sentori.baseUrl().toString(), Map.of("max-attempts", maxAttempts, "api-key", sentori.apiKey()));
    }

    /** The paths that were asked for, up to the operation. */
    private static List<String> paths(FakeSentori sentori) {
        return sentori.journal().stream()
                .map(RecordedRequest::rawPath)
                .map(path -> path.substring(0, path.indexOf('/', "/v2.0/contact/".length()) + 1))
                .toList();
    }
}
