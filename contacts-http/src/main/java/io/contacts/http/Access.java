package io.contacts.http;

import java.util.concurrent.CountDownLatch;

/**
 * The time from one refusal of access to the next one. Who began in it and still waits when it is over would be refused as
 * well; who comes later may try. It is also over once everything is.
 */
final class Access {
    private final CountDownLatch over = new CountDownLatch(1);

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** @throws AccessRefusedWhileWaiting if access was refused to anybody meanwhile */
    void requireGranted() throws AccessRefusedWhileWaiting {
        if (isOver()) {
            throw new AccessRefusedWhileWaiting();
        }
    }

    /** Opens once it is over. */
    CountDownLatch over() {
        return over;
    }

    /** Wakes all who wait in it. */
    void end() {
        over.countDown();
    }
}
