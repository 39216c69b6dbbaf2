package io.contacts.sofy;

import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.port.Capability;
import io.contacts.http.Call;
import io.contacts.http.HttpCalls;
import io.contacts.http.Reply;
import io.contacts.http.WireText;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sofy's own view of a venue, for what the ports leave out: times, sources and venue ids. Got from
 * {@code provider.unwrap(SofyClient.class)}. Blocking; safe for use by many threads.
 *
 * <p>Every method may throw any {@link io.contacts.domain.error.ContactsException} that a call can end in. Once the provider is
 * closed, each throws {@link io.contacts.domain.error.CallInterruptedException}.
 */
public final class SofyClient {
    private final String provider;
    private final HttpCalls calls;
    private final SofyApi api;
    private final SofyErrors errors;
    private final SofyMapper mapper;

    SofyClient(String provider, HttpCalls calls, SofyApi api, SofyErrors errors, SofyMapper mapper) {
        this.provider = provider;
        this.calls = calls;
        this.api = api;
        this.errors = errors;
        this.mapper = mapper;
    }

    /** All groups that the key pair opens, in Sofy's order: {@code GET /groups} ({@code sofy.md B2}). */
    public List<SofyGroup> groups() {
        return groups(Capability.LIST_AUDIENCES);
    }

    /**
     * All custom columns, deleted ones too, in Sofy's order: {@code GET /customColumns} ({@code sofy.md B2}). Asked for each
     * time.
     */
    public List<SofyCustomColumn> customColumns() {
        return customColumns(Capability.LIST_CONTACT_FIELDS);
    }

    List<SofyGroup> groups(Capability operation) {
        return mapper.toGroups(calls.call(Call.readList(operation), api::groups).groups());
    }

    List<SofyCustomColumn> customColumns(Capability operation) {
        return mapper.toColumns(
                calls.call(Call.readList(operation), api::customColumns).columns());
    }

    /**
     * The id of the new group.
     *
     * @throws IllegalArgumentException if half of a character stands in the name
     */
    long createGroup(String name) {
        if (!WireText.canWrite(name)) {
            throw new IllegalArgumentException("a group's name " + WireText.BROKEN);
        }
        return calls.call(Call.singleWrite(Capability.CREATE_AUDIENCE), () -> api.createGroup(new NewGroupWire(name)))
                .id();
    }

    /** Any 2xx is an answer; {@link StoredContact#sent} is all that can be made of it. */
    void addContact(Capability operation, GroupId group, ContactWire contact) {
        Supplier<Reply<Void>> request = () -> api.addContact(group.digits(), contact);
        errors.whileSending(contact, () -> calls.call(Call.singleWrite(operation), request));
    }

    /** Runs an operation of several requests within one {@code call-timeout}. */
    void together(Runnable operation) {
        calls.together(() -> {
            operation.run();
            return null;
        });
    }

    /** What an error of this operation starts from. */
    ErrorFacts facts(Capability operation) {
        return ErrorFacts.of(provider, operation);
    }

    @Override
    public String toString() {
        return "SofyClient[" + provider + "]";
    }
}
