package io.contacts.http.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.answer.CannedAnswer;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.network.Ways;
import io.contacts.http.internal.time.SystemTiming;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request that is over")
class TransportTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);

    @Test
    @DisplayName("is not kept when it was answered")
    void answered() {
        try (Watching network =
                        new Watching(new Ending(exchange -> exchange.answered(CannedAnswer.of(204, Map.of()))));
                HttpCalls calls = open(network)) {
            ThingApi api = TestCalls.api(calls);

            calls.run(SINGLE, () -> api.delete("a"));

            network.awaitNoneKept();
        }
    }

    @Test
    @DisplayName("is not kept when its connection broke")
    void broken() {
        try (Watching network = new Watching(new Ending(exchange -> exchange.failed(new IOException("reset"))));
                HttpCalls calls = open(network)) {
            ThingApi api = TestCalls.api(calls);

            assertThatThrownBy(() -> calls.run(SINGLE, () -> api.delete("a")))
                    .isInstanceOf(OutcomeUnknownException.class);

            network.awaitNoneKept();
        }
    }

    @Test
    @DisplayName("is not kept by the connection that was opened for it and lives on")
    void connectionLivesOn() {
        try (RawServer server = RawServer.echoing()) {
            HttpSettings settings = TestCalls.settings(server.url());
            try (Watching network = new Watching(Ways.open(settings));
                    HttpCalls calls = open(settings, network)) {
                ThingApi api = TestCalls.api(calls);

                calls.call(SINGLE, () -> api.save("a", Thing.named("a")));

                network.awaitNoneKept();
                calls.call(SINGLE, () -> api.save("b", Thing.named("b")));
                assertThat(server.connectionCount()).isEqualTo(1);
            }
        }
    }

    private static HttpCalls open(Network network) {
        return open(TestCalls.settings("https://api.example.com"), network);
    }

    private static HttpCalls open(HttpSettings settings, Network network) {
        return TestCalls.calls(settings, new SystemTiming(), network);
    }

    /** Ends each exchange at once and does not keep it. */
    private record Ending(Consumer<Exchange> end) implements Network {
        @Override
        public void send(Exchange exchange, WireRequest request) {
            exchange.release();
            exchange.gone();
            end.accept(exchange);
        }

        @Override
        public void close() {}
    }

    /** Knows what was sent for as long as anybody else does. */
    private static final class Watching implements Network {
        private final Network network;
        private final List<WeakReference<Object>> sent = new CopyOnWriteArrayList<>();

        Watching(Network network) {
            this.network = network;
        }

        @Override
        public void send(Exchange exchange, WireRequest request) {
            sent.add(new WeakReference<>(exchange));
            sent.add(new WeakReference<>(request));
            network.send(exchange, request);
        }

        void awaitNoneKept() {
            await().until(() -> {
                System.gc();
                return !sent.isEmpty() && sent.stream().allMatch(one -> one.get() == null);
            });
        }

        @Override
        public void close() {
            network.close();
        }
    }
}
