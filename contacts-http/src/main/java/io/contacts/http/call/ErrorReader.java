package io.contacts.http.call;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import java.util.Optional;

/** Reads a provider's own error envelope: the part of error handling that an adapter supplies. */
@FunctionalInterface
public interface ErrorReader {
    /**
     * The error that this response stands for, or empty if it is not in the provider's envelope. Then the status alone
     * decides, as {@code HttpCalls} documents. Never called for a 2xx or 3xx.
     *
     * @param facts provider, operation and status; add code and detail
     * @param response what came; nothing of it belongs into a message but what
     *     {@link ErrorResponse#description()} says of it
     * @param call the call that failed
     */
    Optional<ContactsException> read(ErrorFacts facts, ErrorResponse response, Call call);
}
