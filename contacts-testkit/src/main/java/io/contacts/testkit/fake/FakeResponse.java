package io.contacts.testkit.fake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of a fake, or one that a {@link FaultScript} puts in its place.
 *
 * @param status the HTTP status, 200 to 599
 * @param headers sent as they stand; {@code Content-Length} is added by the server
 * @param body may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the bytes, and no caller gets our array
public record FakeResponse(int status, Map<String, String> headers, byte[] body) {
    private static final byte[] UNMATCHED =
            "The fake has no operation with this method and path.\n".getBytes(StandardCharsets.UTF_8);

    /**
     * Copies what it is given.
     *
     * @throws IllegalArgumentException when the status is not between 200 and 599
     */
    public FakeResponse {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("Not the status of a final answer: " + status);
        }
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        body = body.clone();
    }

    /** JSON as {@code application/json; charset=utf-8}. For the fakes themselves: a test of yours wants {@link #text}. */
    public static FakeResponse json(int status, JsonNode body) {
        return text(status, "application/json; charset=utf-8", body.toString());
    }

    /** A status and nothing else. */
    public static FakeResponse empty(int status) {
        return new FakeResponse(status, Map.of(), new byte[0]);
    }

    /** Plain text as {@code text/plain; charset=utf-8}. */
    public static FakeResponse text(int status, String body) {
        return text(status, "text/plain; charset=utf-8", body);
    }

    /** Any text, sent as UTF-8, with the content type that you name. */
    public static FakeResponse text(int status, String contentType, String body) {
        return new FakeResponse(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The answer to a request that is no operation of the API: plain text, never the provider's own envelope, so that a
     * wrong path cannot read as "absent". The {@link FakeServer} lists such requests as unmatched.
     *
     * @param status 404 for an unknown path, 405 for an unknown method
     */
    public static FakeResponse unmatched(int status) {
        return text(status, new String(UNMATCHED, StandardCharsets.UTF_8));
    }

    /** This answer with one more header, or another value of it. */
    public FakeResponse withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new FakeResponse(status, more, body);
    }

    /** A copy of the bytes. */
    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Whether the body is that of {@link #unmatched}: the fake has no such operation. */
    public boolean isUnmatched() {
        return Arrays.equals(body, UNMATCHED);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FakeResponse that
                && status == that.status
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, headers, Arrays.hashCode(body));
    }

    /** The status and the size: no header, no body. */
    @Override
    public String toString() {
        return "FakeResponse[" + status + ", " + body.length + " bytes]";
    }
}
