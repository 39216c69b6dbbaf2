package io.contacts.http;

import feign.Request;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives Feign's requests the form in which they go out: to the configured address only, with the keys, as JSON. */
final class RequestForm {
    /** What is ours to set, and what the client does not let anyone set. */
    private static final Set<String> OWN_HEADERS =
            Set.of("accept", "content-type", "content-length", "host", "connection", "expect", "upgrade");

    private final URI baseUrl;
    private final Map<String, String> fixedHeaders;

    RequestForm(URI baseUrl, Map<String, String> fixedHeaders) {
        this.baseUrl = baseUrl;
        this.fixedHeaders = Map.copyOf(fixedHeaders);
    }

    HttpRequest of(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(request.url()));
        byte[] body = request.body();
        if (body != null) {
            builder.method(request.httpMethod().name(), new Outgoing(body));
        } else if (request.httpMethod() == Request.HttpMethod.GET) {
            builder.GET();
        } else {
            builder.method(request.httpMethod().name(), BodyPublishers.noBody());
        }
        for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
            if (!OWN_HEADERS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                header.getValue().forEach(value -> builder.header(header.getKey(), value));
            }
        }
        builder.setHeader("Accept", "application/json");
        if (body != null) {
            builder.setHeader("Content-Type", "application/json");
        }
        fixedHeaders.forEach(builder::setHeader);
        return builder.build();
    }

    /** Messages do not repeat the URL: paths hold people's addresses. */
    private URI address(String url) {
        if (!url.startsWith(baseUrl + "/")) {
            throw new IllegalStateException("a request must go to the configured base URL and nowhere else");
        }
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            // Not chained, for the same reason.
            throw new IllegalStateException("a request needs a valid path; use PathSegment for each variable of it");
        }
        String path = address.getRawPath().substring(baseUrl.getRawPath().length()) + "/";
        String middle = path.substring(0, path.length() - 1);
        if (middle.contains("//") || path.contains("/../") || path.contains("/./")) {
            throw new IllegalStateException("a path must have no empty segments and no dots; is a variable missing?");
        }
        return address;
    }
}
