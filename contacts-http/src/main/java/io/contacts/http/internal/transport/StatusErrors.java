package io.contacts.http.internal.transport;

import feign.Response;
import feign.codec.ErrorDecoder;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.ErrorResponse;
import io.contacts.http.internal.answer.Answer;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.attempt.CurrentAttempt;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What an answer that is not a 2xx means: first what the adapter reads in it, then what its status says. */
final class StatusErrors implements ErrorDecoder {
    private final ErrorReader reader;
    private final URI baseUrl;
    private final CurrentAttempt current;

    StatusErrors(ErrorReader reader, URI baseUrl, CurrentAttempt current) {
        this.reader = reader;
        this.baseUrl = baseUrl;
        this.current = current;
    }

    @Override
    public Exception decode(String methodKey, Response ignored) {
        return error();
    }

    /** What the answer of the current attempt means. */
    ContactsException error() {
        Attempt attempt = current.get();
        Answer answer = attempt.answer().orElseThrow();
        if (answer.status() >= 300 && answer.status() < 400) {
            return redirect(attempt, answer);
        }
        ErrorResponse response =
                new ErrorResponse(answer.status(), answer.contentType(), answer.bytes(), attempt.retryAfter());
        return read(attempt, response).orElseGet(() -> byStatus(attempt, response));
    }

    /** An envelope that is so odd that its reader fails is none. */
    private Optional<ContactsException> read(Attempt attempt, ErrorResponse response) {
        try {
            return reader.read(attempt.facts(), response, attempt.call());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ContactsException byStatus(Attempt attempt, ErrorResponse response) {
        ErrorFacts facts = attempt.facts().withDetail(response.description());
        int status = response.status();
        if (status == 401 || status == 403) {
            return new AccessDeniedException(facts);
        }
        if (status == 429) {
            return new RateLimitedException(facts, response.retryAfter().orElse(null));
        }
        if (status >= 500 && status < 600) {
            boolean saysNothingDone = status == 503 && response.retryAfter().isPresent();
            return new ProviderUnavailableException(facts, saysNothingDone ? Retry.SAFE : attempt.afterSending(), null);
        }
        boolean refused = status >= 400 && status < 500;
        return new UnexpectedResponseException(facts, refused ? Retry.UNSAFE : attempt.afterSending(), null);
    }

    /** Not read by any adapter: a write may have been done before its answer sent us elsewhere. */
    private ContactsException redirect(Attempt attempt, Answer answer) {
        String where = answer.header("Location").map(this::where).orElse("nowhere");
        ErrorFacts facts = attempt.facts().withDetail("a redirect to " + where + " was refused");
        return new UnexpectedResponseException(facts, attempt.afterSending(), null);
    }

    /** Never more than this: path, query and even host of a location may hold what was sent. */
    private String where(String location) {
        URI target;
        try {
            target = baseUrl.resolve(URI.create(location.strip()));
        } catch (IllegalArgumentException e) {
            return "an unreadable place";
        }
        if (target.getHost() == null || !target.getHost().equalsIgnoreCase(baseUrl.getHost())) {
            return "another host";
        }
        boolean sameOrigin = target.getPort() == baseUrl.getPort()
                && String.valueOf(target.getScheme())
                        .toLowerCase(Locale.ROOT)
                        .equals(baseUrl.getScheme().toLowerCase(Locale.ROOT));
        return sameOrigin ? "another path of the same host" : "another port or scheme of the same host";
    }
}
