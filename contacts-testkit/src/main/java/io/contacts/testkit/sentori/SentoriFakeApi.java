package io.contacts.testkit.sentori;

import io.contacts.testkit.fake.FakeApi;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.internal.field.ContactFields;
import io.contacts.testkit.sentori.internal.operation.AddOrUpdate;
import io.contacts.testkit.sentori.internal.operation.ContactOperations;
import io.contacts.testkit.sentori.internal.operation.EmailOperations;
import io.contacts.testkit.sentori.internal.operation.Handler;
import io.contacts.testkit.sentori.internal.operation.ImportOperation;
import io.contacts.testkit.sentori.internal.operation.Json;
import io.contacts.testkit.sentori.internal.operation.ListOperations;
import io.contacts.testkit.sentori.internal.request.Call;
import io.contacts.testkit.sentori.internal.request.Gate;
import io.contacts.testkit.sentori.internal.request.Refusal;
import io.contacts.testkit.sentori.internal.request.SentoriKeys;
import io.contacts.testkit.sentori.internal.store.Account;
import io.contacts.testkit.sentori.internal.store.Addresses;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Sentori's {@code /v2.0} without a socket: for a {@link io.contacts.testkit.fake.FakeServer} to mount beside other fakes.
 * {@link FakeSentori} is the same on a port of its own.
 *
 * <p>Every documented operation, strictly: exact paths and methods, the key, the fields, the codes. What no document says is
 * in {@link SentoriUndocumented}. One request after the other takes effect, as a whole or not at all.
 */
public final class SentoriFakeApi implements FakeApi {
    /** The key that a fake takes unless told. */
    public static final String DEMO_KEY = "5e470421-0000-4000-8000-000000000001";

    /** The key that gets Code 2 unless told: its account cannot be accessed. */
    public static final String INACCESSIBLE_KEY = "5e470421-0000-4000-8000-000000000002";

    /** The key that gets Code 3 unless told: its account does not exist. */
    public static final String KEY_WITHOUT_ACCOUNT = "5e470421-0000-4000-8000-000000000003";

    private final Gate gate;
    private final Account account;
    private final String apiKey;
    private final SentoriState state;
    private final Map<SentoriOperation, Handler> handlers = new EnumMap<>(SentoriOperation.class);

    private SentoriFakeApi(Builder builder) {
        SentoriUndocumented undocumented = builder.undocumented;
        ContactFields fields = new ContactFields(builder.customFields, undocumented);
        Json json = new Json(fields, undocumented);
        apiKey = builder.apiKey;
        gate = new Gate(
                new SentoriKeys(builder.apiKey, builder.inaccessibleKey, builder.keyWithoutAccount), undocumented);
        account = new Account(builder.clock, builder.externalIds, undocumented);
        Addresses addresses = new Addresses(account, undocumented);
        state = new SentoriState(account, fields, addresses);
        builder.mailingLists.values().forEach(account::add);
        handlers.putAll(new ContactOperations(account, fields, addresses, undocumented, json).handlers());
        handlers.put(SentoriOperation.ADD_OR_UPDATE, new AddOrUpdate(account, fields, addresses, json));
        handlers.putAll(new ListOperations(account, addresses, undocumented, json).handlers());
        handlers.put(SentoriOperation.IMPORT, new ImportOperation(account, fields, addresses, undocumented, json));
        handlers.putAll(new EmailOperations(account, addresses, undocumented, json).handlers());
    }

    /** An API with the demo key, the default fields and an empty account. */
    public static SentoriFakeApi create() {
        return builder().build();
    }

    /** An API to be set up. */
    public static Builder builder() {
        return new Builder();
    }

    /** The key that it takes. */
    public String apiKey() {
        return apiKey;
    }

    /** What it holds. */
    public SentoriState state() {
        return state;
    }

    @Override
    public FakeResponse handle(FakeRequest request) {
        try {
            Call call = gate.admit(request);
            synchronized (account) {
                return Objects.requireNonNull(handlers.get(call.operation())).handle(call);
            }
        } catch (Refusal refusal) {
            return refusal.response();
        }
    }

    /** What a {@link SentoriFakeApi} is made of. */
    public static final class Builder {
        private final Map<String, SentoriFieldType> customFields = new LinkedHashMap<>();
        private final Map<String, SentoriMailingList> mailingLists = new LinkedHashMap<>();
        private String apiKey = DEMO_KEY;
        private String inaccessibleKey = INACCESSIBLE_KEY;
        private String keyWithoutAccount = KEY_WITHOUT_ACCOUNT;
        private SentoriUndocumented undocumented = SentoriUndocumented.defaults();
        private Clock clock = Clock.systemUTC();
        private Supplier<String> externalIds = new ExternalIds();

        private Builder() {}

        /** The key that it takes; {@link #DEMO_KEY} unless told. */
        public Builder apiKey(String key) {
            apiKey = key;
            return this;
        }

        /** The key that gets Code 2; {@link #INACCESSIBLE_KEY} unless told. */
        public Builder inaccessibleKey(String key) {
            inaccessibleKey = key;
            return this;
        }

        /** The key that gets Code 3; {@link #KEY_WITHOUT_ACCOUNT} unless told. */
        public Builder keyWithoutAccount(String key) {
            keyWithoutAccount = key;
            return this;
        }

        /** One more contact field of the account, behind those that every account has. */
        public Builder customField(String name, SentoriFieldType type) {
            customFields.put(name, type);
            return this;
        }

        /** One more mailing list. */
        public Builder mailingList(String externalId, String name, String description) {
            mailingLists.put(externalId, new SentoriMailingList(externalId, name, description));
            return this;
        }

        /** What it does where the documents are silent; {@link SentoriUndocumented#defaults()} unless told. */
        public Builder undocumented(SentoriUndocumented choices) {
            undocumented = choices;
            return this;
        }

        /** Its time and, as the documents name none, its time zone; UTC unless told. */
        public Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /** Where the ids of upload groups and drafts come from; ids that are taken are skipped. */
        public Builder externalIds(Supplier<String> ids) {
            externalIds = ids;
            return this;
        }

        /**
         * The API.
         *
         * @throws IllegalArgumentException when two of the three keys are one, or a custom field has the name of a field that
         *     every account has
         */
        public SentoriFakeApi build() {
            return new SentoriFakeApi(this);
        }
    }
}
