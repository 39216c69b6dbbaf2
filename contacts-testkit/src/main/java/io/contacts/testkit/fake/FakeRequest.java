package io.contacts.testkit.fake;

import io.contacts.testkit.fake.internal.exchange.MaskedPath;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param method upper case, {@code GET}
 * @param rawPath the path as sent, still percent-encoded, without the query: {@code /contact/get/joe%40example.com/}
 * @param query the query as sent, still percent-encoded, without the {@code ?}; null when the request had none
 * @param headers every value of every header, under the header's name in lower case
 * @param body the bytes as sent; empty when there was no body
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the bytes, and no caller gets our array
public record FakeRequest(
        String method, String rawPath, @Nullable String query, Map<String, List<String>> headers, byte[] body) {

    /** Copies what it is given and lowers the headers' names. */
    public FakeRequest {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(rawPath, "rawPath");
        headers = lowerCased(headers);
        body = body.clone();
    }

    /** A request without a query. */
    public FakeRequest(String method, String rawPath, Map<String, List<String>> headers, byte[] body) {
        this(method, rawPath, null, headers, body);
    }

    /** The query as sent, without the {@code ?}; empty when the request had none. */
    public Optional<String> rawQuery() {
        return Optional.ofNullable(query);
    }

    /** The first value of a header; its name in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * The body as text.
     *
     * @throws UncheckedIOException when the bytes are not UTF-8
     */
    public String bodyText() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UncheckedIOException(notUtf8);
        }
    }

    /** A copy of the bytes. */
    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The number of bytes in the body, without a copy of them. */
    public int bodyLength() {
        return body.length;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FakeRequest that
                && method.equals(that.method)
                && rawPath.equals(that.rawPath)
                && Objects.equals(query, that.query)
                && headers.equals(that.headers)
                && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, rawPath, query, headers, Arrays.hashCode(body));
    }

    /** The operation only: no address, no id, no header, no body. */
    @Override
    public String toString() {
        return "FakeRequest[" + method + " " + MaskedPath.of(rawPath) + ", " + body.length + " bytes]";
    }

    private static Map<String, List<String>> lowerCased(Map<String, List<String>> headers) {
        Map<String, List<String>> lowered = new LinkedHashMap<>();
        headers.forEach((name, values) -> lowered.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return Collections.unmodifiableMap(lowered);
    }
}
