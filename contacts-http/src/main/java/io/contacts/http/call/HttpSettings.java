package io.contacts.http.call;

import io.contacts.domain.config.ConfigKey;
import io.contacts.domain.config.ProviderConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a provider is called. Immutable. Every adapter has these keys, each under {@code contacts.<provider>.}:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><th>key</th><th>default</th><th>meaning</th></tr>
 * <tr><td>{@code base-url}</td><td>the provider's own</td><td>{@code https}, or {@code http} for loopback addresses only</td></tr>
 * <tr><td>{@code connect-timeout}</td><td>{@code 5s}</td><td>for one connection: looking up the name, connecting and TLS
 *     together; where the name has several addresses, each has its share</td></tr>
 * <tr><td>{@code read-timeout}</td><td>{@code 30s}</td><td>the longest silence of the provider: until it answers, and
 *     between two pieces of its answer</td></tr>
 * <tr><td>{@code call-timeout}</td><td>{@code 60s}</td><td>for everything that an operation does, however many requests
 *     it takes: waiting for a permit, all attempts, the waits between them, and the last byte of the last answer</td></tr>
 * <tr><td>{@code max-attempts}</td><td>{@code 4}</td><td>how often a request is sent at most, the first time included;
 *     less often once so much fails that more than a tenth of all requests would be repetitions</td></tr>
 * <tr><td>{@code max-requests-per-second}</td><td>none: learned from what the provider refuses (429) and from what it says
 *     in {@code Retry-After} and {@code RateLimit} headers</td><td>never more in any second, so that {@code 1.5} is
 *     as {@code 1}; below one, {@code 0.5} is one in two seconds</td></tr>
 * <tr><td>{@code max-concurrency}</td><td>{@code 16}</td><td>requests under way at the same time, at most. Where
 *     {@code max-requests-per-second} is not set, it begins with 4, grows while answers are fast, and shrinks on 429 and
 *     503</td></tr>
 * <tr><td>{@code max-response-bytes}</td><td>{@code 1048576} (1 MiB)</td><td>the largest answer but for lists</td></tr>
 * <tr><td>{@code max-list-bytes}</td><td>{@code 67108864} (64 MiB)</td><td>the largest list</td></tr>
 * </table>
 */
public final class HttpSettings {
    private final URI baseUrl;
    private final Duration connectTimeout;
    private final Duration readTimeout;
    private final Duration callTimeout;
    private final int maxAttempts;
    private final Optional<Double> maxRequestsPerSecond;
    private final int maxConcurrency;
    private final int maxResponseBytes;
    private final int maxListBytes;

    private HttpSettings(ProviderConfig config) {
        Keys keys = new Keys(config.provider());
        baseUrl = config.get(keys.baseUrl());
        connectTimeout = config.get(keys.connectTimeout());
        readTimeout = config.get(keys.readTimeout());
        callTimeout = config.get(keys.callTimeout());
        maxAttempts = config.get(keys.maxAttempts());
        maxRequestsPerSecond = config.find(keys.maxRequestsPerSecond());
        maxConcurrency = config.get(keys.maxConcurrency());
        maxResponseBytes = config.get(keys.maxResponseBytes());
        maxListBytes = config.get(keys.maxListBytes());
    }

    /**
     * The keys of this provider, for {@link io.contacts.domain.provider.ContactsProviderFactory#keys()}.
     *
     * @param provider the provider's short name
     * @param defaultBaseUrl the address that the provider documents
     */
    public static List<ConfigKey<?>> keys(String provider, String defaultBaseUrl) {
        Keys keys = new Keys(provider);
        return List.of(
                keys.baseUrl().withDefault(defaultBaseUrl),
                keys.connectTimeout(),
                keys.readTimeout(),
                keys.callTimeout(),
                keys.maxAttempts(),
                keys.maxRequestsPerSecond(),
                keys.maxConcurrency(),
                keys.maxResponseBytes(),
                keys.maxListBytes());
    }

    /**
     * The settings in this configuration.
     *
     * @param config read with {@link #keys} among its keys
     */
    public static HttpSettings from(ProviderConfig config) {
        return new HttpSettings(config);
    }

    /** Where the API is, without a trailing slash. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** For one connection. */
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** The longest silence of the provider. */
    public Duration readTimeout() {
        return readTimeout;
    }

    /** For everything that an operation does. */
    public Duration callTimeout() {
        return callTimeout;
    }

    /** How often a request is sent at most. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** How many requests may start in any second; empty if that is to be learned. */
    public Optional<Double> maxRequestsPerSecond() {
        return maxRequestsPerSecond;
    }

    /** How many requests may be under way at the same time, at most. */
    public int maxConcurrency() {
        return maxConcurrency;
    }

    /** The largest answer, in bytes, but for lists. */
    public int maxResponseBytes() {
        return maxResponseBytes;
    }

    /** The largest list, in bytes. */
    public int maxListBytes() {
        return maxListBytes;
    }

    @Override
    public String toString() {
        return "HttpSettings[baseUrl=" + baseUrl + ", connectTimeout=" + connectTimeout + ", readTimeout=" + readTimeout
                + ", callTimeout=" + callTimeout + ", maxAttempts=" + maxAttempts + ", maxRequestsPerSecond="
                + maxRequestsPerSecond.map(String::valueOf).orElse("learned") + ", maxConcurrency=" + maxConcurrency
                + ", maxResponseBytes=" + maxResponseBytes + ", maxListBytes=" + maxListBytes + "]";
    }

    /** The one place where names, meanings and defaults stand. */
    private record Keys(String provider) {
        ConfigKey<URI> baseUrl() {
            return ConfigKey.baseUrl(name("base-url"), "the address of the API");
        }

        ConfigKey<Duration> connectTimeout() {
            return ConfigKey.duration(name("connect-timeout"), "the longest wait for one connection")
                    .withDefault("5s");
        }

        ConfigKey<Duration> readTimeout() {
            return ConfigKey.duration(name("read-timeout"), "the longest silence of the provider")
                    .withDefault("30s");
        }

        ConfigKey<Duration> callTimeout() {
            return ConfigKey.duration(
                            name("call-timeout"), "the longest time for an operation, repetitions and waits included")
                    .withDefault("60s");
        }

        ConfigKey<Integer> maxAttempts() {
            return ConfigKey.count(name("max-attempts"), "how often a request is sent at most")
                    .withDefault("4");
        }

        ConfigKey<Double> maxRequestsPerSecond() {
            return ConfigKey.rate(name("max-requests-per-second"), "how many requests may start in any second");
        }

        ConfigKey<Integer> maxConcurrency() {
            return ConfigKey.count(name("max-concurrency"), "how many requests may be under way at the same time")
                    .withDefault("16");
        }

        ConfigKey<Integer> maxResponseBytes() {
            return ConfigKey.count(name("max-response-bytes"), "the largest answer in bytes, but for lists")
                    .withDefault("1048576");
        }

        ConfigKey<Integer> maxListBytes() {
            return ConfigKey.count(name("max-list-bytes"), "the largest list in bytes")
                    .withDefault("67108864");
        }

        private String name(String last) {
            return "contacts." + provider + "." + last;
        }
    }
}
