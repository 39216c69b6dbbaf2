package io.contacts.sentori;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.OpenOptions;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers what a test tells it to, whatever it is asked, and a provider that talks to it. */
final class Wire implements AutoCloseable {
    static final String KEY = "20011111-1111-1111-1111-111111111200";

    private final Deque<FakeResponse> answers;
    private final FakeServer server;
    private final ContactsProvider provider;

    private Wire(Map<String, String> settings, CallObserver observer, List<FakeResponse> answers) {
        this.answers = new ArrayDeque<>(answers);
        this.server = FakeServer.builder().mount("/v2.0", request -> next()).start();
        this.provider = open(server.baseUrl("/v2.0").toString(), settings, observer);
    }

    /** These answers, one after the other; the last one again and again. */
    static Wire answering(FakeResponse... answers) {
        return answering(Map.of(), answers);
    }

    /** The same with these settings: keys without {@code contacts.sentori.}. */
    static Wire answering(Map<String, String> settings, FakeResponse... answers) {
        return observed(CallObserver.none(), settings, answers);
    }

    /** The same with somebody who is told of every call. */
    static Wire observed(CallObserver observer, Map<String, String> settings, FakeResponse... answers) {
        return new Wire(settings, observer, Arrays.asList(answers));
    }

    /** A provider of this address, which tries once unless told otherwise. */
    static ContactsProvider open(String baseUrl, Map<String, String> settings) {
        return open(baseUrl, settings, CallObserver.none());
    }

    private static ContactsProvider open(String baseUrl, Map<String, String> settings, CallObserver observer) {
        Map<String, String> config = new HashMap<>(Map.of(
                "contacts.provider",
                "sentori",
                "contacts.sentori.base-url",
                baseUrl,
                "contacts.sentori.api-key",
                KEY,
                "contacts.sentori.max-attempts",
                "1",
                // So that nothing is learned from an answer that a test repeats.
                "contacts.sentori.max-requests-per-second",
                "10000"));
        settings.forEach((key, value) -> config.put("contacts.sentori." + key, value));
        return ContactsProviders.open(
                ContactsConfig.of(config), OpenOptions.defaults().observedBy(observer));
    }

    static FakeResponse json(int status, String body) {
        return FakeResponse.text(status, "application/json; charset=utf-8", body);
    }

    static FakeResponse error(int status, int code) {
        return json(status, "{\"Code\":" + code + ",\"Message\":\"Something\"}");
    }

    ContactsProvider provider() {
        return provider;
    }

    SentoriClient client() {
        return provider.unwrap(SentoriClient.class);
    }

    /** Where the server is. */
    String url() {
        return server.baseUrl("/v2.0").toString();
    }

    /** What was asked, oldest first. */
    List<RecordedRequest> requests() {
        return server.journal();
    }

    /** The one request that was made. */
    RecordedRequest request() {
        if (requests().size() != 1) {
            throw new AssertionError("one request was expected, not " + requests());
        }
        return requests().get(0);
    }

    @Override
    public void close() {
        provider.close();
        server.close();
    }

    private synchronized FakeResponse next() {
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }
}
