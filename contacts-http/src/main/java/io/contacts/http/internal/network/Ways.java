package io.contacts.http.internal.network;

import io.contacts.domain.config.Loopback;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.connection.Connections;
import io.contacts.http.internal.connection.Dialer;
import io.contacts.http.internal.connection.Names;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.internal.time.Timing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.RejectedExecutionException;

/** The ways to the provider: straight to it, or through the system's proxy. */
public final class Ways implements Network {
    private final URI baseUrl;
    private final boolean local;
    private final JdkClient client;
    private final Connections connections;

    Ways(HttpSettings settings, JdkClient client) {
        this(settings, client, InetAddress::getAllByName, new SystemTiming());
    }

    /**
     * @param names where hosts are; what goes through a proxy leaves that to the proxy
     * @param timing by which connections that are not used grow old
     */
    Ways(HttpSettings settings, JdkClient client, Names names, Timing timing) {
        this.baseUrl = settings.baseUrl();
        this.local = Loopback.is(baseUrl.getHost());
        this.client = client;
        this.connections = new Connections(settings, new Dialer(settings, names), client.threads(), timing);
    }

    /**
     * The ways to the address of these settings.
     *
     * @throws io.contacts.domain.config.ConfigurationException as {@link JdkClient#open}
     */
    public static Ways open(HttpSettings settings) {
        return open(settings, new SystemTiming());
    }

    /** The same, whose connections grow old by this time. */
    public static Ways open(HttpSettings settings, Timing timing) {
        return new Ways(settings, JdkClient.open(settings), InetAddress::getAllByName, timing);
    }

    @Override
    public void send(Exchange exchange, WireRequest request) {
        try {
            // The selector is asked each time: it may change its mind.
            switch (local ? Proxy.Type.DIRECT : client.proxy(baseUrl)) {
                case DIRECT -> connections.send(exchange, request);
                case HTTP -> client.send(exchange, request);
                case SOCKS -> exchange.failed(new SocksException());
            }
        } catch (RejectedExecutionException e) {
            exchange.gone();
            exchange.abort();
        } catch (RuntimeException e) {
            // The selector of proxies is somebody else's code.
            exchange.failed(e);
        }
    }

    /** The way that is chosen is one that we cannot go, and going another would be worse. */
    static final class SocksException extends IOException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public void close() {
        connections.close();
        client.close();
    }
}
