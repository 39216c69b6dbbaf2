package io.contacts.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of one request. The client asks for it once it has a connection, and gets it once: it cannot send it a second
 * time. Until then it can be withdrawn, and then it is certain that it was never sent, whatever failed.
 */
final class Outgoing implements BodyPublisher {
    private enum State {
        HELD,
        RELEASED,
        WITHDRAWN
    }

    private final BodyPublisher bytes;
    private final AtomicReference<State> state = new AtomicReference<>(State.HELD);

    Outgoing(byte[] bytes) {
        this.bytes = BodyPublishers.ofByteArray(bytes);
    }

    /** Withdraws the body; returns whether that was in time. */
    boolean withdraw() {
        return state.compareAndSet(State.HELD, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.HELD, State.RELEASED)) {
            bytes.subscribe(subscriber);
            return;
        }
        subscriber.onSubscribe(new Nothing());
        subscriber.onError(new IOException("withdrawn, or sent before"));
    }

    private static final class Nothing implements Flow.Subscription {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
    }
}
