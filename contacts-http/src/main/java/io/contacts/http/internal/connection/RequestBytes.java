package io.contacts.http.internal.connection;

import io.contacts.http.internal.exchange.WireRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes requests to one address as HTTP/1.1. */
final class RequestBytes {
    /** A request that is not longer goes into any socket's buffer at once: writing it does not wait. */
    static final int SMALL = 4096;

    private static final String AGENT = "User-Agent: contacts\r\n";

    private final int origin;
    private final String host;

    RequestBytes(URI baseUrl) {
        String authority = baseUrl.getRawAuthority();
        this.origin = (baseUrl.getScheme() + "://" + authority).length();
        this.host = " HTTP/1.1\r\nHost: " + authority + "\r\n" + AGENT;
    }

    /** Whether it can be written without waiting. */
    static boolean isSmall(WireRequest request) {
        byte[] body = request.body();
        return body == null || body.length <= SMALL / 2;
    }

    /** Writes head and body, in one piece if they are small. */
    void write(WireRequest request, OutputStream out) throws IOException {
        byte[] body = request.body();
        String head = head(request);
        if (body == null) {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        byte[] first = new byte[head.length() + (isSmall(request) ? body.length : 0)];
        copy(head, first);
        if (isSmall(request)) {
            System.arraycopy(body, 0, first, head.length(), body.length);
        }
        out.write(first);
        if (!isSmall(request)) {
            out.write(body);
        }
    }

    private String head(WireRequest request) {
        StringBuilder head = new StringBuilder(512);
        head.append(request.method())
                .append(' ')
                .append(request.url(), origin, request.url().length());
        head.append(host);
        for (Map.Entry<String, String> header : request.headers()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        byte[] body = request.body();
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** Paths are percent-encoded and header values visible ASCII, so that each character is one byte. */
    @SuppressWarnings("deprecation") // the one copy of Latin-1 into a given array that the JDK has
    private static void copy(String head, byte[] into) {
        head.getBytes(0, head.length(), into, 0);
    }
}
