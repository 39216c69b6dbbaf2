package io.contacts.domain.error;

import org.jspecify.annotations.Nullable;

/**
 * The provider cannot be reached, or says that it cannot serve (5xx). {@link #retry()} is {@link Retry#IN_DOUBT} where
 * the request was sent, may have taken effect all the same and must not simply be repeated.
 */
public final class ProviderUnavailableException extends ContactsException {
    /**
     * A failure on the provider's side.
     *
     * @param retry whether the operation may be repeated: the caller knows whether anything was sent
     * @param cause what the network said, without people's data; {@code null} if nothing
     */
    public ProviderUnavailableException(ErrorFacts facts, Retry retry, @Nullable Throwable cause) {
        super(facts, retry, "the provider is unavailable", lookFirstOr("Try again later", retry), cause);
    }
}
