package io.contacts.http;

import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The JDK's HTTP client as we need it: HTTP/1.1, no redirects, no cookies, no log-in of its own, one thread. */
final class JdkClient implements AutoCloseable {
    private final HttpClient client;
    private final Executor starter;

    /**
     * A client.
     *
     * @param starter where requests are started, up to the point where they wait for the network
     */
    JdkClient(HttpClient client, Executor starter) {
        this.client = client;
        this.starter = starter;
    }

    /** @throws io.contacts.domain.config.ConfigurationException if the JVM was told to do what must not be done */
    static JdkClient open(HttpSettings settings) {
        JvmOptions.requireSafe(System::getProperty);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(new ProxyForOthers(ProxySelector.getDefault()))
                // All that runs there is short: bytes are collected, and whoever waits for them decodes them.
                .executor(Runnable::run)
                .build();
        return new JdkClient(client, starter(settings));
    }

    /** Looking a name up can take long and hears no interrupt, so it happens where nobody waits for it. */
    private static Executor starter(HttpSettings settings) {
        if (Loopback.is(settings.baseUrl().getHost())) {
            return Runnable::run;
        }
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "contacts-http-start");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs what calls {@link #send}. */
    void start(Runnable sending) {
        starter.execute(sending);
    }

    <T> CompletableFuture<HttpResponse<T>> send(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        return client.sendAsync(request, body);
    }

    /** Frees connections and threads now, where the JDK can (21 and later); earlier ones do once it is collected. */
    @Override
    public void close() {
        if (starter instanceof ExecutorService threads) {
            threads.shutdownNow();
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
