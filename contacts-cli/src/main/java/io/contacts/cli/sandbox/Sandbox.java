package io.contacts.cli.sandbox;

import io.contacts.cli.terminal.Surroundings;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.sentori.SentoriFakeApi;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import java.net.URI;
import java.util.Map;

/** A fake Sentori inside this process, over real HTTP on loopback, for those who have no provider yet. */
public final class Sandbox implements AutoCloseable {
    /** What it is called where accounts are told apart. */
    public static final String DESTINATION = "sandbox";

    private static final String PATH = "/v2.0";

    private final SentoriFakeApi sentori;
    private final FakeServer server;

    private Sandbox(SentoriFakeApi sentori, FakeServer server) {
        this.sentori = sentori;
        this.server = server;
    }

    /** Starts one. */
    public static Sandbox start() {
        SentoriFakeApi sentori = sentori();
        return new Sandbox(sentori, FakeServer.builder().mount(PATH, sentori).start());
    }

    /** A Sentori account with the fields that {@code examples/guests.csv} needs. */
    static SentoriFakeApi sentori() {
        return SentoriFakeApi.builder()
                .mailingList("GUESTS01", "Guests", "Everybody who has been here")
                .customField("Birthday", SentoriFieldType.TEXT)
                .customField("TablePreferee", SentoriFieldType.TEXT)
                .customField("Remarques", SentoriFieldType.TEXT)
                .build();
    }

    /** The settings that lead to it, and to nothing else: no setting of the user's is mixed in. */
    public ContactsConfig configuration() {
        return ContactsConfig.of(Map.of(
                ContactsConfig.PROVIDER.name(),
                "sentori",
                "contacts.sentori.base-url",
                baseUrl().toString(),
                "contacts.sentori.api-key",
                sentori.apiKey()));
    }

    /** Says that it is used. */
    public void announce(Surroundings surroundings) {
        surroundings.say("No provider is configured: this run uses the embedded sandbox, a fake Sentori inside this"
                + " process (" + baseUrl() + "). Nothing leaves this machine.");
    }

    /** Where it listens. */
    URI baseUrl() {
        return server.baseUrl(PATH);
    }

    @Override
    public void close() {
        server.close();
    }
}
