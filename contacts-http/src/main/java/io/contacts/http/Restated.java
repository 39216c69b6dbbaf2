package io.contacts.http;

import static java.util.Map.entry;

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
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The same failure with other facts: that of a part, or of another operation, becomes that of this one. */
public final class Restated {
    private static final Map<
                    Class<? extends ContactsException>, BiFunction<ContactsException, ErrorFacts, ContactsException>>
            KINDS = Map.ofEntries(
                    entry(ContactNotFoundException.class, (e, facts) -> new ContactNotFoundException(facts)),
                    entry(ContactAlreadyExistsException.class, (e, facts) -> new ContactAlreadyExistsException(facts)),
                    entry(ContactSuppressedException.class, (e, facts) -> new ContactSuppressedException(facts)),
                    entry(BadAddressException.class, (e, facts) -> new BadAddressException(facts)),
                    entry(AudienceNotFoundException.class, (e, facts) -> new AudienceNotFoundException(facts)),
                    entry(DocumentNotFoundException.class, (e, facts) -> new DocumentNotFoundException(facts)),
                    entry(DocumentNotUsableException.class, (e, facts) -> new DocumentNotUsableException(facts)),
                    entry(AccessDeniedException.class, (e, facts) -> new AccessDeniedException(facts)));

    private Restated() {}

    /** A failure of the same kind with these facts, from the same place. */
    public static ContactsException of(ContactsException failure, ErrorFacts facts) {
        ContactsException restated = restate(failure, facts);
        restated.setStackTrace(failure.getStackTrace());
        return restated;
    }

    private static ContactsException restate(ContactsException failure, ErrorFacts facts) {
        @Nullable Throwable cause = failure.getCause();
        if (failure instanceof InvalidContactException invalid) {
            return new InvalidContactException(facts, invalid.violations());
        }
        if (failure instanceof RateLimitedException limited) {
            return new RateLimitedException(facts, limited.retryAfter().orElse(null));
        }
        if (failure instanceof ProviderUnavailableException) {
            return new ProviderUnavailableException(facts, failure.retry(), cause);
        }
        if (failure instanceof UnexpectedResponseException) {
            return new UnexpectedResponseException(facts, failure.retry(), cause);
        }
        if (failure instanceof OutcomeUnknownException) {
            return new OutcomeUnknownException(facts, cause);
        }
        if (failure instanceof CallInterruptedException) {
            return new CallInterruptedException(facts, failure.retry());
        }
        if (failure instanceof UnsupportedCapabilityException unsupported) {
            return new UnsupportedCapabilityException(facts, unsupported.supported());
        }
        return KINDS.getOrDefault(failure.getClass(), (same, ignored) -> same).apply(failure, facts);
    }
}
