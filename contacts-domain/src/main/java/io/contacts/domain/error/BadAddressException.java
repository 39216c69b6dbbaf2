package io.contacts.domain.error;

/** The provider has marked the address as bad: Sentori's code 107 ({@code sentori.md A3}). */
public final class BadAddressException extends ContactsException {
    /** A failure with these facts. */
    public BadAddressException(ErrorFacts facts) {
        super(
                facts,
                Retry.UNSAFE,
                "the address is marked as bad",
                "Mail to it bounced; ask the person for another address",
                null);
    }
}
