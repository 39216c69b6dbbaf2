package io.contacts.domain.error;

import io.contacts.domain.port.Capability;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An operation that did not do what was asked. Always says which operation, at which provider, and whether it may be
 * repeated; never names a person and never holds a secret, so the message may be logged.
 */
public abstract sealed class ContactsException extends RuntimeException
        permits InvalidContactException,
                ContactNotFoundException,
                ContactAlreadyExistsException,
                ContactSuppressedException,
                BadAddressException,
                AudienceNotFoundException,
                DocumentNotFoundException,
                DocumentNotUsableException,
                AccessDeniedException,
                RateLimitedException,
                ProviderUnavailableException,
                UnexpectedResponseException,
                OutcomeUnknownException,
                UnsupportedCapabilityException,
                CallInterruptedException {
    /** What to do where nobody can tell whether the operation took effect, said once for every kind. */
    static final String LOOK_FIRST = "Look at the provider whether it took effect before repeating it";

    private final ErrorFacts facts;
    private final Retry retry;

    ContactsException(ErrorFacts facts, Retry retry, String what, String nextStep, @Nullable Throwable cause) {
        super(facts.message(what, nextStep), cause);
        this.facts = facts;
        this.retry = Objects.requireNonNull(retry, "retry");
    }

    /** What to do next: another try would do twice what is in doubt. */
    static String lookFirstOr(String otherwise, Retry retry) {
        return retry == Retry.IN_DOUBT ? LOOK_FIRST : otherwise;
    }

    /** What is known of the failure. */
    public final ErrorFacts facts() {
        return facts;
    }

    /** The provider's name, with the venue where one is open: {@code sentori}, {@code sofy:lyon}. */
    public final String provider() {
        return facts.provider();
    }

    /** The operation that failed. */
    public final Capability operation() {
        return facts.operation();
    }

    /** The provider's own code, where it gave one: Sentori's {@code Code}. */
    public final Optional<String> providerCode() {
        return facts.providerCode();
    }

    /** The status of the HTTP response, where there was one. */
    public final OptionalInt httpStatus() {
        return facts.httpStatus();
    }

    /** The half of the operation that took effect before it failed, where it takes several calls. */
    public final Optional<Capability> completed() {
        return facts.completed();
    }

    /** Whether the operation may be repeated. */
    public final Retry retry() {
        return retry;
    }
}
