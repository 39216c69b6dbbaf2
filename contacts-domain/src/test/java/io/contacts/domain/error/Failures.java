package io.contacts.domain.error;

import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One failure of each kind. */
final class Failures {
    static final ErrorFacts FACTS = ErrorFacts.of("sentori", Capability.SAVE_CONTACT)
            .withHttpStatus(418)
            .withProviderCode("4711")
            .withDetail("a page came instead of JSON")
            .withCompleted(Capability.ADD_CONTACT);

    private Failures() {}

    static Stream<ContactsException> ofEachKind() {
        return ofEachKind(FACTS);
    }

    static Stream<ContactsException> ofEachKind(ErrorFacts facts) {
        return Stream.of(
                new InvalidContactException(facts, List.of(new Violation("email", "is needed"))),
                new ContactNotFoundException(facts),
                new ContactAlreadyExistsException(facts),
                new ContactSuppressedException(facts),
                new BadAddressException(facts),
                new AudienceNotFoundException(facts),
                new DocumentNotFoundException(facts),
                new DocumentNotUsableException(facts),
                new AccessDeniedException(facts),
                new RateLimitedException(facts, Duration.ofSeconds(2)),
                new ProviderUnavailableException(facts, Retry.SAFE, null),
                new UnexpectedResponseException(facts, Retry.IN_DOUBT, null),
                new OutcomeUnknownException(facts, null),
                new UnsupportedCapabilityException(facts, Set.of(Capability.FIND_CONTACT)),
                new CallInterruptedException(facts, Retry.IN_DOUBT));
    }
}
