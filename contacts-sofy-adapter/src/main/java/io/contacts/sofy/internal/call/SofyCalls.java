package io.contacts.sofy.internal.call;

import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.port.Capability;
import io.contacts.http.HttpCalls;
import io.contacts.http.call.Call;
import io.contacts.http.wire.Reply;
import io.contacts.http.wire.WireText;
import io.contacts.sofy.internal.value.GroupId;
import io.contacts.sofy.internal.wire.ContactWire;
import io.contacts.sofy.internal.wire.CustomColumnWire;
import io.contacts.sofy.internal.wire.GroupWire;
import io.contacts.sofy.internal.wire.NewGroupWire;
import io.contacts.sofy.internal.wire.SofyApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes each of the calls that Sofy takes from us. */
public final class SofyCalls implements AutoCloseable {
    private final String provider;
    private final HttpCalls http;
    private final SofyApi api;
    private final SofyErrors errors;

    /**
     * Those of one venue.
     *
     * @param provider as {@link #provider()} gives it
     * @param http reads refusals with {@code errors}
     * @param headers of every request
     */
    public SofyCalls(String provider, HttpCalls http, Map<String, String> headers, SofyErrors errors) {
        this.provider = provider;
        this.http = http;
        this.api = http.api(SofyApi.class, headers);
        this.errors = errors;
    }

    /** The name that errors give, with the venue if one is open. */
    public String provider() {
        return provider;
    }

    /** All groups that the key pair opens, in Sofy's order. */
    public List<GroupWire> groups(Capability operation) {
        return http.call(Call.readList(operation), api::groups).groups();
    }

    /** All custom columns, deleted ones too, in Sofy's order. */
    public List<CustomColumnWire> customColumns(Capability operation) {
        return http.call(Call.readList(operation), api::customColumns).columns();
    }

    /**
     * The id of the new group.
     *
     * @throws IllegalArgumentException if half of a character stands in the name
     */
    public long createGroup(String name) {
        if (!WireText.canWrite(name)) {
            throw new IllegalArgumentException("a group's name " + WireText.BROKEN);
        }
        return http.call(Call.singleWrite(Capability.CREATE_AUDIENCE), () -> api.createGroup(new NewGroupWire(name)))
                .id();
    }

    /** Any 2xx is an answer; {@link StoredContact#sent} is all that can be made of it. */
    public void addContact(Capability operation, GroupId group, ContactWire contact) {
        Supplier<Reply<Void>> request = () -> api.addContact(group.digits(), contact);
        errors.whileSending(contact, () -> http.call(Call.singleWrite(operation), request));
    }

    /** Runs an operation of several requests within one {@code call-timeout}. */
    public void together(Runnable operation) {
        http.together(() -> {
            operation.run();
            return null;
        });
    }

    /** The time that is left to the operation that this thread is at. */
    public Duration timeLeft() {
        return http.timeLeft();
    }

    /** What an error of this operation starts from. */
    public ErrorFacts facts(Capability operation) {
        return ErrorFacts.of(provider, operation);
    }

    @Override
    public void close() {
        http.close();
    }
}
