package io.contacts.importing.internal.apply;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import io.contacts.importing.ImportMode;
import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.internal.outcome.Outcome;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is called for a single row, and where the row ends if it succeeds. */
public final class RowCall {
    private final Capability operation;
    private final boolean repeatable;
    private final Function<Contact, Outcome> call;
    private final BiFunction<ContactsException, Boolean, Outcome> failure;

    private RowCall(
            ContactsProvider provider,
            Capability operation,
            Function<Contact, Outcome> call,
            BiFunction<ContactsException, Boolean, Outcome> failure) {
        this.operation = operation;
        this.repeatable = provider.repeatable(operation);
        this.call = call;
        this.failure = failure;
    }

    /** The call that sends a contact in this mode, to this audience if one is given. */
    public static RowCall sending(ContactsProvider provider, ImportMode mode, @Nullable AudienceId audience) {
        ContactRepository contacts = provider.contacts();
        Capability operation = operation(mode, audience != null);
        Function<Contact, Outcome> call = contact -> switch (operation) {
            case SAVE_CONTACT -> {
                SaveResult result = contacts.save(contact);
                yield landed(
                        provider,
                        result instanceof SaveResult.Created ? RowState.CREATED : RowState.UPDATED,
                        result.contact());
            }
            case UPDATE_CONTACT ->
                landed(
                        provider,
                        RowState.UPDATED,
                        contacts.update(ContactRef.email(address(contact)), ContactPatch.setting(contact)));
            case ADD_CONTACT_TO_AUDIENCE ->
                landed(provider, RowState.CREATED, contacts.add(contact, Objects.requireNonNull(audience, "audience")));
            default -> landed(provider, RowState.CREATED, contacts.add(contact));
        };
        return new RowCall(provider, operation, call, Outcome::of);
    }

    /** Whoever the provider will not write to is told as such, whether the values were taken or not: as after a bulk call. */
    private static Outcome landed(ContactsProvider provider, RowState state, StoredContact stored) {
        if (stored.status() != ContactStatus.SUPPRESSED) {
            return Outcome.landed(state);
        }
        return new Outcome(RowState.SUPPRESSED, Optional.of(Outcome.suppressedAt(provider.name())), false);
    }

    /** The call that carries an opt-out to the provider: out of this audience, or, without one, out of everything. */
    public static RowCall optingOut(ContactsProvider provider, @Nullable AudienceId audience) {
        Capability operation = optOutOperation(audience != null);
        String where = audience == null
                ? "opted out in the file; suppressed at " + provider.name() + " now"
                : "opted out in the file; left the audience at " + provider.name() + " now";
        Optional<RowProblem> done = Optional.of(new RowProblem("", RowProblem.OPTED_OUT, where, ""));
        Function<Contact, Outcome> call = contact -> {
            if (audience == null) {
                provider.subscriptions().suppress(address(contact));
            } else {
                provider.subscriptions().unsubscribe(address(contact), audience);
            }
            return new Outcome(RowState.SUPPRESSED, done, false);
        };
        return new RowCall(provider, operation, call, Outcome::ofOptOut);
    }

    /** The operation that a mode needs of a provider. */
    public static Capability operation(ImportMode mode, boolean toAudience) {
        return switch (mode) {
            case SAVE -> Capability.SAVE_CONTACT;
            case UPDATE -> Capability.UPDATE_CONTACT;
            case ADD -> toAudience ? Capability.ADD_CONTACT_TO_AUDIENCE : Capability.ADD_CONTACT;
        };
    }

    /** The operation that carries an opt-out. */
    public static Capability optOutOperation(boolean ofAudience) {
        return ofAudience ? Capability.UNSUBSCRIBE : Capability.SUPPRESS;
    }

    /** Whether it may be repeated when its answer was lost. */
    public boolean repeatable() {
        return repeatable;
    }

    Outcome make(Contact contact) {
        return call.apply(contact);
    }

    /** What became of a row whose call failed so. */
    Outcome failed(ContactsException error) {
        return failure.apply(error, repeatable);
    }

    @Override
    public String toString() {
        return operation.operation();
    }

    private static EmailAddress address(Contact contact) {
        return Objects.requireNonNull(contact.email(), "planned rows have an address");
    }
}
