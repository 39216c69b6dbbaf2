package io.contacts.http;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The JDK's HTTP client as we need it: HTTP/1.1, no redirects, no cookies, no log-in of its own, one thread. */
final class JdkClient {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

    private JdkClient() {}

    static HttpClient open(HttpSettings settings) {
        JvmOptions.requireSafe(System::getProperty);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .proxy(new ProxyForOthers(ProxySelector.getDefault()))
                // All that runs there is short: bytes are collected, and whoever waits for them decodes them.
                .executor(Runnable::run)
                .build();
    }

    /** Frees connections and threads now, where the JDK can (21 and later); earlier ones do once it is collected. */
    static void close(HttpClient client) {
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

    /** The system's proxy for everything but this machine: the proxy would read what plain HTTP carries. */
    private static final class ProxyForOthers extends ProxySelector {
        private final @Nullable ProxySelector system;

        ProxyForOthers(@Nullable ProxySelector system) {
            this.system = system;
        }

        @Override
        public List<Proxy> select(URI uri) {
            boolean here = LOOPBACK.matcher(uri.getHost()).matches();
            return system == null || here ? List.of(Proxy.NO_PROXY) : system.select(uri);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            if (system != null) {
                system.connectFailed(uri, address, failure);
            }
        }
    }
}
