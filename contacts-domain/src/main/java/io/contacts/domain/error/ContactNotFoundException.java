package io.contacts.domain.error;

/** The provider says that it has no such contact: Sentori's code 101 ({@code sentori.md A3}). A bare 404 is never read as this. */
public final class ContactNotFoundException extends ContactsException {
    /** A failure with these facts. */
    public ContactNotFoundException(ErrorFacts facts) {
        super(facts, Retry.UNSAFE, "there is no such contact", "", null);
    }
}
