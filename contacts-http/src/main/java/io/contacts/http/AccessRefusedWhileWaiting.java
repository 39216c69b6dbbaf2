package io.contacts.http;

/** Access was refused to another call. Never leaves this package. */
final class AccessRefusedWhileWaiting extends Exception {
    AccessRefusedWhileWaiting() {
        super("refused", null, false, false);
    }
}
