package io.contacts.importing.staging;

import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.validation.Violation;
import java.util.List;

/** What a provider can throw at an import. */
public final class Trouble {
    private static final ErrorFacts FACTS = ErrorFacts.of("staged", Capability.ADD_CONTACT);

    private Trouble() {}

    /** The key is refused. */
    public static ContactsException denied() {
        return new AccessDeniedException(FACTS.withHttpStatus(403).withProviderCode("1"));
    }

    /** The provider cannot serve, and did nothing. */
    public static ContactsException down() {
        return new ProviderUnavailableException(FACTS.withHttpStatus(503), Retry.SAFE, null);
    }

    /** The provider failed, and may have done it all the same. */
    public static ContactsException failedMidway() {
        return new ProviderUnavailableException(FACTS.withHttpStatus(500), Retry.IN_DOUBT, null);
    }

    /** Too many calls. */
    public static ContactsException tooMany() {
        return new RateLimitedException(FACTS.withHttpStatus(429), null);
    }

    /** The answer is lost. */
    public static ContactsException lost() {
        return new OutcomeUnknownException(FACTS, null);
    }

    /** The thread was interrupted while the answer was awaited. */
    public static ContactsException interrupted() {
        Thread.currentThread().interrupt();
        return new CallInterruptedException(FACTS, Retry.IN_DOUBT);
    }

    /** The provider finds a row wrong. */
    public static ContactsException invalid() {
        return new InvalidContactException(
                FACTS.withHttpStatus(400).withProviderCode("103"), List.of(new Violation("", "a field is not known")));
    }

    /** A rule that stands in front of the provider finds a row of a batch wrong. */
    public static ContactsException invalid(int row, String component, String reason) {
        return new InvalidContactException(
                FACTS, List.of(new Violation(component, reason).inside("contacts[" + row + "]")));
    }

    /** An answer about one person: {@code suppressed}, {@code not there}, {@code already there} or {@code bad address}. */
    public static ContactsException aboutSomebody(String what) {
        ErrorFacts facts = FACTS.withHttpStatus(400);
        return switch (what) {
            case "suppressed" -> new ContactSuppressedException(facts.withProviderCode("106"));
            case "not there" -> new ContactNotFoundException(facts.withProviderCode("101"));
            case "already there" -> new ContactAlreadyExistsException(facts.withProviderCode("102"));
            case "bad address" -> new BadAddressException(facts.withProviderCode("107"));
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** The request is too large. */
    public static ContactsException tooLarge() {
        return new UnexpectedResponseException(FACTS.withHttpStatus(413), Retry.UNSAFE, null);
    }

    /** A page in place of an answer. */
    public static ContactsException page() {
        return new UnexpectedResponseException(FACTS.withHttpStatus(200), Retry.IN_DOUBT, null);
    }

    /** A code that nobody documents. */
    public static ContactsException unknownCode() {
        return new UnexpectedResponseException(FACTS.withHttpStatus(400).withProviderCode("999"), Retry.UNSAFE, null);
    }

    /** A conflict, of which no document says what it is with. */
    public static ContactsException conflict() {
        return new UnexpectedResponseException(FACTS.withHttpStatus(409), Retry.UNSAFE, null);
    }

    /** The contact is there already. */
    public static ContactsException alreadyThere() {
        return new ContactAlreadyExistsException(FACTS.withHttpStatus(400).withProviderCode("102"));
    }

    /** The contact is not there. */
    public static ContactsException notThere() {
        return new ContactNotFoundException(FACTS.withHttpStatus(404).withProviderCode("101"));
    }

    /** The address is suppressed. */
    public static ContactsException suppressed() {
        return new ContactSuppressedException(FACTS.withHttpStatus(400).withProviderCode("106"));
    }

    /** The address is marked as bad. */
    public static ContactsException badAddress() {
        return new BadAddressException(FACTS.withHttpStatus(400).withProviderCode("107"));
    }

    /** The first half took effect, the second was refused. */
    public static ContactsException halfDone() {
        return new ProviderUnavailableException(
                FACTS.during(Capability.ADD_CONTACT_TO_AUDIENCE)
                        .withHttpStatus(503)
                        .withCompleted(Capability.ADD_CONTACT),
                Retry.SAFE,
                null);
    }
}
