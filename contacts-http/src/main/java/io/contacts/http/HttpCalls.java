package io.contacts.http;

import feign.FeignException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.provider.CallObserver;
import io.contacts.http.call.Call;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.attempt.Attempt;
import io.contacts.http.internal.attempt.CurrentAttempt;
import io.contacts.http.internal.exchange.ClosedWhileWaiting;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.lifetime.Access;
import io.contacts.http.internal.lifetime.AccessRefusedWhileWaiting;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.network.NetworkFailures;
import io.contacts.http.internal.network.Ways;
import io.contacts.http.internal.pace.Permits;
import io.contacts.http.internal.time.Deadline;
import io.contacts.http.internal.time.SystemTiming;
import io.contacts.http.internal.time.Timing;
import io.contacts.http.internal.transport.FeignClients;
import io.contacts.http.wire.AnyBody;
import io.contacts.http.wire.PathSegment;
import io.contacts.http.wire.Reply;
import io.github.resilience4j.retry.Retry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one provider: over Feign, with one deadline, retry, pace and one translation of everything that can
 * go wrong. Safe for use by many threads.
 *
 * <pre>{@code
 * HttpCalls calls = HttpCalls.open("sentori", HttpSettings.from(config), new SentoriErrors());
 * SentoriApi api = calls.api(SentoriApi.class, Map.of("ApiKey", key));
 * WireContact contact = calls.call(Call.read(FIND_CONTACT), () -> api.get(email));
 * }</pre>
 *
 * <p><b>The methods of a Feign interface</b> return a wire type, {@code Optional} of one (empty for an empty body),
 * {@code void} (any 2xx will do but an HTML page, and its body is ignored), {@link AnyBody} (the same, and its body is kept), or
 * {@link Reply} of these. Bodies are JSON in both directions.
 * Variables of a path need {@link PathSegment} and {@code decodeSlash = false}.
 *
 * <p><b>What comes out</b> is a {@link ContactsException} and nothing else, whatever the network and the provider do:
 *
 * <table>
 * <caption>Errors</caption>
 * <tr><th>what happened</th><th>error</th><th>{@code retry()}</th></tr>
 * <tr><td>401, 403</td><td>{@code AccessDeniedException}</td><td>UNSAFE</td></tr>
 * <tr><td>429</td><td>{@code RateLimitedException}</td><td>SAFE</td></tr>
 * <tr><td>5xx</td><td>{@code ProviderUnavailableException}</td><td>SAFE if repeatable, or for a 503 with
 *     {@code Retry-After}; else IN_DOUBT</td></tr>
 * <tr><td>any other 4xx</td><td>{@code UnexpectedResponseException}</td><td>UNSAFE</td></tr>
 * <tr><td>3xx, a 2xx that is not what the method returns</td><td>{@code UnexpectedResponseException}</td><td>SAFE if
 *     repeatable, else IN_DOUBT</td></tr>
 * <tr><td>no connection, no permit in time</td><td>{@code ProviderUnavailableException}</td><td>SAFE</td></tr>
 * <tr><td>sent, no answer</td><td>{@code OutcomeUnknownException} for a write,
 *     {@code ProviderUnavailableException} for a read</td><td>IN_DOUBT for a write, SAFE for a read</td></tr>
 * <tr><td>interrupted, closed</td><td>{@code CallInterruptedException}</td><td>IN_DOUBT if something may have been sent
 *     that is not repeatable, else SAFE</td></tr>
 * <tr><td>a body that JSON cannot hold</td><td>{@code InvalidContactException}</td><td>UNSAFE</td></tr>
 * </table>
 *
 * <p>For everything but a 2xx and a 3xx the adapter's {@link ErrorReader} is asked first.
 *
 * <p><b>The network</b>: HTTP/1.1; certificates are checked against the JVM's trust store
 * ({@code javax.net.ssl.trustStore} and its companions choose another); the system's proxy
 * ({@link java.net.ProxySelector#getDefault()} at the time of opening) is used for every address but loopback ones, by means
 * of the JDK's own client. A GET whose connection through a proxy ends without an answer is sent a second time by that client
 * itself, which cannot be prevented; nothing else is.
 */
public final class HttpCalls implements AutoCloseable {
    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]+");

    private final String provider;
    private final HttpSettings settings;
    private final Timing timing;
    private final Network network;
    private final Lifetime lifetime;
    private final Permits permits;
    private final Retry retry;
    private final RetryBudget budget;
    private final CallLog log;
    private final CurrentAttempt current = new CurrentAttempt();
    private final SharedTime time;
    private final FeignClients clients;

    HttpCalls(String provider, HttpSettings settings, ErrorReader errors, Timing timing, Network network) {
        this(provider, settings, errors, timing, network, CallObserver.none());
    }

    HttpCalls(
            String provider,
            HttpSettings settings,
            ErrorReader errors,
            Timing timing,
            Network network,
            CallObserver observer) {
        this.provider = provider;
        this.settings = settings;
        this.timing = timing;
        this.network = network;
        this.lifetime = new Lifetime(timing);
        this.permits = new Permits(settings, timing, lifetime);
        this.time = new SharedTime(settings.callTimeout(), timing);
        this.retry = Retry.of(provider, new BackOff(timing).rules(settings.maxAttempts()));
        this.budget = new RetryBudget(settings.maxConcurrency(), timing.nanos());
        this.log = new CallLog(provider, timing, UnwatchedRequests.unless(observer));
        this.clients = new FeignClients(settings, errors, network, permits, lifetime, timing, current);
    }

    /**
     * Ready to call; nothing is sent yet.
     *
     * @param provider the provider's name for errors and logs, with the venue where one is open:
     *     {@link io.contacts.domain.config.ProviderConfig#displayName()}
     * @throws io.contacts.domain.config.ConfigurationException if the JVM was told to repeat requests that must not be
     *     ({@code jdk.httpclient.enableAllMethodRetry}), to log what must not be ({@code jdk.httpclient.HttpClient.log},
     *     {@code jdk.internal.httpclient.debug}, {@code javax.net.debug}), or if it or the system chooses a SOCKS proxy, or
     *     if its trust store cannot be read
     */
    public static HttpCalls open(String provider, HttpSettings settings, ErrorReader errors) {
        return open(provider, settings, errors, CallObserver.none());
    }

    /**
     * As {@link #open(String, HttpSettings, ErrorReader)}.
     *
     * @param observer told of requests if it is an {@link HttpObserver}; as
     *     {@link io.contacts.domain.provider.ContactsProviderFactory#create} was given it
     */
    public static HttpCalls open(String provider, HttpSettings settings, ErrorReader errors, CallObserver observer) {
        Timing timing = new SystemTiming();
        return new HttpCalls(provider, settings, errors, timing, Ways.open(settings, timing), observer);
    }

    /**
     * A client for this Feign interface; its methods may be called inside {@link #call} and {@link #run} only.
     *
     * @param fixedHeaders sent with every request, to the configured address only, and never shown: the keys
     * @throws IllegalArgumentException if a header's value is not made of visible ASCII characters; the message does not
     *     repeat it
     */
    public <A> A api(Class<A> feignInterface, Map<String, String> fixedHeaders) {
        fixedHeaders.forEach((name, value) -> {
            if (!HEADER_VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("the header " + name + " must have visible ASCII characters only");
            }
        });
        return clients.client(feignInterface, fixedHeaders);
    }

    /**
     * Makes a call, in as many attempts as {@link Call#repeat()} and the settings allow; in fewer once so many calls fail that
     * more than a tenth of all requests would be repetitions.
     *
     * @param body calls one method of a client of {@link #api} exactly once, on the thread that it is run on, and does
     *     nothing else that must not be repeated
     * @throws ContactsException as the table above says
     */
    public <T extends @Nullable Object> T call(Call call, Supplier<T> body) {
        current.requireNone();
        CallLog.Entry entry = log.begin(call);
        Deadline deadline = time.deadline();
        Access access = lifetime.access();
        Retry.AsyncContext<Object> attempts = null;
        budget.earn();
        OutcomeUnknownException lost = null;
        while (true) {
            Attempt attempt = new Attempt(provider, call, deadline, access);
            boolean first = entry.attempt() == 1;
            try {
                T result = translated(attempt, body);
                entry.succeeded(attempt);
                note(null, attempt.answeredAt());
                return result;
            } catch (ContactsException e) {
                entry.failed(attempt, e);
                permits.failed(attempt, e);
                if (first) {
                    note(e, timing.nanos());
                }
                if (e instanceof OutcomeUnknownException unknown) {
                    lost = unknown;
                }
                // It only counts failures: most calls have none.
                attempts = attempts == null ? retry.asyncContext() : attempts;
                long wait = attempts.onError(new FailedAttempt(attempt, e));
                if (wait < 0) {
                    throw NetworkFailures.worse(lost, attempt, e);
                }
                if (!budget.spend(e instanceof RateLimitedException, timing.nanos())) {
                    entry.outOfBudget();
                    throw NetworkFailures.worse(lost, attempt, e);
                }
                entry.waiting(wait);
                pause(attempt, wait);
            }
        }
    }

    /**
     * Makes a call that has no result.
     *
     * @throws ContactsException as {@link #call}
     */
    public void run(Call call, Runnable body) {
        call(call, () -> {
            body.run();
            return null;
        });
    }

    /**
     * Runs an operation that may make several calls: {@code call-timeout} bounds all of them together, not each, as long as
     * they are made on this thread. A call for which no time is left is not sent.
     */
    public <T extends @Nullable Object> T together(Supplier<T> operation) {
        return time.during(operation);
    }

    /** What is left of {@code call-timeout} for the operation that this thread is at; zero or less once it is over. */
    public Duration timeLeft() {
        return Duration.ofNanos(time.deadline().left());
    }

    /**
     * Ends the calls that are under way, wherever they are, with a
     * {@link io.contacts.domain.error.CallInterruptedException}, as it ends later ones, and frees connections.
     */
    @Override
    public void close() {
        if (lifetime.end()) {
            permits.end();
            network.close();
        }
    }

    /** Provider and settings; never keys. */
    @Override
    public String toString() {
        return "HttpCalls[provider=" + provider + ", settings=" + settings + "]";
    }

    private <T extends @Nullable Object> T translated(Attempt attempt, Supplier<T> body) {
        try {
            return current.during(attempt, body);
        } catch (FeignException e) {
            // Feign wraps what its codecs throw. Its own exceptions hold URL, headers and bodies: never chained.
            if (e.getCause() instanceof ContactsException translated) {
                throw translated;
            }
            if (attempt.answer().isEmpty()) {
                throw new IllegalStateException("the request of " + attempt.call() + " could not be built");
            }
            throw NetworkFailures.unreadable(attempt);
        }
    }

    private void note(@Nullable ContactsException failure, long now) {
        if (!(failure instanceof RateLimitedException)) {
            budget.ended(BackOff.isTrouble(failure), now);
        }
    }

    private void pause(Attempt attempt, long millis) {
        try {
            lifetime.pause(attempt.access(), TimeUnit.MILLISECONDS.toNanos(millis));
        } catch (AccessRefusedWhileWaiting e) {
            // The next attempt finds that out as well, and ends with it before anything is sent.
        } catch (InterruptedException | ClosedWhileWaiting e) {
            throw NetworkFailures.interruptedBetween(attempt);
        }
    }
}
