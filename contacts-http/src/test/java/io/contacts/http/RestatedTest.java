package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A failure with other facts")
class RestatedTest {
    private static final ErrorFacts PART = ErrorFacts.of("acme", Capability.FIND_CONTACT);
    private static final ErrorFacts WHOLE =
            ErrorFacts.of("acme", Capability.SAVE_CONTACT).withHttpStatus(409).withProviderCode("7");

    static Stream<ContactsException> failures() {
        IOException cause = new IOException("reset");
        return Stream.of(
                new InvalidContactException(PART, List.of(new Violation("email", "is odd"))),
                new ContactNotFoundException(PART),
                new ContactAlreadyExistsException(PART),
                new ContactSuppressedException(PART),
                new BadAddressException(PART),
                new AudienceNotFoundException(PART),
                new DocumentNotFoundException(PART),
                new DocumentNotUsableException(PART),
                new AccessDeniedException(PART),
                new RateLimitedException(PART, Duration.ofSeconds(2)),
                new RateLimitedException(PART, null),
                new ProviderUnavailableException(PART, Retry.SAFE, cause),
                new ProviderUnavailableException(PART, Retry.IN_DOUBT, null),
                new UnexpectedResponseException(PART, Retry.IN_DOUBT, cause),
                new UnexpectedResponseException(PART, Retry.UNSAFE, null),
                new OutcomeUnknownException(PART, cause),
                new UnsupportedCapabilityException(PART, Set.of(Capability.FIND_CONTACT)),
                new CallInterruptedException(PART, Retry.SAFE),
                new CallInterruptedException(PART, Retry.IN_DOUBT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @DisplayName("is of the same kind, from the same place, and says as much of whether to repeat")
    void same(ContactsException failure) {
        ContactsException restated = Restated.of(failure, WHOLE);

        assertThat(restated).hasSameClassAs(failure).hasCause(failure.getCause());
        assertThat(restated.retry()).isEqualTo(failure.retry());
        assertThat(restated.getStackTrace()).isEqualTo(failure.getStackTrace());
        assertThat(restated.operation()).isEqualTo(Capability.SAVE_CONTACT);
        assertThat(restated.httpStatus()).hasValue(409);
        assertThat(restated.providerCode()).contains("7");
    }

    @Test
    @DisplayName("keeps what only its kind has")
    void ofItsKind() {
        List<Violation> violations = List.of(new Violation("email", "is odd"));

        assertThat(Restated.of(new InvalidContactException(PART, violations), WHOLE))
                .isInstanceOfSatisfying(
                        InvalidContactException.class,
                        invalid -> assertThat(invalid.violations()).isEqualTo(violations));
        assertThat(Restated.of(new RateLimitedException(PART, Duration.ofSeconds(2)), WHOLE))
                .isInstanceOfSatisfying(
                        RateLimitedException.class,
                        limited -> assertThat(limited.retryAfter()).contains(Duration.ofSeconds(2)));
        assertThat(Restated.of(new UnsupportedCapabilityException(PART, Set.of(Capability.FIND_CONTACT)), WHOLE))
                .isInstanceOfSatisfying(
                        UnsupportedCapabilityException.class,
                        unsupported -> assertThat(unsupported.supported()).containsExactly(Capability.FIND_CONTACT));
    }

    @Test
    @DisplayName("may be of every kind that there is")
    void everyKind() {
        assertThat(failures().map(Object::getClass))
                .containsAll(List.of(ContactsException.class.getPermittedSubclasses()));
    }
}
