package io.contacts.domain.error;

/** The key is missing, wrong or not allowed to do this: Sentori's codes 1, 2 and 3 ({@code sentori.md A3}), HTTP 401 and 403. */
public final class AccessDeniedException extends ContactsException {
    /** A failure with these facts. */
    public AccessDeniedException(ErrorFacts facts) {
        super(
                facts,
                Retry.UNSAFE,
                "the provider refuses the key",
                "Check the key and the account that it belongs to; nothing else will succeed until then",
                null);
    }
}
