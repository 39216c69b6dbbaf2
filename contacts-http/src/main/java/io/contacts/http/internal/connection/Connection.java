package io.contacts.http.internal.connection;

import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.time.Timing;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection and its thread, which opens it and then reads for as long as it lives: an answer if one is due, and
 * otherwise the sign that the other side has closed. So no request is sent over a connection that is known to be closed,
 * and whoever waits for an answer waits where interrupts and deadlines end it.
 *
 * <p>Whoever takes an exchange out of {@code current} decides what becomes of it; nobody else touches it then.
 */
final class Connection implements Runnable {
    /** How long to wait for the end of a request whose answer is there already. */
    private static final long GRACE_MILLIS = 100;

    private enum State {
        BUSY,
        IDLE,
        CLOSED
    }

    private final Connections pool;
    private final Dialer dialer;
    private final RequestBytes form;
    private final Executor threads;
    /** What it is opened for; nothing from then on, since it may be large and the connection may live long. */
    private @Nullable First first;

    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<State> state = new AtomicReference<>(State.BUSY);
    private final AtomicReference<@Nullable Exchange> current = new AtomicReference<>();
    private volatile @Nullable SocketChannel channel;
    private volatile @Nullable OutputStream out;
    private volatile long idleSince;
    private boolean hadLargeRequest;

    /** A connection that {@link #run} opens for this request. */
    Connection(
            Connections pool,
            Dialer dialer,
            RequestBytes form,
            Executor threads,
            Exchange exchange,
            WireRequest request) {
        this.pool = pool;
        this.dialer = dialer;
        this.form = form;
        this.threads = threads;
        this.first = new First(exchange, request);
        current.set(exchange);
    }

    /** Takes it for another request, unless it was closed. */
    boolean take() {
        return state.compareAndSet(State.IDLE, State.BUSY);
    }

    /** When its last answer was complete, as {@link Timing#nanos()}. */
    long idleSince() {
        return idleSince;
    }

    /** Sends a request over it once it is open and taken; {@code false} if it was closed meanwhile, and nothing was sent. */
    boolean send(Exchange exchange, WireRequest request) {
        current.set(exchange);
        OutputStream to = out;
        if (to == null || state.get() == State.CLOSED) {
            return !current.compareAndSet(exchange, null);
        }
        exchange.cancelBy(() -> cancel(exchange));
        hadLargeRequest |= !RequestBytes.isSmall(request);
        if (hadLargeRequest) {
            // Writing may have to wait for the other side to read, and nothing but closing ends that wait.
            threads.execute(() -> write(exchange, request, to));
        } else {
            write(exchange, request, to);
        }
        return true;
    }

    @Override
    public void run() {
        if (isWanted()) {
            try (Socket socket = dialer.dial(this::opened)) {
                serve(socket);
            } catch (Throwable e) {
                // An error, too: somebody waits for the answer.
                fail(e);
            } finally {
                close();
            }
        }
        First notSent = first;
        if (notSent != null) {
            notSent.exchange().gone();
        }
    }

    private boolean isWanted() {
        First opening = first;
        if (opening == null) {
            return false;
        }
        opening.exchange().cancelBy(() -> cancel(opening.exchange()));
        return !opening.exchange().isOver();
    }

    private void serve(Socket socket) {
        try {
            sendFirst(socket.getOutputStream());
            ResponseReader reader = new ResponseReader(new Watched(socket.getInputStream(), this::sign));
            boolean more = true;
            while (more && reader.awaitFirstByte()) {
                more = read(reader);
            }
            fail(new IOException("closed before an answer came"));
        } catch (Throwable e) {
            // Said before the socket is closed: over TLS that waits for a request that is still being written.
            fail(e);
        }
    }

    private void sendFirst(OutputStream to) {
        First opening = first;
        out = to;
        if (opening != null) {
            opening.exchange().opened();
            if (send(opening.exchange(), opening.request())) {
                first = null;
            }
        }
    }

    /** Ends it, and what it is busy with. */
    void close() {
        State before = state.getAndSet(State.CLOSED);
        if (before == State.IDLE) {
            pool.forget(this);
        }
        closeChannel();
    }

    private void cancel(Exchange exchange) {
        if (current.compareAndSet(exchange, null)) {
            close();
        }
    }

    private void opened(SocketChannel opening) {
        channel = opening;
        if (state.get() == State.CLOSED) {
            closeChannel();
        }
    }

    private void write(Exchange exchange, WireRequest request, OutputStream to) {
        writing.lock();
        try {
            if (!exchange.isOver() && exchange.release()) {
                form.write(request, to);
            }
        } catch (IOException e) {
            // The reading thread finds out as well, and whether an answer came all the same.
        } finally {
            writing.unlock();
            exchange.gone();
        }
    }

    /** Reads one answer; returns whether another may follow. */
    private boolean read(ResponseReader reader) throws IOException {
        Exchange exchange = current.get();
        if (exchange == null || !exchange.isReleased()) {
            // Nobody has asked for anything.
            return false;
        }
        ResponseReader.Head head = reader.head();
        Answer answer = reader.answer(head, exchange.heard(head));
        if (!current.compareAndSet(exchange, null)) {
            return false;
        }
        boolean kept = reader.isReusable() && isWritten() && keep();
        exchange.answered(answer);
        return kept;
    }

    /** An answer may come before its request has left: the next one would then be written into the middle of it. */
    private boolean isWritten() {
        try {
            if (!writing.tryLock(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        writing.unlock();
        return true;
    }

    private boolean keep() {
        idleSince = pool.nanos();
        return state.compareAndSet(State.BUSY, State.IDLE) && pool.keep(this);
    }

    private void fail(Throwable failure) {
        close();
        Exchange exchange = current.getAndSet(null);
        if (exchange != null) {
            exchange.failed(failure);
        }
    }

    private void sign() {
        Exchange exchange = current.get();
        if (exchange != null) {
            exchange.sign();
        }
    }

    private void closeChannel() {
        SocketChannel open = channel;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException e) {
            // It is closed all the same.
            channel = null;
        }
    }

    private record First(Exchange exchange, WireRequest request) {}
}
