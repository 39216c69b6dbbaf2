package io.contacts.http.internal.transport;

import feign.Request;
import io.contacts.http.internal.exchange.WireRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives requests the form in which they go out: to the configured address only, with the keys, as JSON. */
final class RequestForm {
    /** What is ours to set, and what nobody may set. */
    private static final Set<String> OWN_HEADERS = Set.of(
            "accept",
            "content-type",
            "content-length",
            "host",
            "connection",
            "expect",
            "upgrade",
            "transfer-encoding",
            "user-agent");

    private static final Map.Entry<String, String> ACCEPT = Map.entry("Accept", "application/json");
    private static final Map.Entry<String, String> CONTENT_TYPE = Map.entry("Content-Type", "application/json");
    private static final Pattern VISIBLE = Pattern.compile("[ -~]*");
    private static final byte[] NOTHING = {};

    private final URI baseUrl;
    private final String base;
    private final List<Map.Entry<String, String>> withoutBody;
    private final List<Map.Entry<String, String>> withBody;

    RequestForm(URI baseUrl, Map<String, String> fixedHeaders) {
        this.baseUrl = baseUrl;
        this.base = baseUrl.toString();
        List<Map.Entry<String, String>> always = new ArrayList<>();
        always.add(ACCEPT);
        fixedHeaders.forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                always.add(Map.entry(name, value));
            }
        });
        this.withoutBody = List.copyOf(always);
        always.add(CONTENT_TYPE);
        this.withBody = List.copyOf(always);
    }

    /** A request of Feign's own making. */
    WireRequest of(Request request) {
        String url = checked(request.url());
        byte[] body = request.body();
        List<Map.Entry<String, String>> headers = new ArrayList<>(body == null ? withoutBody : withBody);
        for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
            if (!isSet(headers, header.getKey())) {
                header.getValue().forEach(value -> headers.add(Map.entry(header.getKey(), visible(value))));
            }
        }
        return request(request.httpMethod(), url, headers, body);
    }

    /** A request whose address is known to be well-formed. */
    WireRequest of(Request.HttpMethod method, String url, byte @Nullable [] body) {
        return request(method, url, body == null ? withoutBody : withBody, body);
    }

    private static WireRequest request(
            Request.HttpMethod method, String url, List<Map.Entry<String, String>> headers, byte @Nullable [] body) {
        boolean saysLength = method != Request.HttpMethod.GET;
        return new WireRequest(method.name(), url, headers, body == null && saysLength ? NOTHING : body);
    }

    private static String visible(String value) {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalStateException("a header must have visible ASCII characters only");
        }
        return value;
    }

    private static boolean isSet(List<Map.Entry<String, String>> headers, String name) {
        return OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                || headers.stream().anyMatch(header -> header.getKey().equalsIgnoreCase(name));
    }

    /** Messages do not repeat the URL: paths hold people's addresses. */
    private String checked(String url) {
        if (!url.startsWith(base + "/")) {
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
        return url;
    }
}
