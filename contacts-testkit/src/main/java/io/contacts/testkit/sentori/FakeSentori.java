package io.contacts.testkit.sentori;

import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.account.SentoriAttachment;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A fake Sentori on a loopback port: real HTTP, the account in memory.
 *
 * <pre>{@code
 * try (FakeSentori sentori = FakeSentori.start()) {
 *     sentori.addMailingList("1234ABCD", "Newsletter", "Once a month");
 *     // contacts.sentori.base-url = sentori.baseUrl(), contacts.sentori.api-key = sentori.apiKey()
 *     assertThat(sentori.contact("zoe@example.com")).isPresent();
 *     assertThat(sentori.unmatched()).isEmpty();
 * }
 * }</pre>
 *
 * <p>In JUnit, {@link FakeSentoriExtension} starts one for each test. Beside other fakes behind one port, use
 * {@link SentoriFakeApi} with a {@link FakeServer}. Thread-safe.
 */
public final class FakeSentori implements AutoCloseable {
    private final SentoriFakeApi api;
    private final String prefix;
    private final FakeServer server;

    private FakeSentori(Builder builder) {
        api = builder.api.build();
        prefix = builder.prefix;
        server = builder.server.mount(prefix, api).start();
    }

    /** Starts one with the demo key and an empty account on a free port, under {@code /v2.0}. */
    public static FakeSentori start() {
        return builder().start();
    }

    /** One to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where it is: {@code http://127.0.0.1:54321/v2.0}, no slash at the end. */
    public URI baseUrl() {
        return server.baseUrl(prefix);
    }

    /** The key that it takes. */
    public String apiKey() {
        return api.apiKey();
    }

    /** What it holds: everything that the methods here show, and more. */
    public SentoriState state() {
        return api.state();
    }

    /** See {@link SentoriState#contact(String)}. */
    public Optional<SentoriContact> contact(String emailAddress) {
        return state().contact(emailAddress);
    }

    /** See {@link SentoriState#contacts()}. */
    public List<SentoriContact> contacts() {
        return state().contacts();
    }

    /** See {@link SentoriState#addContact(String)}. */
    public SentoriContact addContact(String emailAddress) {
        return state().addContact(emailAddress);
    }

    /** See {@link SentoriState#addContact(String, Map)}. */
    public SentoriContact addContact(String emailAddress, Map<String, ?> values) {
        return state().addContact(emailAddress, values);
    }

    /** See {@link SentoriState#isSuppressed(String)}. */
    public boolean isSuppressed(String emailAddress) {
        return state().isSuppressed(emailAddress);
    }

    /** See {@link SentoriState#suppress(String)}. */
    public void suppress(String emailAddress) {
        state().suppress(emailAddress);
    }

    /** See {@link SentoriState#markBad(String)}. */
    public void markBad(String emailAddress) {
        state().markBad(emailAddress);
    }

    /** See {@link SentoriState#addMailingList(String, String, String)}. */
    public void addMailingList(String externalId, String name, String description) {
        state().addMailingList(externalId, name, description);
    }

    /** See {@link SentoriState#subscribe(String, String)}. */
    public void subscribe(String emailAddress, String listId) {
        state().subscribe(emailAddress, listId);
    }

    /** See {@link SentoriState#subscribers(String)}. */
    public List<String> subscribers(String listId) {
        return state().subscribers(listId);
    }

    /** See {@link SentoriState#addDraft(String, String)}. */
    public void addDraft(String externalId, String name) {
        state().addDraft(externalId, name);
    }

    /** See {@link SentoriState#addTemplate(String, String)}. */
    public void addTemplate(String externalId, String name) {
        state().addTemplate(externalId, name);
    }

    /** See {@link SentoriState#addSmsDocument(String, String)}. */
    public void addSmsDocument(String externalId, String name) {
        state().addSmsDocument(externalId, name);
    }

    /** See {@link SentoriState#uploadGroups()}. */
    public List<SentoriUploadGroup> uploadGroups() {
        return state().uploadGroups();
    }

    /** See {@link SentoriState#attachments()}. */
    public List<SentoriAttachment> attachments() {
        return state().attachments();
    }

    /** See {@link FakeServer#journal()}. */
    public List<RecordedRequest> journal() {
        return server.journal();
    }

    /** See {@link FakeServer#unmatched()}. */
    public List<RecordedRequest> unmatched() {
        return server.unmatched();
    }

    /** See {@link FakeServer#requestCount()}. */
    public long requestCount() {
        return server.requestCount();
    }

    /** See {@link FakeServer#clearJournal()}. */
    public void clearJournal() {
        server.clearJournal();
    }

    /** See {@link FakeServer#script(FaultScript)}. */
    public void script(FaultScript script) {
        server.script(script);
    }

    /** Stops listening. State and journal stay readable. */
    @Override
    public void close() {
        server.close();
    }

    /** What a {@link FakeSentori} is made of. */
    public static final class Builder {
        private final SentoriFakeApi.Builder api = SentoriFakeApi.builder();
        private final FakeServer.Builder server = FakeServer.builder();
        private String prefix = "/v2.0";

        private Builder() {}

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int number) {
            server.port(number);
            return this;
        }

        /** The path that it stands under; {@code /v2.0} unless told. See {@link FakeServer.Builder#mount}. */
        public Builder prefix(String path) {
            prefix = path;
            return this;
        }

        /** See {@link FakeServer.Builder#journalSize(int)}. */
        public Builder journalSize(int requests) {
            server.journalSize(requests);
            return this;
        }

        /** What goes wrong from the start; nothing unless told. */
        public Builder script(FaultScript faults) {
            server.script(faults);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#apiKey(String)}. */
        public Builder apiKey(String key) {
            api.apiKey(key);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#inaccessibleKey(String)}. */
        public Builder inaccessibleKey(String key) {
            api.inaccessibleKey(key);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#keyWithoutAccount(String)}. */
        public Builder keyWithoutAccount(String key) {
            api.keyWithoutAccount(key);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#customField}. */
        public Builder customField(String name, SentoriFieldType type) {
            api.customField(name, type);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#mailingList}. */
        public Builder mailingList(String externalId, String name, String description) {
            api.mailingList(externalId, name, description);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#undocumented}. */
        public Builder undocumented(SentoriUndocumented choices) {
            api.undocumented(choices);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#clock(Clock)}. */
        public Builder clock(Clock time) {
            api.clock(time);
            return this;
        }

        /** See {@link SentoriFakeApi.Builder#externalIds(Supplier)}. */
        public Builder externalIds(Supplier<String> ids) {
            api.externalIds(ids);
            return this;
        }

        /**
         * Starts it.
         *
         * @throws IllegalArgumentException as {@link SentoriFakeApi.Builder#build()} and {@link FakeServer.Builder#start()}
         * @throws IllegalStateException when the port is taken
         */
        public FakeSentori start() {
            return new FakeSentori(this);
        }
    }
}
