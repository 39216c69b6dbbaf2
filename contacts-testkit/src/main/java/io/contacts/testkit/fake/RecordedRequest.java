package io.contacts.testkit.fake;

import io.contacts.testkit.fake.internal.exchange.MaskedPath;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a {@link FakeServer} got, and what became of it.
 *
 * @param number 1 for the first request since the server started, counted on over {@link FakeServer#clearJournal()}
 * @param request as it came, the prefix of the mount included
 * @param status the status that was sent; 0 when the connection was reset instead
 * @param tookEffect whether the fake handled the request, whatever was answered; false when a fault came before that
 * @param matched false when no fake has an operation with this method and path
 */
public record RecordedRequest(long number, FakeRequest request, int status, boolean tookEffect, boolean matched) {

    /** See {@link FakeRequest#method()}. */
    public String method() {
        return request.method();
    }

    /** See {@link FakeRequest#rawPath()}; with the prefix of the mount. */
    public String rawPath() {
        return request.rawPath();
    }

    /** See {@link FakeRequest#rawQuery()}. */
    public Optional<String> rawQuery() {
        return request.rawQuery();
    }

    /** See {@link FakeRequest#headers()}. */
    public Map<String, List<String>> headers() {
        return request.headers();
    }

    /** See {@link FakeRequest#header(String)}. */
    public Optional<String> header(String name) {
        return request.header(name);
    }

    /** See {@link FakeRequest#body()}. */
    public byte[] body() {
        return request.body();
    }

    /**
     * See {@link FakeRequest#bodyText()}.
     *
     * @throws UncheckedIOException when the bytes are not UTF-8
     */
    public String bodyText() {
        return request.bodyText();
    }

    /** The operation and the outcome: no address, no id, no header, no body. */
    @Override
    public String toString() {
        return "RecordedRequest[#" + number + " " + method() + " " + MaskedPath.of(rawPath()) + " -> " + status + "]";
    }
}
