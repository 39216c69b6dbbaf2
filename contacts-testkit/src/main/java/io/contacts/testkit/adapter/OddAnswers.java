package io.contacts.testkit.adapter;

import io.contacts.testkit.fake.FakeResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that no provider documents and every network has: pages of somebody else, broken and hostile JSON, wrong content
 * types, lists and errors of the wrong shape. A client makes a typed error of each, or the success that its status says where
 * no body is documented, and quotes none of them: each holds the {@link #MARKER}, as if it were a person's name.
 */
public final class OddAnswers {
    /** What must not come out of a client. */
    public static final String MARKER = "oddmarker";

    private static final String JSON = "application/json; charset=utf-8";
    private static final String PAGE = "<!DOCTYPE html><html><body>Sign in, " + MARKER + "</body></html>";
    private static final String THING = "{\"" + MARKER + "\":\"" + MARKER + "\"}";

    private final Map<String, FakeResponse> answers = new LinkedHashMap<>();

    private OddAnswers() {}

    /** All of them, by what is odd about each. */
    public static Map<String, FakeResponse> all() {
        OddAnswers odd = new OddAnswers();
        odd.addStatuses();
        odd.addBodies();
        odd.addNumbersAndNesting();
        odd.addTypesAndEncodings();
        odd.addHeaders();
        return odd.answers;
    }

    private void addStatuses() {
        int[] statuses = {
            202, 203, 205, 206, 300, 301, 302, 303, 304, 307, 308, 400, 402, 405, 406, 408, 410, 411, 413, 414, 415,
            418, 421, 423, 426, 428, 431, 451, 500, 501, 502, 504, 505, 507, 508, 511, 520, 529, 599
        };
        for (int status : statuses) {
            answers.put(status + " with a page", FakeResponse.text(status, "text/html; charset=utf-8", PAGE));
        }
    }

    private void addBodies() {
        json("nothing", "");
        json("blanks", " \r\n\t ");
        json("null", "null");
        json("true", "true");
        json("a text", "\"" + MARKER + "\"");
        json("an unknown member", THING);
        json("a list of lists", "[[\"" + MARKER + "\"]]");
        json("a list of nulls", "[null,null]");
        json("a list of texts", "[\"" + MARKER + "\"]");
        json("two documents", THING + THING);
        json("half a document", "{\"" + MARKER + "\":\"" + MARKER);
        json("a member twice", "{\"" + MARKER + "\":1,\"" + MARKER + "\":2}");
        json("a comment", "{/* " + MARKER + " */}");
        json("single quotes", "{'" + MARKER + "':'" + MARKER + "'}");
        json("a comma too many", "[" + THING + ",]");
        json("a byte order mark", "\uFEFF" + THING);
        json("a control character", "{\"" + MARKER + "\":\"\u0001\"}");
        json("half a surrogate pair", "{\"" + MARKER + "\":\"\\ud83d\"}");
        json("an escape that is none", "{\"" + MARKER + "\":\"\\x41\"}");
        json("a script", ")]}',\n" + THING);
        json("a callback", MARKER + "(" + THING + ")");
    }

    private void addNumbersAndNesting() {
        json("an endless number", "{\"" + MARKER + "\":" + "9".repeat(5_000) + "}");
        json("a huge exponent", "{\"" + MARKER + "\":1e999999999}");
        json("an exponent that no number has", "{\"" + MARKER + "\":1e99999999999}");
        json("not a number", "{\"" + MARKER + "\":NaN}");
        json("a leading zero", "{\"" + MARKER + "\":007}");
        json("an endless name", "{\"" + MARKER.repeat(20_000) + "\":1}");
        json("deep lists", "[".repeat(100_000) + "]".repeat(100_000));
        json("deep objects", ("{\"" + MARKER + "\":").repeat(5_000) + "1" + "}".repeat(5_000));
        json("more than a megabyte", "{\"" + MARKER + "\":\"" + "x".repeat(1_100_000) + "\"}");
    }

    private void addTypesAndEncodings() {
        answers.put("a page that is called JSON", FakeResponse.text(200, JSON, PAGE));
        answers.put("a page", FakeResponse.text(200, "text/html", PAGE));
        answers.put("XML", FakeResponse.text(200, "application/xml", "<a>" + MARKER + "</a>"));
        answers.put("a text", FakeResponse.text(200, MARKER));
        answers.put("a form", FakeResponse.text(200, "application/x-www-form-urlencoded", "a=" + MARKER));
        answers.put("JSON called a picture", FakeResponse.text(200, "image/png", THING));
        answers.put("a content type that is none", FakeResponse.text(200, ";;;" + MARKER, THING));
        bytes("UTF-16", "application/json; charset=utf-16", THING.getBytes(StandardCharsets.UTF_16));
        bytes("UTF-32", JSON, THING.getBytes(Charset.forName("UTF-32")));
        bytes("Latin-1 called UTF-8", JSON, "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        bytes(
                "an unknown character set",
                "application/json; charset=" + MARKER,
                THING.getBytes(StandardCharsets.UTF_8));
        bytes("bytes", JSON, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1, 2, (byte) 0xC3});
        bytes("zeros", JSON, new byte[64]);
        answers.put("JSON compressed", new FakeResponse(200, compressed(), zipped(THING)));
        answers.put("a bomb", new FakeResponse(200, compressed(), zipped(" ".repeat(20_000_000))));
        answers.put("an error compressed", new FakeResponse(400, compressed(), zipped(THING)));
    }

    private void addHeaders() {
        for (String value :
                new String[] {"-5", "1.5", MARKER, "99999999999999999999", "Fri, 99 Foo 2026 10:00:00 GMT", ""}) {
            answers.put("429 and <" + value + ">", FakeResponse.empty(429).withHeader("Retry-After", value));
            answers.put("503 and <" + value + ">", FakeResponse.empty(503).withHeader("Retry-After", value));
        }
        answers.put(
                "401 that asks for a password",
                FakeResponse.empty(401).withHeader("WWW-Authenticate", "Basic realm=\"" + MARKER + "\""));
        answers.put("407", FakeResponse.empty(407).withHeader("Proxy-Authenticate", "Basic"));
        answers.put("302 to nowhere", FakeResponse.empty(302).withHeader("Location", "http://[" + MARKER));
        answers.put(
                "limits that are none",
                FakeResponse.text(200, JSON, THING)
                        .withHeader("RateLimit", MARKER)
                        .withHeader("X-RateLimit-Reset", "-1"));
    }

    private void json(String what, String body) {
        answers.put(what, FakeResponse.text(200, JSON, body));
    }

    private void bytes(String what, String contentType, byte[] body) {
        answers.put(what, new FakeResponse(200, Map.of("Content-Type", contentType), body));
    }

    private static Map<String, String> compressed() {
        return Map.of("Content-Type", JSON, "Content-Encoding", "gzip");
    }

    private static byte[] zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
