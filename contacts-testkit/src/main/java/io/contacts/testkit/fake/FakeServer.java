package io.contacts.testkit.fake;

import io.contacts.testkit.fake.internal.exchange.Exchange;
import io.contacts.testkit.fake.internal.exchange.Journal;
import io.contacts.testkit.fake.internal.exchange.Mounts;
import io.contacts.testkit.fake.internal.wiremock.WireMockWire;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Fakes on the wire: one HTTP/1.1 server on 127.0.0.1, a fake under each prefix.
 *
 * <pre>{@code
 * try (FakeServer server = FakeServer.builder().mount("/v2.0", api).start()) {
 *     URI base = server.baseUrl("/v2.0");
 * }
 * }</pre>
 *
 * <p>Nothing is ever passed on to another host. A path under no prefix gets 404 in plain text and is listed as
 * {@link #unmatched()}. What is not HTTP, a bad percent sign in the request line for one, is refused before it gets here, and is
 * in no journal. The journal holds what the clients sent, people's data included: it is in memory only, and nothing
 * of it is ever logged. Thread-safe.
 */
public final class FakeServer implements AutoCloseable {
    private final Mounts mounts;
    private final Journal journal;
    private final Exchange exchange;
    private final WireMockWire wire;

    private FakeServer(Builder builder) {
        mounts = new Mounts(builder.mounts);
        journal = new Journal(builder.journalSize);
        exchange = new Exchange(mounts, journal, builder.script);
        wire = WireMockWire.start(builder.port, exchange);
    }

    /** A server without a fake yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** The port that it listens on. */
    public int port() {
        return wire.port();
    }

    /**
     * Where a fake is reached: {@code http://127.0.0.1:54321/v2.0}, no slash at the end.
     *
     * @throws IllegalArgumentException when no fake was mounted under this prefix
     */
    public URI baseUrl(String prefix) {
        if (!mounts.hasPrefix(prefix)) {
            throw new IllegalArgumentException("Nothing is mounted under " + prefix);
        }
        return URI.create("http://127.0.0.1:" + wire.port() + prefix);
    }

    /** What was asked, oldest first: the newest requests, see {@link Builder#journalSize}. A copy. */
    public List<RecordedRequest> journal() {
        return journal.newest();
    }

    /** The requests that are no operation of any fake, as {@link #journal()}. */
    public List<RecordedRequest> unmatched() {
        return journal.unmatched();
    }

    /** How many requests came since the server started, however few the journal still holds. */
    public long requestCount() {
        return journal.total();
    }

    /** Forgets the journal and the unmatched requests; {@link #requestCount()} and the fakes' state stay. */
    public void clearJournal() {
        journal.clear();
    }

    /** Changes what goes wrong from the next request on; {@link FaultScript#none()} ends it. */
    public void script(FaultScript script) {
        exchange.script(Objects.requireNonNull(script, "script"));
    }

    /** Stops listening and closes every connection. Journal and state stay readable. */
    @Override
    public void close() {
        wire.close();
    }

    /** What a {@link FakeServer} is made of. */
    public static final class Builder {
        private final List<Mounts.Mount> mounts = new ArrayList<>();
        private int port;
        private int journalSize = 10_000;
        private FaultScript script = FaultScript.none();

        private Builder() {}

        /**
         * Puts a fake under a prefix. The longest prefix that fits a path wins.
         *
         * @param prefix {@code /v2.0} or {@code /sentori/v2.0}; empty for every path that no other prefix covers
         * @throws IllegalArgumentException when it neither is empty nor starts with a slash and ends without one
         */
        public Builder mount(String prefix, FakeApi api) {
            mounts.add(new Mounts.Mount(prefix, Objects.requireNonNull(api, "api")));
            return this;
        }

        /** The port to listen on; 0, the default, takes a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /**
         * How many requests the journal holds before it forgets the oldest; 10,000 unless told. It forgets earlier when their
         * bodies together pass 64 MiB.
         */
        public Builder journalSize(int requests) {
            journalSize = requests;
            return this;
        }

        /** What goes wrong from the start; nothing unless told. */
        public Builder script(FaultScript faults) {
            script = Objects.requireNonNull(faults, "faults");
            return this;
        }

        /**
         * Starts to listen.
         *
         * @throws IllegalArgumentException when there is no fake, or two have one prefix
         * @throws IllegalStateException when the port is taken
         */
        public FakeServer start() {
            return new FakeServer(this);
        }
    }
}
