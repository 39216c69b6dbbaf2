package io.contacts.testkit.sofy;

import io.contacts.testkit.fake.FakeApi;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sofy.internal.body.JsonBodyReader;
import io.contacts.testkit.sofy.internal.operation.ContactCreation;
import io.contacts.testkit.sofy.internal.operation.ErrorAnswers;
import io.contacts.testkit.sofy.internal.operation.GroupCreation;
import io.contacts.testkit.sofy.internal.operation.Listings;
import io.contacts.testkit.sofy.internal.operation.SofyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sofy's v1 contacts API with its state, without a socket: mount it in a
 * {@link io.contacts.testkit.fake.FakeServer} of your own, or take {@link FakeSofy}, which has one.
 *
 * <p>Operations ({@code sofy.md B2}): {@code GET /groups}, {@code GET /customColumns}, {@code POST
 * /groups/{groupId}/contacts} and, if {@link SofySwitches#groupCreation()} says so, {@code POST /groups}. A request is
 * checked in this order: path and method (404 and 405, plain text, listed as unmatched), credentials (401 or 403), query
 * (none is documented: 400), group (404), body (400, every reason at once). Answers name the member that is wrong and
 * repeat nothing of what was sent. Thread-safe.
 */
public final class SofyFakeApi implements FakeApi {
    /** The key id unless told otherwise. */
    public static final String DEMO_KEY_ID = "sofy-demo-key-id";

    /** The key secret unless told otherwise. */
    public static final String DEMO_KEY_SECRET = "sofy-demo-key-secret";

    private static final Pattern CONTACTS = Pattern.compile("/groups/(0|[1-9][0-9]{0,17})/contacts");

    private final SofyStore store;
    private final Credentials credentials;
    private final SofySwitches switches;
    private final ErrorAnswers errors;
    private final ContactCreation contactCreation;
    private final GroupCreation groupCreation;

    private SofyFakeApi(Builder builder) {
        store = new SofyStore(builder.clock, builder.venueId);
        builder.contents.forEach(content -> content.accept(store));
        credentials = new Credentials(builder.keyId, builder.keySecret);
        switches = builder.switches;
        errors = new ErrorAnswers(switches.errorBody());
        JsonBodyReader reader = new JsonBodyReader();
        contactCreation = new ContactCreation(store, switches, errors, reader);
        groupCreation = new GroupCreation(store, errors, reader);
    }

    /** A fake without groups or columns, with the demo keys and the default switches. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public FakeResponse handle(FakeRequest request) {
        Matcher contacts = CONTACTS.matcher(request.rawPath());
        if (contacts.matches()) {
            long groupId = Long.parseLong(contacts.group(1));
            return only("POST", request, () -> contactCreation.create(groupId, request));
        }
        return switch (request.rawPath()) {
            case "/customColumns" ->
                only("GET", request, () -> FakeResponse.json(200, Listings.columns(store.columns())));
            case "/groups" -> groups(request);
            default -> FakeResponse.unmatched(404);
        };
    }

    /** The key id that opens this fake. */
    public String keyId() {
        return credentials.keyId();
    }

    /** The key secret that opens this fake. */
    public String keySecret() {
        return credentials.keySecret();
    }

    /**
     * The contacts of a group, in order of arrival; a copy.
     *
     * @throws NoSuchElementException if there is no such group
     */
    public List<SofyContact> contacts(long groupId) {
        return store.contacts(groupId);
    }

    /** The groups, in the order in which they came; a copy. */
    public List<SofyGroup> groups() {
        return store.groups();
    }

    /** Adds a group under the next free id, made now, with source {@code "user"}. */
    public SofyGroup addGroup(String name) {
        return store.addGroup(name);
    }

    /**
     * Adds a group as it stands.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public void addGroup(SofyGroup group) {
        store.addGroup(group);
    }

    /** Removes a group and its contacts, as somebody may in the dashboard; false if there was none. */
    public boolean deleteGroup(long groupId) {
        return store.deleteGroup(groupId);
    }

    /** The custom columns, deleted ones too, in the order in which they came; a copy. */
    public List<SofyColumn> columns() {
        return store.columns();
    }

    /** Adds a custom column under the next free id, made now, in this fake's venue. */
    public SofyColumn addColumn(String userLabel, SofyColumnType type) {
        return store.addColumn(userLabel, type);
    }

    /**
     * Adds a custom column as it stands.
     *
     * @throws IllegalArgumentException if the id is taken
     */
    public void addColumn(SofyColumn column) {
        store.addColumn(column);
    }

    /**
     * Deletes a custom column now; it stays listed, with {@code deleted_at}. Once deleted, it keeps its first time.
     *
     * @return the column as it is listed from now on
     * @throws NoSuchElementException if there is no such column
     */
    public SofyColumn deleteColumn(long columnId) {
        return store.deleteColumn(columnId);
    }

    private FakeResponse groups(FakeRequest request) {
        if (request.method().equals("POST") && switches.groupCreation()) {
            return checked(request, () -> groupCreation.create(request));
        }
        // Without the switch there is no such operation at all, hence not even a 405.
        return request.method().equals("POST")
                ? FakeResponse.unmatched(404)
                : only("GET", request, () -> FakeResponse.json(200, Listings.groups(store.groups())));
    }

    private FakeResponse only(String method, FakeRequest request, Operation operation) {
        return request.method().equals(method)
                ? checked(request, operation)
                : FakeResponse.unmatched(405).withHeader("Allow", method);
    }

    private FakeResponse checked(FakeRequest request, Operation operation) {
        if (!credentials.open(request)) {
            return errors.refusal(
                    switches.badCredentialsStatus(), "X-API-KEY-ID and X-API-KEY-SECRET do not open a venue");
        }
        if (request.rawQuery().isPresent()) {
            return errors.refusal(400, "no query is documented for this path");
        }
        return operation.answer();
    }

    @FunctionalInterface
    private interface Operation {
        FakeResponse answer();
    }

    /** What a {@link SofyFakeApi} starts with. Not thread-safe; each {@link #build()} makes a fake with a state of its own. */
    public static final class Builder {
        private final List<Consumer<SofyStore>> contents = new ArrayList<>();
        private String keyId = DEMO_KEY_ID;
        private String keySecret = DEMO_KEY_SECRET;
        private Clock clock = Clock.systemUTC();
        private long venueId;
        private SofySwitches switches = SofySwitches.defaults();

        private Builder() {}

        /** The key id; {@link #DEMO_KEY_ID} unless told. Trimmed, and not blank. */
        public Builder keyId(String id) {
            keyId = Objects.requireNonNull(id, "id");
            return this;
        }

        /** The key secret; {@link #DEMO_KEY_SECRET} unless told. Trimmed, and not blank. */
        public Builder keySecret(String secret) {
            keySecret = Objects.requireNonNull(secret, "secret");
            return this;
        }

        /** Where the time of what is made or deleted comes from; the system's clock unless told. */
        public Builder clock(Clock source) {
            clock = Objects.requireNonNull(source, "source");
            return this;
        }

        /** The venue of columns that are added by label; 0, as in the document's example, unless told. */
        public Builder venueId(long id) {
            venueId = id;
            return this;
        }

        /** What the fake does where the documents are silent. */
        public Builder switches(SofySwitches choices) {
            switches = Objects.requireNonNull(choices, "choices");
            return this;
        }

        /** Adds a group under the next free id, from 1. */
        public Builder group(String name) {
            Objects.requireNonNull(name, "name");
            return containing(store -> store.addGroup(name));
        }

        /** Adds a group as it stands. */
        public Builder group(SofyGroup group) {
            Objects.requireNonNull(group, "group");
            return containing(store -> store.addGroup(group));
        }

        /** Adds a custom column under the next free id, from 1. */
        public Builder column(String userLabel, SofyColumnType type) {
            Objects.requireNonNull(userLabel, "userLabel");
            Objects.requireNonNull(type, "type");
            return containing(store -> store.addColumn(userLabel, type));
        }

        /** Adds a custom column as it stands. */
        public Builder column(SofyColumn column) {
            Objects.requireNonNull(column, "column");
            return containing(store -> store.addColumn(column));
        }

        /** Adds what the document's examples show: groups 1 to 3 and custom column 1, a {@code DOUBLE}. */
        public Builder documentExamples() {
            DocumentExamples.groups().forEach(this::group);
            return column(DocumentExamples.column());
        }

        /**
         * Makes the fake.
         *
         * @throws IllegalArgumentException if a key is blank, or two groups or two columns have one id
         */
        public SofyFakeApi build() {
            return new SofyFakeApi(this);
        }

        private Builder containing(Consumer<SofyStore> content) {
            contents.add(content);
            return this;
        }
    }
}
