package io.contacts.http.internal.network;

import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.config.Loopback;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The system's proxy for everything but this machine: it would read what plain HTTP carries. */
final class ProxyForOthers extends ProxySelector {
    private final @Nullable ProxySelector system;

    ProxyForOthers(@Nullable ProxySelector system) {
        this.system = system;
    }

    /**
     * Refuses a proxy that would not be used, and whose user may rely on it.
     *
     * @throws ConfigurationException if the first choice for this address is a SOCKS proxy
     */
    void requireNoSocks(URI uri) {
        Proxy.Type chosen;
        try {
            chosen = type(select(uri));
        } catch (RuntimeException e) {
            // Somebody else's code: it is asked again for each request, which then fails and says so.
            return;
        }
        if (chosen == Proxy.Type.SOCKS) {
            throw new ConfigurationException(
                    "java.net.useSystemProxies",
                    "the system's proxy for this address is a SOCKS proxy, which is not supported; an HTTP proxy is");
        }
    }

    /** The way of the first choice; none is a direct one. */
    static Proxy.Type type(List<Proxy> choices) {
        return choices.isEmpty() ? Proxy.Type.DIRECT : choices.get(0).type();
    }

    @Override
    public List<Proxy> select(URI uri) {
        return system == null || Loopback.is(uri.getHost()) ? List.of(Proxy.NO_PROXY) : system.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (system != null) {
            system.connectFailed(uri, address, failure);
        }
    }
}
