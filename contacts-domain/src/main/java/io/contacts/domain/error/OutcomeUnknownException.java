package io.contacts.domain.error;

import org.jspecify.annotations.Nullable;

/**
 * A write was sent and its answer never came: it may have taken effect or not. Nobody repeats it for the caller;
 * {@link #retry()} is always {@link Retry#IN_DOUBT}, also of an operation that
 * {@link io.contacts.domain.provider.ContactsProvider#repeatable repeatable(operation)} says may be repeated without harm.
 */
public final class OutcomeUnknownException extends ContactsException {
    /**
     * A lost answer.
     *
     * @param cause what the network said, without people's data; {@code null} if nothing
     */
    public OutcomeUnknownException(ErrorFacts facts, @Nullable Throwable cause) {
        super(facts, Retry.IN_DOUBT, "it was sent and no answer came", LOOK_FIRST, cause);
    }
}
