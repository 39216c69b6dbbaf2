package io.contacts.http.internal.network;

import io.contacts.http.internal.exchange.Exchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The body of one request, for the JDK's client: it asks for it once it has a connection, and gets it once. */
final class Outgoing implements BodyPublisher {
    private final BodyPublisher bytes;
    private final Exchange exchange;

    Outgoing(byte[] bytes, Exchange exchange) {
        this.bytes = BodyPublishers.ofByteArray(bytes);
        this.exchange = exchange;
    }

    @Override
    public long contentLength() {
        return bytes.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (exchange.release()) {
            bytes.subscribe(subscriber);
            exchange.gone();
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
