package io.contacts.testkit.memory.internal.port;

import static java.util.Objects.requireNonNull;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.port.Capability;
import io.contacts.domain.port.ContactRepository;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.account.MemoryStore;
import io.contacts.testkit.memory.internal.call.CallDesk;
import io.contacts.testkit.memory.internal.rule.Trait;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contacts in memory. */
final class MemoryContactRepository implements ContactRepository {
    private final CallDesk desk;
    private final MemoryAccount account;
    private final MemoryStore store;
    private final Intake intake;
    private final Admission admission;
    private final @Nullable AudienceId defaultAudience;

    MemoryContactRepository(CallDesk desk, MemoryAccount account, Intake intake, @Nullable AudienceId defaultAudience) {
        this.desk = desk;
        this.account = account;
        this.store = account.store();
        this.intake = intake;
        this.admission = new Admission(account);
        this.defaultAudience = defaultAudience;
    }

    @Override
    public Optional<StoredContact> find(ContactRef ref) {
        return desk.call(Capability.FIND_CONTACT, facts -> store.find(ref).map(Entry::view));
    }

    @Override
    public StoredContact add(Contact contact) {
        Contact accepted = accepted(Capability.ADD_CONTACT, contact);
        return desk.call(Capability.ADD_CONTACT, facts -> {
            Entry added = create(facts, accepted);
            if (defaultAudience != null) {
                account.lists().join(defaultAudience, added.id());
            }
            return intake.answer(contact, added);
        });
    }

    @Override
    public StoredContact add(Contact contact, AudienceId audience) {
        Contact accepted = accepted(Capability.ADD_CONTACT_TO_AUDIENCE, contact);
        Entry added = account.rules().has(Trait.ADDS_TO_AUDIENCE_IN_TWO_CALLS)
                ? addInTwoCalls(accepted, audience)
                : addAtOnce(accepted, audience);
        return intake.answer(contact, added);
    }

    @Override
    public StoredContact update(ContactRef ref, ContactPatch patch) {
        ContactPatch accepted = desk.check(Capability.UPDATE_CONTACT, facts -> intake.accepted(facts, patch));
        return desk.call(Capability.UPDATE_CONTACT, facts -> {
            Entry entry = store.find(ref).orElseThrow(() -> intake.refusals().noContact(facts));
            Contact patched = intake.patched(facts, entry.contact(), accepted);
            EmailAddress newEmail = accepted.values().email();
            if (newEmail != null) {
                requireFree(facts, newEmail, entry);
            }
            return store.replace(entry, patched).view();
        });
    }

    @Override
    public SaveResult save(Contact contact) {
        Contact accepted = accepted(Capability.SAVE_CONTACT, contact);
        return desk.call(Capability.SAVE_CONTACT, facts -> {
            intake.requireValid(facts, accepted.email());
            Optional<Entry> there = store.sameAs(accepted);
            return there.isPresent()
                    ? new SaveResult.Updated(store.merge(there.get(), accepted).view())
                    : new SaveResult.Created(store.create(accepted).view());
        });
    }

    @Override
    public SaveResult saveAs(EmailAddress currentEmail, Contact contact) {
        Contact accepted = accepted(Capability.SAVE_CONTACT_AS, contact);
        return desk.call(Capability.SAVE_CONTACT_AS, facts -> {
            intake.requireValid(facts, accepted.email());
            Optional<Entry> current = store.find(currentEmail);
            Optional<Entry> target = store.sameAs(accepted);
            if (current.isEmpty() && target.isEmpty()) {
                return new SaveResult.Created(store.create(accepted).view());
            }
            Optional<Entry> updated = current.map(entry -> store.merge(entry, accepted));
            // A contact may have the target's address already, in another spelling.
            boolean another = target.isPresent()
                    && (current.isEmpty()
                            || !target.get().id().equals(current.get().id()));
            Entry answered = another ? store.merge(target.get(), accepted) : updated.orElseThrow();
            boolean renamed = !another && !currentEmail.equals(accepted.email());
            return new SaveResult.Updated(renamed ? renamed(answered, accepted) : answered.view());
        });
    }

    @Override
    public void delete(ContactRef ref) {
        desk.run(
                Capability.DELETE_CONTACT,
                facts -> store.find(ref).ifPresent(entry -> {
                    store.remove(entry);
                    account.lists().leaveAll(entry.id());
                }));
    }

    private Contact accepted(Capability operation, Contact contact) {
        return desk.check(operation, facts -> intake.accepted(facts, contact));
    }

    private Entry addAtOnce(Contact contact, AudienceId audience) {
        return desk.call(Capability.ADD_CONTACT_TO_AUDIENCE, facts -> {
            admission.requireAudience(facts, audience);
            Entry added = create(facts, contact);
            account.lists().join(audience, added.id());
            return added;
        });
    }

    private Entry addInTwoCalls(Contact contact, AudienceId audience) {
        return desk.callInSteps(Capability.ADD_CONTACT_TO_AUDIENCE, facts -> {
            Entry added = desk.step(Capability.ADD_CONTACT, facts, () -> desk.locked(() -> create(facts, contact)));
            ErrorFacts halfDone = facts.withCompleted(Capability.ADD_CONTACT);
            return desk.step(
                    Capability.SUBSCRIBE,
                    halfDone,
                    () -> desk.locked(() -> {
                        admission.requireAudience(halfDone, audience);
                        // Others came in between, perhaps: what the provider knows of the address counts.
                        Entry there = admission.subscribable(halfDone, requireNonNull(contact.email()));
                        account.lists().join(audience, there.id());
                        return added;
                    }));
        });
    }

    private Entry create(ErrorFacts facts, Contact accepted) {
        intake.requireValid(facts, accepted.email());
        if (!account.rules().has(Trait.KEEPS_DUPLICATES)) {
            if (store.sameAs(accepted).isPresent()) {
                throw intake.refusals().addressInUse(facts);
            }
            if (accepted.email() != null && store.isSuppressed(accepted.email())) {
                throw intake.refusals().suppressed(facts);
            }
        }
        return store.create(accepted);
    }

    private StoredContact renamed(Entry entry, Contact contact) {
        Contact underNewAddress =
                entry.contact().toBuilder().email(contact.email()).build();
        return store.replace(entry, underNewAddress).view();
    }

    private void requireFree(ErrorFacts facts, EmailAddress email, Entry owner) {
        intake.requireValid(facts, email);
        boolean taken = store.all(email).stream().anyMatch(entry -> !entry.id().equals(owner.id()));
        if (taken) {
            throw intake.refusals().addressInUse(facts);
        }
    }
}
