package io.contacts.http.internal.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request in the form in which it goes out. */
public final class WireRequest {
    private final String method;
    private final String url;
    private final List<Map.Entry<String, String>> headers;
    private final byte @Nullable [] body;

    /**
     * A request.
     *
     * @param headers all but those that every request has by its nature: {@code Host} and {@code Content-Length}
     * @param body {@code null} for none at all, as of a GET; without bytes where its length has to be said
     */
    public WireRequest(String method, String url, List<Map.Entry<String, String>> headers, byte @Nullable [] body) {
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /** The method, as in {@code POST}. */
    public String method() {
        return method;
    }

    /** The address, with scheme and host. */
    public String url() {
        return url;
    }

    /** The headers, but for those that every request has by its nature. */
    public List<Map.Entry<String, String>> headers() {
        return headers;
    }

    /** The body, not copied; {@code null} for none at all. */
    public byte @Nullable [] body() {
        return body;
    }

    /** Says nothing of the person: the path may name one. */
    @Override
    public String toString() {
        return "WireRequest[" + method + "]";
    }
}
