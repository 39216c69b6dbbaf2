package io.contacts.sentori.internal.port;

import static io.contacts.sentori.fixture.OnFake.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Adding somebody to an audience")
@ExtendWith(FakeSentoriExtension.class)
class AddToAudienceTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final Contact CONTACT =
            Contact.builder().email(JOE).firstName("Joe").build();

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
            try (ContactsProvider provider = OnFake.open(sentori)) {
                EmailAddress email = EmailAddress.of("joe" + sentori.requestCount() + "@example.com");

                ContactsException error = catchThrowableOfType(
                        kind,
                        () -> provider.contacts()
                                .add(Contact.builder().email(email).build(), AudienceId.of("1234ABCD")));

                assertThat(error.completed()).contains(Capability.ADD_CONTACT);
                assertThat(error.retry()).isEqualTo(advice(kind));
                assertThat(error).hasMessageContaining("done before it failed: contacts().add");
            }
        });
        assertThat(sentori.contacts()).hasSize(kinds.size());
    }

    @Test
    @DisplayName(
            "who is there already, perhaps by a request whose answer was lost, was not put on the list, and the error says how")
    void alreadyThere(FakeSentori sentori) {
        sentori.addMailingList("1234ABCD", "News", "Monthly");
        FaultScript lost = Faults.script()
                .onPath("/v2.0/contact/add/")
                .onCall(1)
                .resetBeforeEffect()
                .build();
        sentori.script(lost);
        try (ContactsProvider provider = OnFake.open(sentori)) {
            ProviderUnavailableException first = catchThrowableOfType(
                    ProviderUnavailableException.class,
                    () -> provider.contacts().add(CONTACT, AudienceId.of("1234ABCD")));
            assertThat(first.retry()).isEqualTo(Retry.SAFE);
            // As the lost request does if it is only late.
            sentori.addContact("joe@example.com");

            ContactAlreadyExistsException second = catchThrowableOfType(
                    ContactAlreadyExistsException.class,
                    () -> provider.contacts().add(CONTACT, AudienceId.of("1234ABCD")));

            assertThat(second).hasMessageContaining("subscriptions().subscribe");
            assertThat(second.completed()).isEmpty();
            assertThat(second.operation()).isEqualTo(Capability.ADD_CONTACT_TO_AUDIENCE);
            assertThat(second.providerCode()).contains("102");
        }
        assertThat(sentori.contacts()).hasSize(1);
        assertThat(sentori.subscribers("1234ABCD")).isEmpty();
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

    /** Of the half that is left, which may be repeated: only what the provider refused would be refused again. */
    private static Retry advice(Class<? extends ContactsException> kind) {
        return kind == RateLimitedException.class || kind == ProviderUnavailableException.class
                ? Retry.SAFE
                : Retry.UNSAFE;
    }
}
