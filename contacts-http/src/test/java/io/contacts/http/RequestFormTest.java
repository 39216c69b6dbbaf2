package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.port.Capability;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request")
class RequestFormTest {
    @Test
    @DisplayName("that reads has the keys, asks for JSON and carries nothing else")
    void reads() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            Thing thing = calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("joe@example.com"));

            assertThat(thing.name()).isEqualTo("a");
            String request = server.requests().get(0);
            assertThat(request).startsWith("GET /things/joe%40example.com/ HTTP/1.1\r\n");
            // Java 17 also says that the body of a GET has no bytes.
            assertThat(headerNames(request.replace("Content-Length: 0\r\n", "")))
                    .containsExactlyInAnyOrder("host", "accept", "user-agent", "x-key");
            assertThat(request).contains("Accept: application/json\r\n").contains("X-Key: secret-key\r\n");
        }
    }

    @Test
    @DisplayName("that writes carries JSON in UTF-8 and says so")
    void writes() {
        try (RawServer server = RawServer.with(RawServer.json(201, "{\"name\":\"Zoé\"}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            Reply<Thing> reply =
                    calls.call(Call.repeatableWrite(Capability.SAVE_CONTACT), () -> api.save("a", Thing.named("Zoé")));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.body().name()).isEqualTo("Zoé");
            assertThat(server.requests().get(0))
                    .contains("Content-Type: application/json\r\n")
                    .contains("Content-Length: 15\r\n")
                    .endsWith("\r\n\r\n{\"name\":\"Zoé\"}");
        }
    }

    @Test
    @DisplayName("without a body says that its length is zero and has no content type")
    void writesNothing() {
        try (RawServer server = RawServer.with(RawServer.status(200));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            calls.run(Call.repeatableWrite(Capability.DELETE_CONTACT), () -> api.delete("a"));

            assertThat(server.requests().get(0))
                    .contains("Content-Length: 0\r\n")
                    .doesNotContainIgnoringCase("content-type");
        }
    }

    @Test
    @DisplayName("goes over a connection that is there already")
    void reusesConnections() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{\"name\":\"a\"}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            for (int i = 0; i < 200; i++) {
                calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a"));
            }

            assertThat(server.connectionCount()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("never has a key that cannot be a header, and the refusal does not repeat it")
    void refusesOddKeys() {
        try (RawServer server = RawServer.with(RawServer.status(200));
                HttpCalls calls = TestCalls.open(server)) {
            assertThatThrownBy(() -> calls.api(ThingApi.class, Map.of("X-Key", "mark\r\ned")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("X-Key")
                    .hasMessageNotContaining("mark");
        }
    }

    private static List<String> headerNames(String request) {
        return request.substring(request.indexOf("\r\n") + 2, request.indexOf("\r\n\r\n"))
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }
}
