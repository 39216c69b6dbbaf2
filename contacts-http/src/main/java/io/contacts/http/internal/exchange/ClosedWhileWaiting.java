package io.contacts.http.internal.exchange;

/** The provider was closed. Never leaves this module. */
public final class ClosedWhileWaiting extends Exception {
    /** One without a stack trace: it only ends a wait. */
    public ClosedWhileWaiting() {
        super("closed", null, false, false);
    }
}
