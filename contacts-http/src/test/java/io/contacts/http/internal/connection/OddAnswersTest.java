package io.contacts.http.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.TestCalls;
import io.contacts.http.call.Call;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever answers")
class OddAnswersTest {
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String GOOD =
            "HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 23\r\n\r\n{\"name\":\"a\",\"count\":42}";

    static Stream<String> answers() {
        // Longer than most, because it is a table.
        return Stream.of(
                "",
                "\r\n",
                "\r\n\r\n\r\n\r\n",
                "\0\0\0\0",
                "marker",
                "marker\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "220 mail.example.com ESMTP\r\n",
                "HTTP",
                "HTTP/1.1",
                "HTTP/1.1 ",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\n\n",
                "HTTP/1.1 \r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 -1 OK\r\n\r\n",
                "HTTP/1.1 0 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 99 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 20 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 600 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 999 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\n",
                "HTTP/1.1 103 Hints\r\nLink: </marker>\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.0 200 OK\r\n\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/0.9 200 OK\r\n\r\nmarker",
                "http/1.1 200 ok\r\n\r\n",
                "HTTP/1.1 200 OK\r\nmarker\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: marker\r\n\r\n",
                "HTTP/1.1 200 OK\r\nmar ker: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n",
                "HTTP/1.1 200 OK\r\n X: folded\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX: " + "x".repeat(1_000_000) + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(100_000) + "\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: marker\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n{}  ",
                "HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 1\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 100\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\n" + JSON + "Content-Length: 0\r\n\r\n{}",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\nmarker\r\n",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\nfffffffffff\r\n{}",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
                "HTTP/1.1 200 OK\r\n" + JSON + "Transfer-Encoding: gzip\r\n\r\nmarker",
                "HTTP/1.1 204 No Content\r\nContent-Length: 6\r\n\r\nmarker",
                "HTTP/1.1 205 Reset\r\n\r\n",
                "HTTP/1.1 206 Partial\r\n" + JSON + "Content-Length: 5\r\n\r\n{\"nam",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 6\r\n\r\nmarker",
                "HTTP/1.1 302 Found\r\n\r\n",
                "HTTP/1.1 302 Found\r\nLocation: http://%%%\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"marker\"\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: marker\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: Fri, 01 Jan +300000000 00:00:00 GMT\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: -5\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 429 Slow\r\nRetry-After: 99999999999999999999\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 503 Busy\r\nRetry-After: Fri, 99 Foo 2026 10:00:00 GMT\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 400 Bad\r\n" + JSON + "Content-Length: 15\r\n\r\n{\"Code\":\"x\",\"Me",
                "HTTP/1.1 400 Bad\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\nmarker",
                "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\n\r\n<html>" + "marker".repeat(30_000),
                "<html><head><title>marker</title></head></html>",
                "{\"name\":\"marker\"}");
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("answers")
    @DisplayName("odd bytes: a typed error comes out, soon, which quotes nothing")
    void oddBytes(String answer) {
        for (RawServer.Reaction reaction : List.of(RawServer.thenHangUp(answer), RawServer.thenSilence(answer))) {
            long start = System.nanoTime();

            Throwable read = failure(reaction, Call.read(Capability.FIND_CONTACT));
            Throwable write = failure(reaction, Call.singleWrite(Capability.ADD_CONTACT));

            assertThat(read)
                    .isInstanceOf(ContactsException.class)
                    .hasMessageNotContaining("marker")
                    .hasNoCause();
            assertThat(write)
                    .isInstanceOf(ContactsException.class)
                    .hasMessageNotContaining("marker")
                    .hasNoCause();
            assertThat(System.nanoTime() - start).isLessThan(8_000_000_000L);
        }
    }

    @Test
    @DisplayName("a good answer with bytes changed, dropped or doubled: a result or a typed error")
    void mutatedAnswers() {
        Random random = new Random(7);
        byte[] good = GOOD.getBytes(StandardCharsets.US_ASCII);
        RawServer.Reaction[] mutants = new RawServer.Reaction[300];
        Arrays.setAll(mutants, i -> RawServer.thenHangUp(mutated(good, random)));
        try (RawServer server = RawServer.with(mutants);
                HttpCalls calls =
                        TestCalls.open(server, "max-attempts", "1", "read-timeout", "300ms", "call-timeout", "2s")) {
            ThingApi api = TestCalls.api(calls);
            Call call = Call.singleWrite(Capability.ADD_CONTACT);

            for (int i = 0; i < mutants.length; i++) {
                Throwable failure = catchThrowable(() -> calls.call(call, () -> api.save("a", Thing.named("a"))));

                if (failure != null) {
                    assertThat(failure).isInstanceOf(ContactsException.class).hasNoCause();
                }
            }
            // A few may be lost on connections that the server has just closed.
            assertThat(server.requests().size()).isGreaterThan(mutants.length / 2);
        }
    }

    private static String mutated(byte[] good, Random random) {
        StringBuilder text = new StringBuilder(new String(good, StandardCharsets.US_ASCII));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(place, (char) random.nextInt(128));
                case 1 -> text.deleteCharAt(place);
                case 2 -> text.insert(place, text.charAt(place));
                default -> text.setLength(Math.max(1, place));
            }
        }
        return text.toString();
    }

    private static @Nullable Throwable failure(RawServer.Reaction reaction, Call call) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls =
                        TestCalls.open(server, "max-attempts", "1", "read-timeout", "100ms", "call-timeout", "1s")) {
            ThingApi api = TestCalls.api(calls);
            return catchThrowable(() -> calls.call(
                    call,
                    call.write()
                            ? () -> api.save("marker", Thing.named("marker")).body()
                            : () -> api.get("marker")));
        }
    }
}
