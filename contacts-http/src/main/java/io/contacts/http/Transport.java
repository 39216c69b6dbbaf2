package io.contacts.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.contacts.domain.error.ContactsException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Feign's way out: sends each request exactly once, to the configured address only, when there are permits for it. Throws
 * nothing but {@link ContactsException}; an {@code IOException} would come back with the URL in its message.
 */
final class Transport implements Client {
    /** What is ours to set, and what the client does not let anyone set. */
    private static final Set<String> OWN_HEADERS =
            Set.of("accept", "content-type", "content-length", "host", "connection", "expect", "upgrade");

    private final HttpClient client;
    private final HttpSettings settings;
    private final Map<String, String> fixedHeaders;
    private final Permits permits;
    private final Timing timing;
    private final Lifetime lifetime;
    private final CurrentAttempt current;

    Transport(
            HttpClient client,
            HttpSettings settings,
            Map<String, String> fixedHeaders,
            Permits permits,
            Timing timing,
            Lifetime lifetime,
            CurrentAttempt current) {
        this.client = client;
        this.settings = settings;
        this.fixedHeaders = fixedHeaders;
        this.permits = permits;
        this.timing = timing;
        this.lifetime = lifetime;
        this.current = current;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Attempt attempt = current.get();
        attempt.begin();
        HttpRequest prepared = prepared(request);
        Answer answer;
        try {
            answer = whenPermitted(attempt, prepared, WireTypes.use(request));
        } catch (InterruptedException | ClosedWhileWaiting e) {
            throw NetworkFailures.interrupted(attempt);
        }
        attempt.answered(answer, answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, timing.now())));
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(answer.bytes())
                .build();
    }

    private Answer whenPermitted(Attempt attempt, HttpRequest request, AnswerBody.Use use)
            throws InterruptedException, ClosedWhileWaiting {
        long ticket = permits.acquire(attempt.deadline());
        if (ticket < 0) {
            throw NetworkFailures.notSent(attempt, "no permit within call-timeout");
        }
        try {
            return exchange(attempt, request, use, ticket);
        } finally {
            permits.release();
        }
    }

    private Answer exchange(Attempt attempt, HttpRequest request, AnswerBody.Use use, long ticket)
            throws InterruptedException, ClosedWhileWaiting {
        Exchange exchange = new Exchange(timing, use, settings.maxBytes(attempt.call()));
        lifetime.enter(exchange);
        try {
            try {
                lifetime.requireOpen();
                attempt.sent();
                exchange.send(client, request);
            } finally {
                permits.gone(ticket);
            }
            return exchange.await(attempt.deadline(), settings.readTimeout().toNanos());
        } catch (ExecutionException e) {
            throw NetworkFailures.broken(attempt, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw NetworkFailures.lost(
                    attempt,
                    attempt.deadline().left() <= 0
                            ? "no complete answer within call-timeout"
                            : "silence for longer than read-timeout");
        } finally {
            lifetime.leave(exchange);
        }
    }

    private HttpRequest prepared(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address(request.url()));
        byte[] body = request.body();
        boolean reads = request.httpMethod() == Request.HttpMethod.GET;
        if (reads && body == null) {
            builder.GET();
        } else {
            builder.method(
                    request.httpMethod().name(),
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
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

    /** The address to send to. Messages do not repeat it: paths hold people's addresses. */
    private URI address(String url) {
        String base = settings.baseUrl().toString();
        if (!url.startsWith(base + "/")) {
            throw new IllegalStateException("a request must go to the configured base URL and nowhere else");
        }
        URI address;
        try {
            address = URI.create(url);
        } catch (IllegalArgumentException e) {
            // Not chained: its message repeats the URL.
            throw new IllegalStateException("a request needs a valid path; use PathSegment for each variable of it");
        }
        String path =
                address.getRawPath().substring(settings.baseUrl().getRawPath().length());
        if (path.contains("//") || (path + "/").contains("/../") || (path + "/").contains("/./")) {
            throw new IllegalStateException(
                    "a path must have no empty segments and no dots; a variable of it is missing");
        }
        return address;
    }
}
