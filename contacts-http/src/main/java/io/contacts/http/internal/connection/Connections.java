package io.contacts.http.internal.connection;

import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.time.Timing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one address; as many as there are requests under way. Kept for a
 * while after: one that was not used for longer is closed when it would be its turn, or by the other side.
 */
public final class Connections {
    /** Shorter than what servers and the boxes in between usually allow. */
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Dialer dialer;
    private final RequestBytes form;
    private final Executor threads;
    private final long connectNanos;
    private final Timing timing;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /**
     * None yet.
     *
     * @param dialer opens them
     * @param threads where they live: each takes one thread for as long as it lives
     * @param timing by which they grow old
     */
    public Connections(HttpSettings settings, Dialer dialer, Executor threads, Timing timing) {
        this.dialer = dialer;
        this.form = new RequestBytes(settings.baseUrl());
        this.threads = threads;
        this.connectNanos = settings.connectTimeout().toNanos();
        this.timing = timing;
    }

    /** Sends a request over a connection that is there, or over a new one. */
    public void send(Exchange exchange, WireRequest request) {
        for (Connection kept = take(); kept != null; kept = take()) {
            if (kept.send(exchange, request)) {
                return;
            }
        }
        exchange.opensWithin(connectNanos);
        threads.execute(new Connection(this, dialer, form, threads, exchange, request));
    }

    /** The time from which a connection is idle. */
    long nanos() {
        return timing.nanos();
    }

    /** Keeps one for the next request; {@code false} if none will come. */
    synchronized boolean keep(Connection connection) {
        if (!closed) {
            idle.addFirst(connection);
        }
        return !closed;
    }

    synchronized void forget(Connection connection) {
        idle.remove(connection);
    }

    /** Closes those that are not in use; those that are end with what they are used for. */
    public void close() {
        Connection[] last;
        synchronized (this) {
            closed = true;
            last = idle.toArray(Connection[]::new);
        }
        for (Connection connection : last) {
            connection.close();
        }
    }

    private @Nullable Connection take() {
        for (Connection next = next(); next != null; next = next()) {
            if (timing.nanos() - next.idleSince() > KEPT_NANOS) {
                next.close();
            } else if (next.take()) {
                return next;
            }
        }
        return null;
    }

    private synchronized @Nullable Connection next() {
        return idle.pollFirst();
    }
}
