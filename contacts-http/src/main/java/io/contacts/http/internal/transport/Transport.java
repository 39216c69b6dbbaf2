package io.contacts.http.internal.transport;

import feign.Client;
import feign.Request;
import feign.Response;
import io.contacts.domain.error.ContactsException;
import io.contacts.http.call.Call;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.answer.AnswerBody;
import io.contacts.http.internal.answer.RetryAfter;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.attempt.CurrentAttempt;
import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.exchange.Exchange;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.exchange.WireRequest;
import io.contacts.http.internal.lifetime.AccessRefusedWhileWaiting;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.network.NetworkFailures;
import io.contacts.http.internal.pace.Permits;
import io.contacts.http.internal.time.Timing;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The way out: sends each request exactly once, to the configured address only, when there are permits for it. Throws
 * nothing but {@link ContactsException}; an {@code IOException} would come back with the URL in its message.
 */
final class Transport implements Client {
    private final Network network;
    private final HttpSettings settings;
    private final RequestForm form;
    private final Permits permits;
    private final Timing timing;
    private final Lifetime lifetime;
    private final CurrentAttempt current;

    Transport(
            Network network,
            HttpSettings settings,
            RequestForm form,
            Permits permits,
            Timing timing,
            Lifetime lifetime,
            CurrentAttempt current) {
        this.network = network;
        this.settings = settings;
        this.form = form;
        this.permits = permits;
        this.timing = timing;
        this.lifetime = lifetime;
        this.current = current;
    }

    /** For what Feign makes itself. */
    @Override
    public Response execute(Request request, Request.Options options) {
        Answer answer = send(current.get(), form.of(request), WireTypes.use(request));
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(answer.bytes())
                .build();
    }

    /** The same for a request whose address is known to be well-formed. */
    Answer send(Attempt attempt, Request.HttpMethod method, String url, byte @Nullable [] body, AnswerBody.Use use) {
        return send(attempt, form.of(method, url, body), use);
    }

    private Answer send(Attempt attempt, WireRequest request, AnswerBody.Use use) {
        attempt.begin();
        Answer answer;
        try {
            answer = whenPermitted(attempt, request, use);
        } catch (InterruptedException | ClosedWhileWaiting e) {
            throw NetworkFailures.interrupted(attempt);
        } catch (AccessRefusedWhileWaiting e) {
            throw NetworkFailures.refusedMeanwhile(attempt);
        }
        // Of a success it is the limits' business only.
        attempt.answered(
                answer,
                answer.isSuccess()
                        ? Optional.empty()
                        : answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, timing.now())));
        return answer;
    }

    private Answer whenPermitted(Attempt attempt, WireRequest request, AnswerBody.Use use)
            throws InterruptedException, ClosedWhileWaiting, AccessRefusedWhileWaiting {
        long start = timing.nanos();
        Optional<Permits.Permit> acquired = permits.acquire(attempt.deadline(), attempt.access(), start);
        if (acquired.isEmpty()) {
            attempt.waited(timing.nanos() - start);
            throw NetworkFailures.notPermitted(attempt, permits.asked(attempt.deadline()));
        }
        Permits.Permit permit = acquired.get();
        attempt.waited(permit.since() - start);
        try {
            attempt.access().requireGranted();
            Answer answer = exchange(attempt, request, use, permit);
            attempt.answeredAt(permits.answered(permit, answer));
            return answer;
        } finally {
            permits.release(permit);
        }
    }

    private Answer exchange(Attempt attempt, WireRequest request, AnswerBody.Use use, Permits.Permit permit)
            throws InterruptedException, ClosedWhileWaiting {
        Exchange exchange =
                new Exchange(timing, use, maxBytes(attempt.call()), () -> permits.gone(permit), permit.since());
        lifetime.enter(exchange);
        try {
            lifetime.requireOpen();
            attempt.sent();
            network.send(exchange, request);
            return exchange.await(attempt.deadline(), settings.readTimeout().toNanos());
        } catch (ExecutionException e) {
            takeBack(attempt, exchange);
            throw NetworkFailures.broken(attempt, e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            takeBack(attempt, exchange);
            throw NetworkFailures.late(attempt);
        } catch (InterruptedException | ClosedWhileWaiting e) {
            takeBack(attempt, exchange);
            throw e;
        } finally {
            lifetime.leave(exchange);
        }
    }

    /** A request of which no byte has left has done nothing, and never will. */
    private static void takeBack(Attempt attempt, Exchange exchange) {
        if (exchange.withdraw()) {
            attempt.takenBack();
        }
    }

    private int maxBytes(Call call) {
        return call.list() ? settings.maxListBytes() : settings.maxResponseBytes();
    }
}
