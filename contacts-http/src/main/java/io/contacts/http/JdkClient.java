package io.contacts.http;

import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What the JDK gives us: threads, and its HTTP client for what goes through a proxy; HTTP/1.1, no redirects, no cookies, no
 * log-in of its own, one thread.
 */
final class JdkClient implements AutoCloseable {
    private final HttpClient client;
    private final Executor threads;

    /**
     * A client.
     *
     * @param threads where requests are started and connections live
     */
    JdkClient(HttpClient client, Executor threads) {
        this.client = client;
        this.threads = threads;
    }

    /** @throws io.contacts.domain.config.ConfigurationException if the JVM was told to do what must not be done */
    static JdkClient open(HttpSettings settings) {
        JvmOptions.requireSafe(System::getProperty);
        JvmOptions.requireTrustStore();
        if (!Loopback.is(settings.baseUrl().getHost())) {
            JvmOptions.requireNoSocks(System::getProperty);
        }
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(new ProxyForOthers(ProxySelector.getDefault()))
                // All that runs there is short: bytes are collected, and whoever waits for them decodes them.
                .executor(Runnable::run)
                .build();
        return new JdkClient(client, Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "contacts-http");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Where connections live. */
    Executor threads() {
        return threads;
    }

    /** Whether requests to this address go through a proxy. */
    boolean hasProxy(URI address) {
        List<Proxy> proxies =
                client.proxy().map(selector -> selector.select(address)).orElse(List.of());
        return !proxies.isEmpty() && proxies.get(0).type() == Proxy.Type.HTTP;
    }

    /** Sends a request through the proxy. Looking its name up can take long and hears no interrupt: nobody waits there. */
    void send(Exchange exchange, WireRequest request) {
        threads.execute(() -> start(exchange, request));
    }

    private void start(Exchange exchange, WireRequest request) {
        try {
            byte[] body = request.body();
            boolean guarded = body != null && body.length > 0;
            // What has no body cannot be held back once the client has it.
            if (exchange.isOver() || (!guarded && !exchange.release())) {
                return;
            }
            CompletableFuture<HttpResponse<Boolean>> sent =
                    client.sendAsync(converted(request, exchange), head -> new JdkBody(head, exchange));
            CompletableFuture<?> unused = sent.whenComplete((response, failure) -> {
                if (failure != null) {
                    if (!guarded && NetworkFailures.isBeforeSending(failure)) {
                        exchange.neverSent();
                    }
                    exchange.failed(failure);
                }
            });
            exchange.cancelBy(() -> sent.cancel(true));
        } catch (RuntimeException e) {
            exchange.failed(e);
        } finally {
            exchange.gone();
        }
    }

    private static HttpRequest converted(WireRequest request, Exchange exchange) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(request.url()));
        byte[] body = request.body();
        if (body == null) {
            builder.GET();
        } else if (body.length == 0) {
            builder.method(request.method(), BodyPublishers.noBody());
        } else {
            builder.method(request.method(), new Outgoing(body, exchange));
        }
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        return builder.build();
    }

    /** Frees connections and threads now, where the JDK can (21 and later); earlier ones do once it is collected. */
    @Override
    public void close() {
        if (threads instanceof ExecutorService service) {
            service.shutdownNow();
        }
        if (!((Object) client instanceof AutoCloseable closeable)) {
            return;
        }
        // With the flag set, close() does not wait for what is under way.
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP client cannot be closed", e);
        } finally {
            Thread.interrupted();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
