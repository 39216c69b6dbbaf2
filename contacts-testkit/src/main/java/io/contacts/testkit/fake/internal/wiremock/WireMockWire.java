package io.contacts.testkit.fake.internal.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Notifier;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.contacts.testkit.fake.internal.exchange.Exchange;

/** The socket: a WireMock server that knows one stub and leaves every decision to an {@link Exchange}. */
public final class WireMockWire implements AutoCloseable {
    /** Enough for 64 clients that all wait in a delay, and for what the server itself needs. */
    private static final int THREADS = 80;

    private final WireMockServer server;

    private WireMockWire(WireMockServer server) {
        this.server = server;
    }

    /** Listens on this port of 127.0.0.1, or on a free one for 0. */
    public static WireMockWire start(int port, Exchange exchange) {
        WireMockServer server = new WireMockServer(configuration(port, exchange));
        server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(ExchangeTransformer.NAME)));
        try {
            server.start();
        } catch (FatalStartupException notStarted) {
            throw new IllegalStateException("Cannot listen on 127.0.0.1 port " + port, notStarted);
        }
        return new WireMockWire(server);
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        // With the flag set it would be stopped all the same, and then throw, as if what was done with it had failed.
        boolean interrupted = Thread.interrupted();
        try {
            server.stop();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static WireMockConfiguration configuration(int port, Exchange exchange) {
        return WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .port(port)
                .containerThreads(THREADS)
                .http2PlainDisabled(true)
                .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .templatingEnabled(false)
                // Else WireMock would keep every request, and read stubs from the working directory of whoever uses us.
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .mappingSource(new NoMappings())
                .notifier(new Silence())
                .extensions(new ExchangeTransformer(exchange), new AdminApiClosed(), new StubIdHidden());
    }

    /** WireMock's own messages hold addresses and bodies. */
    private static final class Silence implements Notifier {
        @Override
        public void info(String message) {}

        @Override
        public void error(String message) {}

        @Override
        public void error(String message, Throwable cause) {}
    }
}
