package io.contacts.http;

import java.util.Map;
import java.util.function.Supplier;

/** Makes the calls of one provider. */
public final class HttpCalls implements AutoCloseable {
    private final String baseUrl;

    private HttpCalls(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /**
     * Ready to call; nothing is sent yet.
     *
     * @param provider the provider's short name, for errors and logs
     * @throws io.contacts.domain.config.ConfigurationException if the JVM was told to repeat requests that must not be
     */
    public static HttpCalls open(String provider, HttpSettings settings, ErrorReader errors) {
        return new HttpCalls(settings.baseUrl().toString());
    }

    /** A client for this Feign interface; its methods may be called inside {@link #call} only. */
    public <A> A api(Class<A> feignInterface, Map<String, String> fixedHeaders) {
        return feign.Feign.builder().target(feignInterface, baseUrl);
    }

    /** Runs the body, which calls one method of a client of {@link #api} exactly once. */
    public <T> T call(Call call, Supplier<T> body) {
        return body.get();
    }

    @Override
    public void close() {}
}
