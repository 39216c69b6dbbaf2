package io.contacts.http;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.http.call.ErrorReader;
import io.contacts.http.call.HttpSettings;
import io.contacts.http.fixture.RawServer;
import io.contacts.http.fixture.ThingApi;
import io.contacts.http.internal.exchange.Network;
import io.contacts.http.internal.network.Ways;
import io.contacts.http.internal.time.Timing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens what the tests call with. */
public final class TestCalls {
    public static final String PROVIDER = "acme";
    public static final ErrorReader NO_ENVELOPE = (facts, response, call) -> Optional.empty();

    private TestCalls() {}

    /** Settings with these keys, each without its prefix, and short waits where nothing else is said. */
    public static HttpSettings settings(String baseUrl, String... keysAndValues) {
        Map<String, String> values = new HashMap<>();
        values.put("contacts.acme.base-url", baseUrl);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put("contacts.acme." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return HttpSettings.from(ProviderConfig.read(
                ContactsConfig.of(values), PROVIDER, HttpSettings.keys(PROVIDER, "https://api.example.com"), null));
    }

    public static HttpCalls open(RawServer server, String... keysAndValues) {
        return HttpCalls.open(PROVIDER, settings(server.url(), keysAndValues), NO_ENVELOPE);
    }

    /** Calls whose time is the given one. */
    public static HttpCalls open(RawServer server, Timing timing, String... keysAndValues) {
        HttpSettings settings = settings(server.url(), keysAndValues);
        return calls(settings, timing, Ways.open(settings, timing));
    }

    /** Calls over a network of the test's own. */
    public static HttpCalls calls(HttpSettings settings, Timing timing, Network network) {
        return new HttpCalls(PROVIDER, settings, NO_ENVELOPE, timing, network);
    }

    public static ThingApi api(HttpCalls calls) {
        return calls.api(ThingApi.class, Map.of("X-Key", "secret-key"));
    }
}
