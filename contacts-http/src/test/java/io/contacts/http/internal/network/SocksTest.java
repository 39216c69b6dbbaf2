package io.contacts.http.internal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.config.ConfigurationException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.time.SystemTiming;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A SOCKS proxy that the system's settings choose")
class SocksTest {
    private static final InetSocketAddress SOMEWHERE = InetSocketAddress.createUnresolved("proxy.example.com", 1080);
    private static final Proxy SOCKS = new Proxy(Proxy.Type.SOCKS, SOMEWHERE);
    private static final Proxy TUNNEL = new Proxy(Proxy.Type.HTTP, SOMEWHERE);

    @Test
    @DisplayName("is refused when the provider is opened: going without it would be worse")
    void refused() {
        HttpSettings settings = TestCalls.settings("https://api.example.com");

        assertThatThrownBy(() -> JdkClient.open(settings, choosing(List.of(SOCKS, Proxy.NO_PROXY))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("java.net.useSystemProxies")
                .hasMessageContaining("SOCKS");
    }

    @Test
    @DisplayName("is no matter for loopback addresses, nor where it is not the first choice")
    void noMatter() {
        HttpSettings settings = TestCalls.settings("https://api.example.com");
        for (List<Proxy> others : List.of(List.of(Proxy.NO_PROXY, SOCKS), List.of(TUNNEL, SOCKS), List.<Proxy>of())) {
            JdkClient.open(settings, choosing(others)).close();
        }
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = calls(server.url(), choosing(List.of(SOCKS)))) {
            ThingApi api = TestCalls.api(calls);

            assertThat(calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"))
                            .name())
                    .isEqualTo("a");
        }
    }

    @Test
    @DisplayName("later on fails each call by its name, and nothing is sent, neither through it nor past it")
    void later() {
        try (HttpCalls calls = calls("https://api.example.com", choosing(List.of(Proxy.NO_PROXY), List.of(SOCKS)))) {
            ThingApi api = TestCalls.api(calls);

            Throwable failure = catchThrowable(
                    () -> calls.run(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));

            assertThat(failure)
                    .isInstanceOf(ProviderUnavailableException.class)
                    .hasMessageContaining("SOCKS")
                    .hasMessageContaining("nothing was sent");
        }
    }

    @Test
    @DisplayName("cannot be told from anything else where the choice itself fails: then each call does")
    void brokenChoice() {
        ProxySelector broken = new Choosing(new ArrayDeque<>());
        try (HttpCalls calls = calls("https://api.example.com", broken)) {
            ThingApi api = TestCalls.api(calls);

            assertThatThrownBy(() -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")))
                    .isInstanceOf(ProviderUnavailableException.class)
                    .hasMessageContaining("nothing was sent");
        }
    }

    private static HttpCalls calls(String baseUrl, ProxySelector proxies) {
        HttpSettings settings = TestCalls.settings(baseUrl, "max-attempts", "1");
        Ways ways = new Ways(settings, JdkClient.open(settings, proxies));
        return TestCalls.calls(settings, new SystemTiming(), ways);
    }

    private static ProxySelector choosing(List<Proxy> choice) {
        return choosing(choice, choice);
    }

    private static ProxySelector choosing(List<Proxy> first, List<Proxy> later) {
        return new Choosing(new ArrayDeque<>(List.of(first, later)));
    }

    /** One choice after the other; the last one holds. */
    private static final class Choosing extends ProxySelector {
        private final Deque<List<Proxy>> choices;

        Choosing(Deque<List<Proxy>> choices) {
            this.choices = choices;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return choices.size() > 1 ? choices.remove() : choices.element();
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }
}
