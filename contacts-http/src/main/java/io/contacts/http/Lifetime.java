package io.contacts.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** From opening to closing: ends the waits and the exchanges that are under way when the end comes. */
final class Lifetime {
    private final Timing timing;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();

    Lifetime(Timing timing) {
        this.timing = timing;
    }

    /** Whether this is the call that ends it. */
    boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        over.countDown();
        underWay.forEach(Exchange::abort);
        return true;
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits this long, or until the end. */
    void pause(long nanos) throws InterruptedException, ClosedWhileWaiting {
        if (timing.await(over, nanos)) {
            throw new ClosedWhileWaiting();
        }
    }

    void requireOpen() throws ClosedWhileWaiting {
        if (isOver()) {
            throw new ClosedWhileWaiting();
        }
    }

    void enter(Exchange exchange) {
        underWay.add(exchange);
        // The end may have come in between, and then nobody else aborts this one.
        if (isOver()) {
            exchange.abort();
        }
    }

    void leave(Exchange exchange) {
        underWay.remove(exchange);
    }
}
