package io.contacts.http.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.ThingApi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A body whose length is not said")
class PiecesTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final String HEAD = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

    @ParameterizedTest(name = "pieces of {0}")
    @DisplayName("comes in pieces of any size, and its connection is kept")
    @ValueSource(ints = {1, 7, 1_000, 2_049, 8_191, 8_192, 8_193, 50_000, 1_000_000})
    void chunks(int size) {
        String name = "abc".repeat(size == 1 ? 1_000 : 30_000);

        assertThat(names(RawServer.raw(CHUNKED + chunked(json(name), size) + "0\r\n\r\n"), 1))
                .containsExactly(name, name);
    }

    @Test
    @DisplayName("may have notes on a piece and behind the last one, which are not looked at")
    void extensions() {
        String answer = CHUNKED + "8;x=\"y\"\r\n{\"name\":\r\n0004 ;z\r\n\"a\"}\r\n0;last\r\nX-Sum: 1\r\n\r\n";

        assertThat(names(RawServer.raw(answer), 1)).containsExactly("a", "a");
    }

    @ParameterizedTest(name = "{0} letters")
    @DisplayName("may end with its connection")
    @ValueSource(ints = {1, 1_000, 5_000, 8_170, 90_000})
    void untilClosed(int length) {
        String name = "a".repeat(length);

        assertThat(names(RawServer.thenHangUp(HEAD + "\r\n" + json(name)), 2)).containsExactly(name, name);
    }

    @ParameterizedTest(name = "pieces of {0}")
    @DisplayName("has the same limit as any other, to the byte")
    @ValueSource(ints = {1, 50, 1_000})
    void limit(int size) {
        String body = json("a".repeat(89));
        RawServer.Reaction answer = RawServer.raw(CHUNKED + chunked(body, size) + "0\r\n\r\n");

        assertThat(body).hasSize(100);
        assertThat(names(answer, 1, "max-response-bytes", "100")).hasSize(2);
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> names(answer, 1, "max-response-bytes", "99"))
                .withMessageContaining("limit");
    }

    /** What two calls read, over so many connections. */
    private static List<@Nullable String> names(RawServer.Reaction reaction, int connections, String... settings) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls = TestCalls.open(server, settings)) {
            ThingApi api = TestCalls.api(calls);
            List<@Nullable String> names = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                names.add(calls.call(READ, () -> api.get("a")).name());
            }
            assertThat(server.connectionCount()).isEqualTo(connections);
            return names;
        }
    }

    private static String json(String name) {
        return "{\"name\":\"" + name + "\"}";
    }

    private static String chunked(String body, int size) {
        StringBuilder chunks = new StringBuilder();
        for (int i = 0; i < body.length(); i += size) {
            String chunk = body.substring(i, Math.min(body.length(), i + size));
            chunks.append(Integer.toHexString(chunk.length()))
                    .append("\r\n")
                    .append(chunk)
                    .append("\r\n");
        }
        return chunks.toString();
    }
}
