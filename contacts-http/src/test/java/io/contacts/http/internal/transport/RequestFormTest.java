package io.contacts.http.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.wire.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    @Test
    @DisplayName("has the headers of its method, but not in place of the keys or of what is ours to say")
    void headersOfTheMethod() {
        try (RawServer server = RawServer.with(RawServer.status(200));
                HttpCalls calls = TestCalls.open(server)) {
            HeadersApi api = calls.api(HeadersApi.class, Map.of("X-Key", "secret-key"));

            calls.run(Call.read(Capability.FIND_CONTACT), api::ping);

            assertThat(server.requests().get(0))
                    .contains("X-Key: secret-key\r\n", "X-Extra: e\r\n")
                    .containsOnlyOnce("Host: ")
                    .doesNotContainIgnoringCase("other");
        }
    }

    @Test
    @DisplayName("whose body would have a member twice is refused before it is sent, without repeating it")
    void refusesDuplicateMembers() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ColumnsApi api = calls.api(ColumnsApi.class, Map.of());
            Columns columns = new Columns("a", Map.of("name", "marker"));

            Throwable error =
                    catchThrowable(() -> calls.run(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add(columns)));

            assertThat(error)
                    .isInstanceOf(InvalidContactException.class)
                    .hasMessageNotContaining("marker")
                    .hasNoCause();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    @DisplayName("is made inside a call, once, and calls are not nested: anything else is a mistake in the adapter")
    void oneRequestPerCall() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            Call call = Call.read(Capability.FIND_CONTACT);

            assertThatThrownBy(() -> api.get("a")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> calls.call(call, () -> calls.call(call, () -> api.get("a"))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(server.requests()).isEmpty();
            assertThatThrownBy(() -> calls.call(call, () -> List.of(api.get("a"), api.get("b"))))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    @DisplayName("whose path lacks a variable is not sent")
    void missingVariable() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            OpenApi api = calls.api(OpenApi.class, Map.of());
            Call call = Call.read(Capability.FIND_CONTACT);

            for (String odd : Arrays.asList(null, "", "..", ".", "../../admin", "a//b")) {
                assertThatThrownBy(() -> calls.call(call, () -> api.get(odd)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasNoCause();
            }
            assertThat(server.requests()).isEmpty();
        }
    }

    private static List<String> headerNames(String request) {
        return request.substring(request.indexOf("\r\n") + 2, request.indexOf("\r\n\r\n"))
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** An API whose variables are not guarded. */
    interface OpenApi {
        @RequestLine("GET /things/{id}/end")
        Thing get(@Param("id") @Nullable String id);
    }

    /** An API that would set what is not its to set. */
    interface HeadersApi {
        @RequestLine("GET /ping")
        @Headers({
            "x-key: other",
            "Accept: text/other",
            "Host: other.example.com",
            "User-Agent: other",
            "Connection: other",
            "X-Extra: e"
        })
        void ping();
    }

    /** An API whose bodies have members of any name. */
    interface ColumnsApi {
        @RequestLine("POST /columns")
        void add(Columns columns);
    }

    record Columns(String name, @JsonAnyGetter Map<String, String> others) {}
}
