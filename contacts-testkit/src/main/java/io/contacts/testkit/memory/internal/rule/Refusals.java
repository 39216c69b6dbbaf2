package io.contacts.testkit.memory.internal.rule;

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
public final class Refusals {
    private final Rules rules;

    /** The words of the provider with these rules. */
    public Refusals(Rules rules) {
        this.rules = rules;
    }

    /** The facts with code and status of the refusal, where they are documented. */
    public ErrorFacts coded(ErrorFacts facts, Refusal refusal) {
        RefusalCode code = rules.codes().get(refusal);
        return code == null ? facts : code.in(facts);
    }

    /** Does nothing if there are no violations. No code: an adapter says this by itself, before it sends anything. */
    public void invalidIfAny(ErrorFacts facts, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidContactException(facts, violations);
        }
    }

    /** The provider takes the address for none. */
    public ContactsException invalidAddress(ErrorFacts facts) {
        return new InvalidContactException(
                coded(facts, Refusal.ADDRESS_NOT_VALID), List.of(new Violation("email", "is not accepted")));
    }

    /** There is no such contact. */
    public ContactsException noContact(ErrorFacts facts) {
        return new ContactNotFoundException(coded(facts, Refusal.CONTACT_NOT_FOUND));
    }

    /** Another contact has the address. */
    public ContactsException addressInUse(ErrorFacts facts) {
        return new ContactAlreadyExistsException(coded(facts, Refusal.ADDRESS_IN_USE));
    }

    /** The address is suppressed. */
    public ContactsException suppressed(ErrorFacts facts) {
        return new ContactSuppressedException(coded(facts, Refusal.ADDRESS_SUPPRESSED));
    }

    /** The address is marked as bad. */
    public ContactsException badAddress(ErrorFacts facts) {
        return new BadAddressException(coded(facts, Refusal.ADDRESS_BAD));
    }

    /** There is no such audience. */
    public ContactsException noAudience(ErrorFacts facts) {
        return new AudienceNotFoundException(coded(facts, Refusal.AUDIENCE_NOT_FOUND));
    }

    /** There is no such document. */
    public ContactsException noDocument(ErrorFacts facts) {
        return new DocumentNotFoundException(coded(facts, Refusal.DOCUMENT_NOT_FOUND));
    }

    /** The document takes no import: an e-mail that is no draft, or no e-mail at all. */
    public ContactsException documentNotUsable(ErrorFacts facts, boolean email) {
        return new DocumentNotUsableException(
                coded(facts, email ? Refusal.NOT_A_DRAFT : Refusal.DOCUMENT_OF_OTHER_TYPE));
    }
}
