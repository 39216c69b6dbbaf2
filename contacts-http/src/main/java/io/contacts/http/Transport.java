package io.contacts.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.contacts.domain.error.ContactsException;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Feign's way out: sends each request exactly once, to the configured address only, when there are permits for it. Throws
 * nothing but {@link ContactsException}; an {@code IOException} would come back with the URL in its message.
 */
final class Transport implements Client {
    private final JdkClient client;
    private final HttpSettings settings;
    private final RequestForm form;
    private final Permits permits;
    private final Timing timing;
    private final Lifetime lifetime;
    private final CurrentAttempt current;

    Transport(
            JdkClient client,
            HttpSettings settings,
            RequestForm form,
            Permits permits,
            Timing timing,
            Lifetime lifetime,
            CurrentAttempt current) {
        this.client = client;
        this.settings = settings;
        this.form = form;
        this.permits = permits;
        this.timing = timing;
        this.lifetime = lifetime;
        this.current = current;
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        Attempt attempt = current.get();
        attempt.begin();
        HttpRequest prepared = form.of(request);
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
        long start = timing.nanos();
        Optional<Permits.Permit> acquired = permits.acquire(attempt.deadline());
        attempt.waited(timing.nanos() - start);
        if (acquired.isEmpty()) {
            throw NetworkFailures.notPermitted(attempt, permits.held());
        }
        Permits.Permit permit = acquired.get();
        try {
            Answer answer = exchange(attempt, request, use, permit);
            permits.answered(permit, answer);
            return answer;
        } finally {
            permits.release(permit);
        }
    }

    private Answer exchange(Attempt attempt, HttpRequest request, AnswerBody.Use use, Permits.Permit permit)
            throws InterruptedException, ClosedWhileWaiting {
        Exchange exchange = new Exchange(timing, use, settings.maxBytes(attempt.call()));
        lifetime.enter(exchange);
        try {
            lifetime.requireOpen();
            attempt.sent();
            exchange.send(client, request, () -> permits.gone(permit));
            return exchange.await(attempt.deadline(), settings.readTimeout().toNanos());
        } catch (ExecutionException e) {
            takeBack(attempt, request);
            throw NetworkFailures.broken(attempt, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            takeBack(attempt, request);
            throw NetworkFailures.late(attempt);
        } catch (InterruptedException | ClosedWhileWaiting e) {
            takeBack(attempt, request);
            throw e;
        } finally {
            lifetime.leave(exchange);
        }
    }

    /** A request that is still without its body has done nothing, and never will. */
    private static void takeBack(Attempt attempt, HttpRequest request) {
        if (request.bodyPublisher().orElse(null) instanceof Outgoing body && body.withdraw()) {
            attempt.takenBack();
        }
    }
}
