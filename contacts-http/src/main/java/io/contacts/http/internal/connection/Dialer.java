package io.contacts.http.internal.connection;

import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.exchange.Exchange;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Opens connections to one address; over TLS, certificate and host name are checked as the JVM is set up to. */
public final class Dialer {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String host;
    private final int port;
    private final boolean secure;
    private final long timeoutNanos;
    private final Names names;

    /** One that dials the address of these settings, wherever these names say that it is. */
    public Dialer(HttpSettings settings, Names names) {
        URI address = settings.baseUrl();
        this.host = address.getHost();
        this.secure = address.getScheme().equalsIgnoreCase("https");
        this.port = address.getPort() >= 0 ? address.getPort() : secure ? HTTPS : HTTP;
        this.timeoutNanos = settings.connectTimeout().toNanos();
        this.names = names;
    }

    /**
     * Opens one. Ends early if its channel is closed.
     *
     * @param opened told of each channel that is about to be connected
     * @throws HttpConnectTimeoutException if the time for one connection was over
     */
    Socket dial(Consumer<SocketChannel> opened) throws IOException {
        SocketChannel channel = connect(opened);
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            return secure ? agree(channel.socket()) : channel.socket();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private SocketChannel connect(Consumer<SocketChannel> opened) throws IOException {
        long end = System.nanoTime() + timeoutNanos;
        IOException last = null;
        InetAddress[] addresses = names.addresses(host);
        for (int i = 0; i < addresses.length; i++) {
            // One that does not answer must not take the time of those after it.
            long share = Math.max(0, end - System.nanoTime()) / (addresses.length - i);
            SocketChannel channel = SocketChannel.open();
            try {
                opened.accept(channel);
                connect(channel, new InetSocketAddress(addresses[i], port), share);
                return channel;
            } catch (IOException e) {
                channel.close();
                last = e;
            }
        }
        throw last == null ? new ConnectException("no address") : last;
    }

    private static void connect(SocketChannel channel, InetSocketAddress address, long nanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis <= 0) {
            throw Exchange.tooLate();
        }
        try {
            channel.socket().connect(address, (int) Math.min(millis, Integer.MAX_VALUE));
        } catch (SocketTimeoutException e) {
            throw Exchange.tooLate();
        }
    }

    private Socket agree(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) context().getSocketFactory().createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLContext context() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException("the JVM's trust store cannot be read", e);
        }
    }
}
