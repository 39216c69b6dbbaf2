package io.contacts.sentori.internal.call;

import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.error.Retry;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.call.Call;
import io.contacts.http.call.Repeat;
import io.contacts.http.wire.AnyBody;
import io.contacts.http.wire.Reply;
import io.contacts.sentori.internal.wire.SentoriApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a call and understands its answer, or says that it does not. */
public final class SentoriCalls implements AutoCloseable {
    private final String provider;
    private final HttpCalls http;
    private final SentoriApi api;

    /**
     * Those of one account.
     *
     * @param provider the name that errors give, with the venue if one is open
     * @param http reads refusals with {@link SentoriErrors}
     * @param headers of every request
     */
    public SentoriCalls(String provider, HttpCalls http, Map<String, String> headers) {
        this.provider = provider;
        this.http = http;
        this.api = http.api(SentoriApi.class, headers);
    }

    /**
     * Asks for something.
     *
     * @param meaning makes a value of the answer; throws {@link IllegalArgumentException}, with a message that names nobody,
     *     if it is not what is documented
     */
    public <W, T> T ask(Call call, Function<SentoriApi, Reply<W>> request, Function<Reply<W>, T> meaning) {
        Reply<W> reply = http.call(call, () -> request.apply(api));
        try {
            return meaning.apply(reply);
        } catch (IllegalArgumentException e) {
            throw unexpected(call, reply.status(), String.valueOf(e.getMessage()));
        }
    }

    /** Asks for a list; {@code meaning} as in {@link #ask}, for each of its elements. */
    public <W, T> List<T> askList(Call call, Function<SentoriApi, Reply<List<W>>> request, Function<W, T> meaning) {
        return ask(
                call,
                request,
                reply -> reply.body().stream()
                        .map(element -> meaning.apply(requireElement(element)))
                        .toList());
    }

    /**
     * Has something done for which no answer is documented ({@code sentori.md}, gap 3): any 2xx will do, whatever it holds,
     * but not a page that comes from somebody else, nor one that looks like an error.
     */
    public void tell(Call call, Function<SentoriApi, Reply<AnyBody>> request) {
        ask(call, request, reply -> {
            if (reply.body().json().filter(SentoriErrors::holdsCode).isPresent()) {
                throw new IllegalArgumentException("an error came under the status of a success");
            }
            return reply.status();
        });
    }

    /** Runs an operation of several calls within one {@code call-timeout}. */
    public <T extends @Nullable Object> T together(Supplier<T> operation) {
        return http.together(operation);
    }

    /** The time that is left to the operation that this thread is at. */
    public Duration timeLeft() {
        return http.timeLeft();
    }

    @Override
    public void close() {
        http.close();
    }

    /** The element of a list, unless it is a JSON {@code null}. */
    public static <W> W requireElement(W element) {
        if (Objects.isNull(element)) {
            throw new IllegalArgumentException("a list holds a null");
        }
        return element;
    }

    /** What an error of this operation starts from. */
    public ErrorFacts facts(Capability operation) {
        return ErrorFacts.of(provider, operation);
    }

    private UnexpectedResponseException unexpected(Call call, int status, String what) {
        ErrorFacts facts = facts(call.operation()).withHttpStatus(status).withDetail(what);
        Retry retry = call.repeat() == Repeat.ALWAYS ? Retry.SAFE : Retry.IN_DOUBT;
        return new UnexpectedResponseException(facts, retry, null);
    }
}
