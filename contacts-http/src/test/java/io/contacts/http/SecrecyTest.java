package io.contacts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.http.call.Call;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.ErrorResponse;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.Hasty;
import io.contacts.http.fixture.LogCapture;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.Thing;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.fixture.Traces;
import io.contacts.http.internal.network.Ways;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A key and a person's data")
class SecrecyTest {
    private static final String PERSON = "zoemarker";
    private static final String KEY = "keymarker";
    private static final String ECHO = "{\"Code\":103,\"Message\":\"" + PERSON + "@example.com\",\"" + PERSON + "\":1}";

    @Test
    @DisplayName("are in no message, cause, stack trace, serial form or log record, whatever goes wrong")
    void nowhere() throws Exception {
        List<String> jul = new ArrayList<>();
        Handler handler = capturing(jul);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        int paths = 0;
        try {
            for (RawServer.Reaction reaction : reactions().toList()) {
                for (ErrorReader reader : List.of(TestCalls.NO_ENVELOPE, failing())) {
                    paths += assertSilent(reaction, reader);
                }
            }
        } finally {
            root.setLevel(before);
            root.removeHandler(handler);
        }

        assertThat(paths).isGreaterThan(150);
        assertThat(jul).noneMatch(SecrecyTest::isMarked);
        assertThat(LogCapture.records())
                .anyMatch(text -> text.contains("ADD_CONTACT"))
                .noneMatch(SecrecyTest::isMarked);
    }

    @Test
    @DisplayName("are not shown by anything that holds them")
    void hidden() {
        try (RawServer server = RawServer.with(RawServer.json(200, "{}"));
                HttpCalls calls = TestCalls.open(server)) {
            ThingApi api = calls.api(ThingApi.class, Map.of("X-Key", KEY));
            ErrorResponse response = new ErrorResponse(
                    400,
                    Optional.of("application/" + PERSON),
                    ECHO.getBytes(StandardCharsets.UTF_8),
                    Optional.of(Duration.ZERO));

            assertThat(calls.toString() + api + response + response.description())
                    .doesNotContain(KEY)
                    .doesNotContain(PERSON);
        }
    }

    private static Stream<RawServer.Reaction> reactions() {
        String json = "HTTP/1.1 200 X\r\nContent-Type: application/json\r\n";
        Stream<RawServer.Reaction> statuses = Stream.of(
                        201, 300, 301, 302, 307, 400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 501, 502,
                        503, 504, 600)
                .flatMap(status -> Stream.of(
                        RawServer.json(status, "[" + ECHO + "]"),
                        RawServer.answer(status, "text/html; x=" + PERSON, "<html><title>" + PERSON + "</title>" + KEY),
                        RawServer.raw("HTTP/1.1 " + status + " " + PERSON + "\r\nLocation: /" + PERSON + "\r\nX: " + KEY
                                + "\r\nRetry-After: " + PERSON + "\r\nContent-Length: 0\r\n\r\n")));
        Stream<RawServer.Reaction> broken = Stream.of(
                RawServer.hangUp(),
                RawServer.silence(),
                RawServer.raw(PERSON + " " + KEY + "\r\n\r\n"),
                RawServer.thenHangUp("HTTP/1.1 2" + PERSON + " OK\r\n\r\n"),
                RawServer.thenHangUp("HTTP/1.1 200 OK\r\n" + PERSON + "\r\n\r\n"),
                RawServer.thenHangUp("HTTP/1.1 200 OK\r\nContent-Length: " + PERSON + "\r\n\r\n"),
                RawServer.thenHangUp(json + "Transfer-Encoding: chunked\r\n\r\n" + PERSON + "\r\n"),
                RawServer.thenHangUp(json + "Content-Length: 500\r\n\r\n" + ECHO),
                RawServer.thenSilence(json + "Content-Length: 500\r\n\r\n" + ECHO),
                RawServer.raw(json + "Content-Encoding: " + PERSON + "\r\nContent-Length: 2\r\n\r\n{}"),
                RawServer.json(200, ECHO + ECHO),
                RawServer.json(200, "{\"count\":\"" + PERSON + "\"}"),
                RawServer.json(200, "{\"count\":" + PERSON + "}"),
                RawServer.json(200, "{\"" + PERSON + "\":1,\"" + PERSON + "\":2}"),
                RawServer.json(200, "{\"name\":{\"" + PERSON + "\":\"" + KEY + "\"}}"),
                RawServer.json(200, PERSON),
                RawServer.json(200, "{\"name\":\"" + PERSON.repeat(1000) + "\"}"));
        return Stream.concat(statuses, broken);
    }

    /** Makes every kind of call and looks at what comes out; returns how many errors that were. */
    private static int assertSilent(RawServer.Reaction reaction, ErrorReader reader) throws Exception {
        int errors = 0;
        try (RawServer server = RawServer.with(reaction)) {
            HttpSettings settings = TestCalls.settings(
                    server.url(), "max-attempts", "2", "read-timeout", "150ms", "max-response-bytes", "5000");
            try (HttpCalls calls =
                    new HttpCalls(TestCalls.PROVIDER, settings, reader, new Hasty(), Ways.open(settings))) {
                ThingApi api = calls.api(ThingApi.class, Map.of("X-Key", KEY));
                for (Runnable work : works(calls, api)) {
                    Throwable error = catchThrowable(work::run);
                    if (error != null) {
                        errors++;
                        assertThat(error).isInstanceOf(ContactsException.class);
                        assertThat(Traces.of(error) + error + ((ContactsException) error).facts() + serial(error))
                                .doesNotContain(PERSON)
                                .doesNotContain(KEY);
                    }
                }
            }
        }
        return errors;
    }

    private static List<Runnable> works(HttpCalls calls, ThingApi api) {
        String address = PERSON + "@example.com";
        Thing thing = Thing.named(PERSON);
        return List.of(
                () -> calls.call(Call.read(Capability.FIND_CONTACT), () -> api.get(address)),
                () -> calls.call(Call.repeatableWrite(Capability.SAVE_CONTACT), () -> api.save(address, thing)),
                () -> calls.call(Call.singleWrite(Capability.ADD_CONTACT), () -> api.add(address, thing)),
                () -> calls.run(Call.repeatableWrite(Capability.DELETE_CONTACT), () -> api.delete(address)));
    }

    private static ErrorReader failing() {
        return (facts, response, call) -> {
            throw new IllegalStateException(new String(response.body(), StandardCharsets.UTF_8));
        };
    }

    private static boolean isMarked(String text) {
        return text.contains(PERSON) || text.contains(KEY);
    }

    private static String serial(Throwable error) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(error);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static Handler capturing(List<String> records) {
        return new Handler() {
            @Override
            public synchronized void publish(LogRecord record) {
                records.add(record.getMessage() + (record.getThrown() == null ? "" : Traces.of(record.getThrown())));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
