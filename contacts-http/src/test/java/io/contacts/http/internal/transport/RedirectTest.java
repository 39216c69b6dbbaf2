package io.contacts.http.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.RequestLine;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A redirect")
class RedirectTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {300, 301, 302, 303, 304, 305, 307, 308})
    @DisplayName("is refused, and the second origin never sees a request")
    void refused(int status) {
        try (RawServer other = RawServer.with(RawServer.json(200, "{\"name\":\"stolen\"}"));
                RawServer server =
                        RawServer.with(RawServer.status(status, "Location: " + other.url() + "/zoe?who=marker"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            ContactsException read = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));
            ContactsException write = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add("a", Thing.named("a"))));
            ContactsException empty = catchThrowableOfType(
                    ContactsException.class,
                    () -> calls.run(Call.repeatableWrite(Capability.DELETE_CONTACT), () -> api.delete("a")));

            assertThat(other.requests()).isEmpty();
            assertThat(server.requests()).hasSize(3);
            assertThat(read).isInstanceOf(UnexpectedResponseException.class).hasMessageContaining("redirect");
            assertThat(read.retry()).isEqualTo(Retry.SAFE);
            assertThat(write).isInstanceOf(UnexpectedResponseException.class);
            assertThat(write.retry()).isEqualTo(Retry.IN_DOUBT);
            assertThat(empty).isInstanceOf(UnexpectedResponseException.class);
            assertThat(read.getMessage() + write.getMessage() + empty.getMessage())
                    .doesNotContain("zoe", "marker");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/elsewhere, another path of the same host",
        "http://127.0.0.1:1/, another port or scheme of the same host",
        "//other.example.com/, another host",
        "https://other.example.com/, another host",
        "mailto:marker@example.com, another host",
        ":::marker, an unreadable place"
    })
    @DisplayName("says how far away it leads")
    void where(String location, String words) {
        try (RawServer server = RawServer.with(RawServer.status(302, "Location: " + location));
                HttpCalls calls = TestCalls.open(server, "max-attempts", "1")) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));

            assertThat(error).hasMessageContaining("a redirect to " + words + " was refused");
        }
    }

    @ParameterizedTest(name = "to <{0}>")
    @ValueSource(
            strings = {
                "/marker",
                "//marker.example.com/",
                "https://127.0.0.1/marker",
                "http://user:marker@127.0.0.1/",
                ":::marker",
                "http://[marker/",
                "",
                "mailto:marker@example.com"
            })
    @DisplayName("is described without its path, query or host")
    void described(String location) {
        try (RawServer server = RawServer.with(RawServer.status(302, "Location: " + location));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get("a")));

            assertThat(error)
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("a redirect to")
                    .hasMessageNotContaining("marker");
        }
    }

    @Test
    @DisplayName("from the interface itself is refused too: a request goes to the configured address or nowhere")
    void otherBaseUrl() {
        try (RawServer other = RawServer.with(RawServer.json(200, "{}"));
                RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ElsewhereApi api = calls.api(ElsewhereApi.class, Map.of("X-Key", "secret-key"));

            Throwable error = catchThrowable(() ->
                    calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get(URI.create(other.url() + "/marker"))));

            assertThat(error).isInstanceOf(IllegalStateException.class).hasMessageNotContaining("marker");
            assertThat(other.requests()).isEmpty();
            assertThat(server.requests()).isEmpty();
        }
    }

    /** An API that tries to go somewhere else. */
    interface ElsewhereApi {
        @RequestLine("GET /things")
        Thing get(URI elsewhere);
    }
}
