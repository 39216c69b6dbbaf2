package io.contacts.http.call;

import io.contacts.domain.port.Capability;
import java.util.Objects;

/**
 * What {@code HttpCalls} has to know of a call before it makes it.
 *
 * @param operation the operation that errors and logs name
 * @param repeat when the request may be sent again
 * @param write whether it changes something: a lost answer is then an
 *     {@link io.contacts.domain.error.OutcomeUnknownException}, otherwise a
 *     {@link io.contacts.domain.error.ProviderUnavailableException}
 * @param list whether the answer is a whole list, for which the higher size limit holds
 */
public record Call(Capability operation, Repeat repeat, boolean write, boolean list) {
    /** Refuses {@code null}. */
    public Call {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(repeat, "repeat");
    }

    /** Reads one thing. */
    public static Call read(Capability operation) {
        return new Call(operation, Repeat.ALWAYS, false, false);
    }

    /** Reads a whole list. */
    public static Call readList(Capability operation) {
        return new Call(operation, Repeat.ALWAYS, false, true);
    }

    /** Changes something and ends in the same state however often it runs. */
    public static Call repeatableWrite(Capability operation) {
        return new Call(operation, Repeat.ALWAYS, true, false);
    }

    /** Changes something, and might do so twice if it ran twice. */
    public static Call singleWrite(Capability operation) {
        return new Call(operation, Repeat.ONLY_IF_NOT_DONE, true, false);
    }
}
