package io.contacts.http;

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
