package io.contacts.sofy;

import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.OpenOptions;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A server that answers what a test tells it to, whatever it is asked, and a provider that talks to it. */
final class Answering implements AutoCloseable {
    static final String KEY_ID = "keyid-7c1d-quokka";
    static final String KEY_SECRET = "secret-93ab-narwhal";

    private final FakeServer server;
    private final ContactsProvider provider;

    Answering(CallObserver observer, Map<String, String> settings, Function<FakeRequest, FakeResponse> answers) {
        this.server = FakeServer.builder().mount("/v1", answers::apply).start();
        Map<String, String> config = new HashMap<>(Map.of(
                "contacts.provider",
                "sofy",
                "contacts.sofy.base-url",
                url(),
                "contacts.sofy.api-key-id",
                KEY_ID,
                "contacts.sofy.api-key-secret",
                KEY_SECRET,
                "contacts.sofy.allow-undocumented",
                "true",
                "contacts.sofy.group-id",
                "1",
                "contacts.sofy.max-attempts",
                "1",
                // So that nothing is learned from an answer that a test repeats.
                "contacts.sofy.max-requests-per-second",
                "10000"));
        settings.forEach((key, value) -> config.put("contacts.sofy." + key, value));
        this.provider = ContactsProviders.open(
                ContactsConfig.of(config), OpenOptions.defaults().observedBy(observer));
    }

    /** This answer, again and again. */
    static Answering with(FakeResponse answer) {
        return new Answering(CallObserver.none(), Map.of(), request -> answer);
    }

    String url() {
        return server.baseUrl("/v1").toString();
    }

    ContactsProvider provider() {
        return provider;
    }

    /** What was asked, oldest first. */
    List<RecordedRequest> requests() {
        return server.journal();
    }

    @Override
    public void close() {
        provider.close();
        server.close();
    }
}
