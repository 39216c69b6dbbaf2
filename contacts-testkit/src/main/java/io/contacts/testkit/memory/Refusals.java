package io.contacts.testkit.memory;

import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.validation.Violation;
import java.util.List;

/** Says no as the imitated provider does: the typed error, with the code and status that are documented for it. */
final class Refusals {
    private final Rules rules;

    Refusals(Rules rules) {
        this.rules = rules;
    }

    ErrorFacts coded(ErrorFacts facts, Refusal refusal) {
        RefusalCode code = rules.codes().get(refusal);
        return code == null ? facts : code.in(facts);
    }

    /** Does nothing if there are no violations. No code: an adapter says this by itself, before it sends anything. */
    void invalidIfAny(ErrorFacts facts, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidContactException(facts, violations);
        }
    }

    ContactsException invalidAddress(ErrorFacts facts) {
        return new InvalidContactException(
                coded(facts, Refusal.ADDRESS_NOT_VALID), List.of(new Violation("email", "is not accepted")));
    }

    ContactsException noContact(ErrorFacts facts) {
        return new ContactNotFoundException(coded(facts, Refusal.CONTACT_NOT_FOUND));
    }

    ContactsException addressInUse(ErrorFacts facts) {
        return new ContactAlreadyExistsException(coded(facts, Refusal.ADDRESS_IN_USE));
    }

    ContactsException suppressed(ErrorFacts facts) {
        return new ContactSuppressedException(coded(facts, Refusal.ADDRESS_SUPPRESSED));
    }

    ContactsException badAddress(ErrorFacts facts) {
        return new BadAddressException(coded(facts, Refusal.ADDRESS_BAD));
    }

    ContactsException noAudience(ErrorFacts facts) {
        return new AudienceNotFoundException(coded(facts, Refusal.AUDIENCE_NOT_FOUND));
    }

    ContactsException noDocument(ErrorFacts facts) {
        return new DocumentNotFoundException(coded(facts, Refusal.DOCUMENT_NOT_FOUND));
    }

    ContactsException documentNotUsable(ErrorFacts facts, boolean email) {
        return new DocumentNotUsableException(
                coded(facts, email ? Refusal.NOT_A_DRAFT : Refusal.DOCUMENT_OF_OTHER_TYPE));
    }
}
