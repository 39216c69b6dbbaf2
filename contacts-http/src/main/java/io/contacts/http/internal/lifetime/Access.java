package io.contacts.http.internal.lifetime;

import java.util.concurrent.CountDownLatch;

/**
 * The time from one refusal of access to the next one. Who began in it and still waits when it is over would be refused as
 * well; who comes later may try. It is also over once everything is.
 */
public final class Access {
    private final CountDownLatch over = new CountDownLatch(1);

    Access() {}

    /** Whether access was refused to anybody since it began, or everything is over. */
    public boolean isOver() {
        return over.getCount() == 0;
    }

    /**
     * Ends a wait that is of no use any more.
     *
     * @throws AccessRefusedWhileWaiting if access was refused to anybody meanwhile
     */
    public void requireGranted() throws AccessRefusedWhileWaiting {
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
