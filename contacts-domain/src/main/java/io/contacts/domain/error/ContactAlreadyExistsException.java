package io.contacts.domain.error;

/** The address belongs to a contact already: Sentori's code 102 ({@code sentori.md A3}). */
public final class ContactAlreadyExistsException extends ContactsException {
    /** A failure with these facts. */
    public ContactAlreadyExistsException(ErrorFacts facts) {
        super(
                facts,
                Retry.UNSAFE,
                "a contact with this address is there already",
                "Use save or update to change it",
                null);
    }
}
