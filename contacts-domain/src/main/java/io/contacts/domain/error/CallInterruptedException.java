package io.contacts.domain.error;

/**
 * The calling thread was interrupted, or the provider was closed, before the operation was done. The thread's interrupt
 * flag is set. {@link #retry()} says whether something may have been sent.
 */
public final class CallInterruptedException extends ContactsException {
    /**
     * An operation that was given up.
     *
     * @param retry {@link Retry#IN_DOUBT} if the request may have been sent and must not simply be repeated
     */
    public CallInterruptedException(ErrorFacts facts, Retry retry) {
        super(facts, retry, "interrupted", lookFirstOr("", retry), null);
    }
}
