package io.contacts.http;

/** The provider was closed. Never leaves this package. */
final class ClosedWhileWaiting extends Exception {
    ClosedWhileWaiting() {
        super("closed", null, false, false);
    }
}
