package io.contacts.http.internal.network;

import io.contacts.domain.config.Loopback;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.WireRequest;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK gives us: threads, and its HTTP client for what goes through a proxy; HTTP/1.1, no redirects, no cookies, no
 * log-in of its own, one thread.
 */
final class JdkClient implements AutoCloseable {
    private final ProxySelector proxies;
    private final Supplier<HttpClient> clients;
    private final Executor threads;
    private @Nullable HttpClient client;

    /**
     * A client.
     *
     * @param clients makes the JDK's client, which takes a third of a second: only once there is a proxy to go through
     * @param threads where requests are started and connections live
     */
    JdkClient(ProxySelector proxies, Supplier<HttpClient> clients, Executor threads) {
        this.proxies = proxies;
        this.clients = clients;
        this.threads = threads;
    }

    /** @throws io.contacts.domain.config.ConfigurationException if the JVM was told to do what must not be done */
    static JdkClient open(HttpSettings settings) {
        return open(settings, ProxySelector.getDefault());
    }

    /** @param system the system's choice of proxies, or {@code null} if it has none */
    static JdkClient open(HttpSettings settings, @Nullable ProxySelector system) {
        JvmOptions.requireSafe(System::getProperty);
        if ("https".equalsIgnoreCase(settings.baseUrl().getScheme())) {
            JvmOptions.requireTrustStore();
        }
        if (!Loopback.is(settings.baseUrl().getHost())) {
            JvmOptions.requireNoSocks(System::getProperty);
        }
        ProxyForOthers proxies = new ProxyForOthers(system);
        proxies.requireNoSocks(settings.baseUrl());
        Supplier<HttpClient> clients = () -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(proxies)
                // All that runs there is short: bytes are collected, and whoever waits for them decodes them.
                .executor(Runnable::run)
                .build();
        return new JdkClient(proxies, clients, Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "contacts-http");
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Where connections live. */
    Executor threads() {
        return threads;
    }

    /** What kind of proxy requests to this address go through. */
    Proxy.Type proxy(URI address) {
        return ProxyForOthers.type(proxies.select(address));
    }

    /** Sends a request through the proxy. Looking its name up can take long and hears no interrupt: nobody waits there. */
    void send(Exchange exchange, WireRequest request) {
        threads.execute(() -> start(exchange, request));
    }

    private void start(Exchange exchange, WireRequest request) {
        boolean leavesLater = false;
        try {
            byte[] body = request.body();
            boolean guarded = body != null && body.length > 0;
            // What has no body cannot be held back once the client has it.
            if (exchange.isOver() || (!guarded && !exchange.release())) {
                return;
            }
            CompletableFuture<HttpResponse<Boolean>> sent = client().sendAsync(converted(request, exchange), head -> {
                exchange.gone();
                return new JdkBody(head, exchange);
            });
            // It goes out once the proxy has made the way: a body says so itself, and of the others only their answer.
            leavesLater = true;
            CompletableFuture<?> unused = sent.whenComplete((response, failure) -> {
                exchange.gone();
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
            if (!leavesLater) {
                exchange.gone();
            }
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

    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = clients.get();
            client = made;
        }
        return made;
    }

    private synchronized Optional<AutoCloseable> closeable() {
        return (Object) client instanceof AutoCloseable closeable ? Optional.of(closeable) : Optional.empty();
    }

    /** Frees connections and threads now, where the JDK can (21 and later); earlier ones do once it is collected. */
    @Override
    public void close() {
        if (threads instanceof ExecutorService service) {
            service.shutdownNow();
        }
        Optional<AutoCloseable> made = closeable();
        if (made.isEmpty()) {
            return;
        }
        // With the flag set, close() does not wait for what is under way.
        boolean interrupted = Thread.interrupted();
        Thread.currentThread().interrupt();
        try {
            made.get().close();
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
