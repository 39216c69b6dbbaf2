package io.contacts.http.internal.lifetime;

import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.time.Timing;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** From opening to closing: ends the waits and the exchanges that are under way when the end comes, or access is refused. */
public final class Lifetime {
    private final Timing timing;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Set<Exchange> underWay = ConcurrentHashMap.newKeySet();
    private volatile Access access = new Access();

    /** One that begins now and waits by this time. */
    public Lifetime(Timing timing) {
        this.timing = timing;
    }

    /** Whether this is the call that ends it. */
    public boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        access.end();
        underWay.forEach(Exchange::abort);
        return true;
    }

    boolean isOver() {
        return ended.get();
    }

    /** What a call that begins now waits in. */
    public Access access() {
        return access;
    }

    /** Access was refused to somebody: whoever waits need not any more. An exchange that is under way goes on. */
    public synchronized void refused() {
        Access before = access;
        access = new Access();
        before.end();
        // The end may have come in between, and then nobody else ends this one.
        if (isOver()) {
            access.end();
        }
    }

    /** Waits this long, or until the end or a refusal. */
    public void pause(Access since, long nanos)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        if (timing.await(since.over(), nanos)) {
            requireOpen();
            throw new AccessRefusedWhileWaiting();
        }
    }

    /** Fails once the end has come. */
    public void requireOpen() throws ClosedWhileWaiting {
        if (isOver()) {
            throw new ClosedWhileWaiting();
        }
    }

    /** An exchange begins: the end aborts it, also if that has come already. */
    public void enter(Exchange exchange) {
        underWay.add(exchange);
        // The end may have come in between, and then nobody else aborts this one.
        if (isOver()) {
            exchange.abort();
        }
    }

    /** An exchange is over. */
    public void leave(Exchange exchange) {
        underWay.remove(exchange);
    }
}
