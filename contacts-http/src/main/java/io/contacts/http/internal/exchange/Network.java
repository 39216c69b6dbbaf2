package io.contacts.http.internal.exchange;

/** What lies between a call and the provider. */
public interface Network extends AutoCloseable {
    /** Sends a request; what becomes of it is told to the exchange. */
    void send(Exchange exchange, WireRequest request);

    @Override
    void close();
}
