package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.port.Capability;
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
        try (Forgetful network = new Forgetful(exchange -> exchange.answered(CannedAnswer.of(204, Map.of())));
                HttpCalls calls = open(network)) {
            ThingApi api = TestCalls.api(calls);

            calls.run(SINGLE, () -> api.delete("a"));

            network.awaitNoneKept();
        }
    }

    @Test
    @DisplayName("is not kept when its connection broke")
    void broken() {
        try (Forgetful network = new Forgetful(exchange -> exchange.failed(new IOException("reset")));
                HttpCalls calls = open(network)) {
            ThingApi api = TestCalls.api(calls);

            assertThatThrownBy(() -> calls.run(SINGLE, () -> api.delete("a")))
                    .isInstanceOf(OutcomeUnknownException.class);

            network.awaitNoneKept();
        }
    }

    private static HttpCalls open(Network network) {
        return new HttpCalls(
                TestCalls.PROVIDER,
                TestCalls.settings("https://api.example.com"),
                TestCalls.NO_ENVELOPE,
                new SystemTiming(),
                network);
    }

    /** Ends each exchange at once and does not keep it. */
    private static final class Forgetful implements Network {
        private final Consumer<Exchange> end;
        private final List<WeakReference<Exchange>> sent = new CopyOnWriteArrayList<>();

        Forgetful(Consumer<Exchange> end) {
            this.end = end;
        }

        @Override
        public void send(Exchange exchange, WireRequest request) {
            sent.add(new WeakReference<>(exchange));
            exchange.release();
            exchange.gone();
            end.accept(exchange);
        }

        void awaitNoneKept() {
            await().until(() -> {
                System.gc();
                return !sent.isEmpty() && sent.stream().allMatch(exchange -> exchange.get() == null);
            });
        }

        @Override
        public void close() {}
    }
}
