package io.contacts.testkit.sofy;

import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.RecordedRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * A fake Sofy on 127.0.0.1, strict and with a memory, for tests and for trying things out:
 *
 * <pre>{@code
 * try (FakeSofy sofy = FakeSofy.builder().group("Guests").start()) {
 *     // point a client at sofy.baseUrl() with sofy.keyId() and sofy.keySecret()
 *     assertThat(sofy.contacts(1)).hasSize(1);
 * }
 * }</pre>
 *
 * <p>What it answers, and in which order it checks, is {@link SofyFakeApi}'s contract; what it does where Sofy's documents
 * are silent is {@link SofySwitches}'. What it holds is in memory only and never logged. Thread-safe.
 */
public final class FakeSofy implements AutoCloseable {
    private final SofyFakeApi api;
    private final FakeServer server;
    private final URI baseUrl;

    private FakeSofy(Builder builder) {
        api = builder.api.build();
        server = FakeServer.builder()
                .port(builder.port)
                .script(builder.script)
                .mount(builder.prefix, api)
                .start();
        baseUrl = server.baseUrl(builder.prefix);
    }

    /**
     * Starts a fake on a free port with the demo keys and what the document's examples show: groups 1 to 3 and custom column
     * 1. The document's own programs work against it at once.
     */
    public static FakeSofy start() {
        return builder().documentExamples().start();
    }

    /** A fake without groups or columns, on a free port, with the demo keys and the default switches. */
    public static Builder builder() {
        return new Builder();
    }

    /** Where the fake is reached, without a slash at the end: {@code http://127.0.0.1:54321/v1}. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The value of {@code X-API-KEY-ID} that opens the fake. */
    public String keyId() {
        return api.keyId();
    }

    /** The value of {@code X-API-KEY-SECRET} that opens the fake. */
    public String keySecret() {
        return api.keySecret();
    }

    /**
     * The contacts of a group, in order of arrival; a copy.
     *
     * @throws NoSuchElementException if there is no such group
     */
    public List<SofyContact> contacts(long groupId) {
        return api.contacts(groupId);
    }

    /** See {@link SofyFakeApi#groups()}. */
    public List<SofyGroup> groups() {
        return api.groups();
    }

    /** See {@link SofyFakeApi#addGroup(String)}. */
    public SofyGroup addGroup(String name) {
        return api.addGroup(name);
    }

    /**
     * See {@link SofyFakeApi#addGroup(SofyGroup)}.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public void addGroup(SofyGroup group) {
        api.addGroup(group);
    }

    /** See {@link SofyFakeApi#deleteGroup(long)}. */
    public boolean deleteGroup(long groupId) {
        return api.deleteGroup(groupId);
    }

    /** See {@link SofyFakeApi#columns()}. */
    public List<SofyColumn> columns() {
        return api.columns();
    }

    /** See {@link SofyFakeApi#addColumn(String, SofyColumnType)}. */
    public SofyColumn addColumn(String userLabel, SofyColumnType type) {
        return api.addColumn(userLabel, type);
    }

    /**
     * See {@link SofyFakeApi#addColumn(SofyColumn)}.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public void addColumn(SofyColumn column) {
        api.addColumn(column);
    }

    /**
     * See {@link SofyFakeApi#deleteColumn(long)}.
     *
     * @throws NoSuchElementException if there is no such column
     */
    public SofyColumn deleteColumn(long columnId) {
        return api.deleteColumn(columnId);
    }

    /** What was asked, oldest first, refused and unmatched requests too; see {@link FakeServer#journal()}. */
    public List<RecordedRequest> journal() {
        return server.journal();
    }

    /** The requests that are no operation of Sofy's; see {@link FakeServer#unmatched()}. */
    public List<RecordedRequest> unmatched() {
        return server.unmatched();
    }

    /** Forgets the journal; groups, columns and contacts stay. */
    public void clearJournal() {
        server.clearJournal();
    }

    /** Changes what goes wrong from the next request on; {@link FaultScript#none()} ends it. */
    public void script(FaultScript script) {
        server.script(script);
    }

    /** Stops listening. Journal and state stay readable. */
    @Override
    public void close() {
        server.close();
    }

    /** The address only: neither keys nor contacts. */
    @Override
    public String toString() {
        return "FakeSofy[" + baseUrl + "]";
    }

    /** What a {@link FakeSofy} starts with. Not thread-safe; each {@link #start()} makes a fake with a state of its own. */
    public static final class Builder {
        private final SofyFakeApi.Builder api = SofyFakeApi.builder();
        private int port;
        private String prefix = "/v1";
        private FaultScript script = FaultScript.none();

        private Builder() {}

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** The path in front of Sofy's own; {@code /v1} unless told. Empty, or starts with a slash and ends without one. */
        public Builder prefix(String path) {
            prefix = Objects.requireNonNull(path, "path");
            return this;
        }

        /** What goes wrong from the start; nothing unless told. */
        public Builder script(FaultScript faults) {
            script = Objects.requireNonNull(faults, "faults");
            return this;
        }

        /** See {@link SofyFakeApi.Builder#keyId(String)}. */
        public Builder keyId(String id) {
            api.keyId(id);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#keySecret(String)}. */
        public Builder keySecret(String secret) {
            api.keySecret(secret);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#clock(Clock)}. */
        public Builder clock(Clock source) {
            api.clock(source);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#venueId(long)}. */
        public Builder venueId(long id) {
            api.venueId(id);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#switches(SofySwitches)}. */
        public Builder switches(SofySwitches choices) {
            api.switches(choices);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#group(String)}. */
        public Builder group(String name) {
            api.group(name);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#group(SofyGroup)}. */
        public Builder group(SofyGroup group) {
            api.group(group);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#column(String, SofyColumnType)}. */
        public Builder column(String userLabel, SofyColumnType type) {
            api.column(userLabel, type);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#column(SofyColumn)}. */
        public Builder column(SofyColumn column) {
            api.column(column);
            return this;
        }

        /** See {@link SofyFakeApi.Builder#documentExamples()}. */
        public Builder documentExamples() {
            api.documentExamples();
            return this;
        }

        /**
         * Starts to listen.
         *
         * @throws IllegalArgumentException if the prefix has not its form, a key is blank, or two groups or columns have one
         *     id
         * @throws IllegalStateException if the port is taken
         */
        public FakeSofy start() {
            return new FakeSofy(this);
        }
    }
}
