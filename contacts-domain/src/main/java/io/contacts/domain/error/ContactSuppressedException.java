package io.contacts.domain.error;

/** The address is on the account's suppression list and is left that way: Sentori's code 106 ({@code sentori.md A3}). */
public final class ContactSuppressedException extends ContactsException {
    /** A failure with these facts. */
    public ContactSuppressedException(ErrorFacts facts) {
        super(
                facts,
                Retry.UNSAFE,
                "the address is suppressed",
                "The person opted out or was suppressed; only they can undo that, at the provider",
                null);
    }
}
