package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.port.Capability;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JDK's client, which has the tunnels; here without one, which changes nothing of what is ours. */
@DisplayName("Over the way through a proxy,")
class ProxiedTest {
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);

    @ParameterizedTest(name = "{0}: sent {3} times")
    @MethodSource("io.contacts.http.RepeatTest#faults")
    @DisplayName("a request is repeated as often as its kind allows")
    void repeats(
            String name,
            Call call,
            RawServer.Reaction fault,
            int sent,
            Class<? extends ContactsException> error,
            Retry retry) {
        try (RawServer server = RawServer.with(fault);
                HttpCalls calls = proxied(server, new TestTiming(0.5))) {
            ThingApi api = TestCalls.api(calls);

            ContactsException thrown = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.call(
                            call,
                            call.write() ? () -> api.save("a", Thing.named("a")).body() : () -> api.get("a")));

            assertThat(thrown).isInstanceOf(error);
            assertThat(thrown.retry()).isEqualTo(retry);
            assertThat(server.requests()).hasSize(sent);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.contacts.http.TimeoutTest#slowness")
    @DisplayName("call-timeout bounds the whole call, however slow the answer is")
    void callTimeout(String name, RawServer.Reaction slow) {
        try (RawServer server = RawServer.with(slow);
                HttpCalls calls = proxied(server, new SystemTiming(), "call-timeout", "300ms")) {
            ThingApi api = TestCalls.api(calls);
            long start = System.nanoTime();

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));

            assertThat(error.retry()).isEqualTo(Retry.SAFE);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    @DisplayName("requests go out and answers come back as on the direct one")
    void sameRequests() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"Zoé\"}"));
                HttpCalls direct = TestCalls.open(server);
                HttpCalls proxied = proxied(server, new SystemTiming())) {
            for (HttpCalls calls : new HttpCalls[] {direct, proxied}) {
                ThingApi api = TestCalls.api(calls);
                assertThat(calls.call(SINGLE, () -> api.save("a@b", Thing.named("Zoé")))
                                .body()
                                .name())
                        .isEqualTo("Zoé");
                calls.run(SINGLE, () -> api.delete("a"));
            }

            assertThat(server.requestLines().subList(0, 2))
                    .isEqualTo(server.requestLines().subList(2, 4));
            assertThat(server.requests())
                    .allSatisfy(request -> assertThat(request)
                            .contains("Accept: application/json\r\n", "X-Key: secret-key\r\n", "ontent-Length: "));
            assertThat(server.requests().get(2)).endsWith("\r\n\r\n{\"name\":\"Zoé\"}");
        }
    }

    private static HttpCalls proxied(RawServer server, Timing timing, String... settings) {
        HttpSettings read = TestCalls.settings(server.url(), settings);
        JdkClient client = JdkClient.open(read);
        return new HttpCalls(TestCalls.PROVIDER, read, TestCalls.NO_ENVELOPE, timing, new Network() {
            @Override
            public void send(Exchange exchange, WireRequest request) {
                client.send(exchange, request);
            }

            @Override
            public void close() {
                client.close();
            }
        });
    }
}
