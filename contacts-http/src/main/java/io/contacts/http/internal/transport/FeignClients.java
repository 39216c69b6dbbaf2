package io.contacts.http.internal.transport;

import feign.Feign;
import feign.Logger;
import feign.Request;
import feign.Retryer;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.internal.attempt.CurrentAttempt;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.lifetime.Lifetime;
import io.contacts.http.internal.pace.Permits;
import io.contacts.http.internal.time.Timing;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Makes clients of Feign interfaces that send through one {@link Network}, at one pace. Feign itself repeats nothing, follows
 * nothing and logs nothing.
 */
public final class FeignClients {
    private final HttpSettings settings;
    private final ErrorReader errors;
    private final Network network;
    private final Permits permits;
    private final Lifetime lifetime;
    private final Timing timing;
    private final CurrentAttempt current;

    /**
     * Makes none yet.
     *
     * @param settings the address, the time-outs and the limits
     * @param errors reads the provider's own errors
     * @param network what the requests go out by
     * @param permits when they may
     * @param lifetime whether they still may
     * @param timing the clock
     * @param current the attempt that a request belongs to
     */
    public FeignClients(
            HttpSettings settings,
            ErrorReader errors,
            Network network,
            Permits permits,
            Lifetime lifetime,
            Timing timing,
            CurrentAttempt current) {
        this.settings = settings;
        this.errors = errors;
        this.network = network;
        this.permits = permits;
        this.lifetime = lifetime;
        this.timing = timing;
        this.current = current;
    }

    /** A client that sends these headers with every request. */
    public <A> A client(Class<A> feignInterface, Map<String, String> fixedHeaders) {
        String address = settings.baseUrl().toString();
        RequestForm form = new RequestForm(settings.baseUrl(), fixedHeaders);
        Transport transport = new Transport(network, settings, form, permits, timing, lifetime, current);
        WireEncoder encoder = new WireEncoder(current);
        StatusErrors statusErrors = new StatusErrors(errors, settings.baseUrl(), current);
        return Feign.builder()
                .client(transport)
                .encoder(encoder)
                .decoder(new WireDecoder(current))
                .decodeVoid()
                .errorDecoder(statusErrors)
                .invocationHandlerFactory(new PlainMethods(address, transport, encoder, statusErrors, current))
                .retryer(Retryer.NEVER_RETRY)
                .logLevel(Logger.Level.NONE)
                .options(new Request.Options(
                        settings.connectTimeout().toMillis(),
                        TimeUnit.MILLISECONDS,
                        settings.readTimeout().toMillis(),
                        TimeUnit.MILLISECONDS,
                        false))
                .target(feignInterface, address);
    }
}
