package io.contacts.http.internal.lifetime;

/** Access was refused to another call. Never leaves this module. */
public final class AccessRefusedWhileWaiting extends Exception {
    AccessRefusedWhileWaiting() {
        super("refused", null, false, false);
    }
}
