package io.contacts.http;

import io.contacts.domain.error.ContactsException;
import io.contacts.http.internal.attempt.Attempt;

/** An attempt and its error, for the retry library, whose rules see exceptions only. Never leaves this package. */
final class FailedAttempt extends Exception {
    private final transient Attempt attempt;
    private final ContactsException error;

    FailedAttempt(Attempt attempt, ContactsException error) {
        super("attempt failed", null, false, false);
        this.attempt = attempt;
        this.error = error;
    }

    Attempt attempt() {
        return attempt;
    }

    ContactsException error() {
        return error;
    }
}
