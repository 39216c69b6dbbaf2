package io.contacts.http.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import io.contacts.http.wire.AnyBody;
import io.contacts.http.wire.Reply;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each way in which a success may be none has its answer, byte by byte.
@DisplayName("The body of a 2xx")
class BodyTest {
    private static final Call READ = Call.read(Capability.FIND_CONTACT);
    private static final Call SINGLE = Call.singleWrite(Capability.ADD_CONTACT);

    @Test
    @DisplayName("keeps a decimal digit for digit")
    void decimals() {
        Thing thing = read(RawServer.json(200, "{\"amount\":1.10}"));

        assertThat(thing.amount()).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    @DisplayName("may have members that nobody knows, in any order")
    void unknownMembers() {
        Thing thing = read(RawServer.json(200, "{\"new\":{\"a\":[1]},\"count\":3,\"name\":\"a\"}"));

        assertThat(thing).isEqualTo(new Thing("a", 3, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"; odata=x",
                "application/vnd.acme.v1+json"
            })
    @DisplayName("is read if it is JSON by its type")
    void readable(String type) {
        assertThat(read(RawServer.answer(200, type, "{\"name\":\"é\"}")).name()).isEqualTo("é");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "text/html",
                "text/plain; charset=utf-8",
                "text/json",
                "application/xml",
                "application/jsonp",
                "application/json; charset=iso-8859-1",
                "application/json; charset=utf-16",
                "json",
                ";",
                "application/json, text/html"
            })
    @DisplayName("is not read if it is anything else by its type, even where it looks like JSON")
    void unreadable(String type) {
        String reason = type.contains("json; charset") ? "not in UTF-8, by its content type" : "instead of JSON";

        assertThat(assertUnexpected(RawServer.answer(200, type, "{\"name\":\"a\"}")))
                .hasMessageContaining(reason);
    }

    @Test
    @DisplayName("is not read if it has no type at all")
    void noType() {
        assertUnexpected(RawServer.raw("HTTP/1.1 200 X\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}"));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{",
                "{\"name\":\"a\"",
                "{\"name\":\"a\"}}",
                "{\"name\":\"a\"}{}",
                "{\"name\":\"a\"} x",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":1}",
                "{\"name\":true}",
                "{\"name\":1.5}",
                "{\"name\":{}}",
                "{\"name\":[\"a\"]}",
                "{\"count\":1.7}",
                "{\"count\":1.0}",
                "{\"count\":\"1\"}",
                "{\"count\":\"\"}",
                "{\"count\":true}",
                "{\"count\":99999999999}",
                "{\"amount\":\"1.10\"}",
                "{\"amount\":\"\"}",
                "{\"amount\":true}",
                "{\"amount\":NaN}",
                "{\"amount\":1e99999999999}",
                "{\"good\":\"true\"}",
                "{\"good\":1}",
                "{\"good\":\"\"}",
                "[]",
                "[{\"name\":\"a\"}]",
                "\"a\"",
                "1",
                "<html><body>hello</body></html>",
                "{'name':'a'}",
                "{name:\"a\"}",
                "{\"name\":\"a\",}",
                "{\"name\":\"a\u0001b\"}",
                "/* */{}",
                "\uFEFF{\"name\":\"a\"}"
            })
    @DisplayName("that is not what was documented is unexpected, and a single write is then in doubt")
    void odd(String body) {
        // Longer than most, because it is a table.
        assertUnexpected(RawServer.json(200, body));
    }

    @Test
    @DisplayName("is UTF-8 and nothing else")
    void encodings() {
        String head = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n";
        for (byte[] body : List.of(
                "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16BE),
                "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16LE),
                "{\"name\":\"a\"}".getBytes(StandardCharsets.UTF_16),
                "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1))) {
            byte[] answer = concat(head.getBytes(StandardCharsets.US_ASCII), body);

            assertUnexpected((out, closed) -> {
                out.write(answer);
                return false;
            });
        }
    }

    @Test
    @DisplayName("is not nested deeper than 64 levels")
    void nesting() {
        assertThat(read(RawServer.json(200, "{\"x\":" + "[".repeat(60) + "]".repeat(60) + "}")))
                .isNotNull();
        assertUnexpected(RawServer.json(200, "{\"x\":" + "[".repeat(70) + "]".repeat(70) + "}"));
        assertUnexpected(RawServer.json(200, "[".repeat(500_000)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gzip", "deflate", "br", "GZIP", "gzip, gzip"})
    @DisplayName("is not read if it is compressed, which nobody asked for")
    void compressed(String encoding) {
        assertUnexpected(RawServer.raw("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Encoding: "
                + encoding + "\r\nContent-Length: 12\r\n\r\n{\"name\":\"a\"}"));
    }

    @Test
    @DisplayName("may say that it is not compressed")
    void identity() {
        assertThat(read(RawServer.raw(
                                "HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Encoding: identity\r\n"
                                        + "Content-Length: 12\r\n\r\n{\"name\":\"a\"}"))
                        .name())
                .isEqualTo("a");
    }

    @Test
    @DisplayName("has a limit, whether it says its length or not, and a list has a higher one")
    void limits() {
        String longName = "{\"name\":\"" + "a".repeat(2000) + "\"}";
        RawServer.Reaction unsaid =
                RawServer.thenHangUp("HTTP/1.1 200 X\r\nContent-Type: application/json\r\n\r\n" + longName);
        RawServer.Reaction endless =
                RawServer.thenDrip("HTTP/1.1 200 X\r\nContent-Type: application/json\r\n\r\n" + longName, 'a', 1);

        for (RawServer.Reaction large : List.of(RawServer.json(200, longName), unsaid, endless)) {
            assertThat(assertUnexpected(large, "max-response-bytes", "1000")).hasMessageContaining("limit");
        }
        try (RawServer server = RawServer.with(RawServer.json(200, "[" + longName + "]"));
                HttpCalls calls = TestCalls.open(server, "max-response-bytes", "1000", "max-list-bytes", "3000")) {
            assertThat(calls.call(Call.readList(Capability.LIST_AUDIENCES), TestCalls.api(calls)::list))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("may be exactly as long as the limit")
    void exactlyTheLimit() {
        String body = "{\"name\":\"" + "a".repeat(89) + "\"}";

        assertThat(body).hasSize(100);
        assertThat(read(RawServer.json(200, body), "max-response-bytes", "100").name())
                .hasSize(89);
        assertUnexpected(RawServer.json(200, body), "max-response-bytes", "99");
    }

    @Test
    @DisplayName("may be missing where the method says so")
    void optional() {
        for (RawServer.Reaction empty : List.of(RawServer.status(200), RawServer.raw("HTTP/1.1 204 X\r\n\r\n"))) {
            try (RawServer server = RawServer.with(empty);
                    HttpCalls calls = TestCalls.open(server)) {
                ThingApi api = TestCalls.api(calls);

                Optional<Thing> added = calls.call(SINGLE, () -> api.add("a", Thing.named("a")));

                assertThat(added).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("does not matter where the method returns nothing: neither its size nor whether it ever ends")
    void ignored() {
        String head = "HTTP/1.1 202 X\r\nContent-Type: text/plain\r\n";
        for (RawServer.Reaction anything : List.of(
                RawServer.json(202, "{\"x\":1}"),
                RawServer.answer(202, "text/plain", "plain ".repeat(50_000)),
                RawServer.thenHangUp(head + "Content-Length: 50\r\n\r\npla"),
                RawServer.thenSilence(head + "Content-Length: 50\r\n\r\npla"),
                RawServer.thenDrip(head + "\r\n", 'x', 1),
                RawServer.raw(head + "Content-Encoding: gzip\r\nContent-Length: 1\r\n\r\n."))) {
            try (RawServer server = RawServer.with(anything);
                    HttpCalls calls = TestCalls.open(server, "read-timeout", "300ms", "call-timeout", "2s")) {
                ThingApi api = TestCalls.api(calls);

                calls.run(SINGLE, () -> api.delete("a"));
                Reply<Void> reply = calls.call(SINGLE, api::touch);

                assertThat(reply.status()).isEqualTo(202);
                assertThat(server.requests()).hasSize(2);
            }
        }
    }

    @Test
    @DisplayName("is no success where the method returns nothing and a page for people comes")
    void page() {
        try (RawServer server =
                        RawServer.with(RawServer.answer(200, "Text/HTML; charset=utf-8", "<html>log in</html>"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            ContactsException refused =
                    catchThrowableOfType(ContactsException.class, () -> calls.run(SINGLE, () -> api.delete("a")));

            assertThat(refused).isInstanceOf(UnexpectedResponseException.class).hasMessageContaining("HTML page");
            assertThat(refused.retry()).isEqualTo(Retry.IN_DOUBT);
        }
    }

    @Test
    @DisplayName("is not an HTML page, even where nothing is returned: that comes from a proxy, which did nothing")
    void noPage() {
        try (RawServer server = RawServer.with(RawServer.answer(200, "text/html; charset=utf-8", "<html>welcome"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);

            for (Runnable work : List.<Runnable>of(
                    () -> calls.run(SINGLE, () -> api.delete("a")), () -> calls.call(SINGLE, api::touch))) {
                ContactsException error = catchThrowableOfType(ContactsException.class, work::run);

                assertThat(error)
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasMessageContaining("HTML");
                assertThat(error.retry()).isEqualTo(Retry.IN_DOUBT);
            }
        }
    }

    @Test
    @DisplayName(
            "is no page if there is none, whatever type it is said to have; what was announced and did not come may be one")
    void noBodyIsNoPage() {
        String head = "HTTP/1.1 200 X\r\nContent-Type: text/html\r\n";
        for (RawServer.Reaction none : List.of(
                RawServer.raw(head + "Content-Length: 0\r\n\r\n"),
                RawServer.raw(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                RawServer.thenHangUp(head + "\r\n"),
                RawServer.raw("HTTP/1.1 204 X\r\nContent-Type: text/html\r\n\r\n"))) {
            try (RawServer server = RawServer.with(none);
                    HttpCalls calls = TestCalls.open(server)) {
                ThingApi api = TestCalls.api(calls);

                calls.run(SINGLE, () -> api.delete("a"));
                assertThat(calls.call(SINGLE, api::touch)).isNotNull();
            }
        }
        try (RawServer server = RawServer.with(RawServer.thenSilence(head + "Content-Length: 50\r\n\r\n"));
                HttpCalls calls = TestCalls.open(server, "read-timeout", "300ms")) {
            ThingApi api = TestCalls.api(calls);

            assertThat(catchThrowableOfType(
                            UnexpectedResponseException.class, () -> calls.run(SINGLE, () -> api.delete("a"))))
                    .hasMessageContaining("HTML page");
        }
    }

    @Test
    @DisplayName("may be anything but a page where nothing of it is documented, and is JSON if it can be read as that")
    void anything() {
        String untyped = "HTTP/1.1 200 X\r\nContent-Length: 2\r\n\r\nOK";
        for (RawServer.Reaction noJson : List.of(
                RawServer.status(204),
                RawServer.raw(untyped),
                RawServer.answer(200, "text/plain", "<done/>"),
                RawServer.json(200, "{\"Code\":"))) {
            assertThat(whatever(noJson).json()).isEmpty();
        }
        for (RawServer.Reaction json : List.of(
                RawServer.json(200, "{\"a\":1}"),
                RawServer.answer(200, "text/plain", "{\"a\":1}"),
                RawServer.json(200, "\uFEFF{\"a\":1}"))) {
            assertThat(whatever(json).json()).isPresent();
        }
        for (RawServer.Reaction page : List.of(
                RawServer.answer(200, "text/html", "welcome"),
                RawServer.json(200, "<html lang=fr>"),
                RawServer.answer(200, "text/plain", "\uFEFF\r\n <!DOCTYPE HTML><title>"))) {
            assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> whatever(page)))
                    .hasMessageContaining("HTML page");
        }
        assertThat(whatever(RawServer.json(200, "\"marker\"")).toString()).doesNotContain("marker");
    }

    private static AnyBody whatever(RawServer.Reaction reaction) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = TestCalls.api(calls);
            return calls.call(SINGLE, api::whatever);
        }
    }

    @Test
    @DisplayName("is never shown by what carries it")
    void hidden() {
        assertThat(new Reply<>(200, Thing.named("marker"))).hasToString("Reply[status=200]");
    }

    private static Thing read(RawServer.Reaction reaction, String... settings) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls = TestCalls.open(server, settings)) {
            ThingApi api = TestCalls.api(calls);
            return calls.call(READ, () -> api.get("a"));
        }
    }

    private static ContactsException assertUnexpected(RawServer.Reaction reaction, String... settings) {
        try (RawServer server = RawServer.with(reaction);
                HttpCalls calls = TestCalls.open(server, settings)) {
            ThingApi api = TestCalls.api(calls);
            ContactsException read =
                    catchThrowableOfType(ContactsException.class, () -> calls.call(READ, () -> api.get("a")));
            ContactsException write = catchThrowableOfType(
                    ContactsException.class, () -> calls.call(SINGLE, () -> api.save("a", Thing.named("a"))));

            assertThat(read).isInstanceOf(UnexpectedResponseException.class).hasNoCause();
            assertThat(read.retry()).isEqualTo(Retry.SAFE);
            assertThat(read.httpStatus()).hasValue(200);
            assertThat(write).isInstanceOf(UnexpectedResponseException.class).hasNoCause();
            assertThat(write.retry()).isEqualTo(Retry.IN_DOUBT);
            assertThat(server.requests()).hasSize(2);
            return read;
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
