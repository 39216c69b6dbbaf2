package io.contacts.testkit.memory.internal.port;

import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.validation.Violation;
import io.contacts.testkit.memory.internal.account.Entry;
import io.contacts.testkit.memory.internal.account.MemoryAccount;
import io.contacts.testkit.memory.internal.account.Merge;
import io.contacts.testkit.memory.internal.rule.Refusals;
import io.contacts.testkit.memory.internal.rule.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands between a port and the store: the provider's own checks on the way in, its answer on the way out. */
public final class Intake {
    private static final Set<Contact.Component> BIRTHDAY = Set.of(Contact.Component.BIRTHDAY);

    private final MemoryAccount account;
    private final boolean ignoreUnsupported;
    private final CallObserver observer;
    private final Refusals refusals;
    private final WireForms forms;

    /**
     * One for this account.
     *
     * @param ignoreUnsupported whether a birthday that has no field to go to is left out instead of refused
     * @param observer told of every birthday that is left out
     */
    public Intake(MemoryAccount account, boolean ignoreUnsupported, CallObserver observer) {
        this.account = account;
        this.ignoreUnsupported = ignoreUnsupported;
        this.observer = observer;
        this.refusals = new Refusals(account.rules());
        this.forms = new WireForms(account.rules());
    }

    Refusals refusals() {
        return refusals;
    }

    /** The contact as the store keeps it, or a refusal with everything that is wrong. */
    Contact accepted(ErrorFacts facts, Contact contact) {
        return accepted(facts, List.of(contact), problems(placed(contact))).get(0);
    }

    /** All contacts as the store keeps them, or one refusal with everything that is wrong with the batch or any of them. */
    List<Contact> accepted(ErrorFacts facts, ImportBatch batch) {
        List<Contact> contacts = batch.contacts();
        List<Violation> violations = forms.problems(batch);
        for (int i = 0; i < contacts.size(); i++) {
            String owner = "contacts[" + i + "]";
            problems(placed(contacts.get(i))).forEach(problem -> violations.add(problem.inside(owner)));
        }
        return accepted(facts, contacts, violations);
    }

    /** The patch without what is left out, or a refusal with everything that is wrong with it. */
    ContactPatch accepted(ErrorFacts facts, ContactPatch patch) {
        ContactPatch placed = leavesOutBirthdays() ? patch.without(BIRTHDAY) : patch;
        List<Violation> problems = problems(placed);
        if (problems.isEmpty() && placed.isEmpty()) {
            problems.add(new Violation("", "the patch changes only what has no place in this account"));
        }
        refusals.invalidIfAny(facts, problems);
        tellLeftOut(facts, patch.components(), placed.components());
        return placed;
    }

    /** From a call that is refused, nothing is left out. */
    private List<Contact> accepted(ErrorFacts facts, List<Contact> contacts, List<Violation> problems) {
        refusals.invalidIfAny(facts, problems);
        List<Contact> accepted = new ArrayList<>(contacts.size());
        for (Contact contact : contacts) {
            Contact placed = placed(contact);
            tellLeftOut(facts, contact.components(), placed.components());
            accepted.add(account.fields().canonical(placed));
        }
        return accepted;
    }

    private Contact placed(Contact contact) {
        return leavesOutBirthdays() ? contact.without(BIRTHDAY) : contact;
    }

    private boolean leavesOutBirthdays() {
        return ignoreUnsupported && account.fields().lacksBirthday();
    }

    private void tellLeftOut(ErrorFacts facts, Set<Contact.Component> given, Set<Contact.Component> placed) {
        if (!given.equals(placed)) {
            observer.dropped(MemoryAccount.NAME, facts.operation(), BIRTHDAY);
        }
    }

    private List<Violation> problems(Contact contact) {
        List<Violation> problems = forms.problems(contact);
        problems.addAll(account.fields().problems(contact));
        return problems;
    }

    private List<Violation> problems(ContactPatch patch) {
        List<Violation> problems = forms.problems(patch.values());
        problems.addAll(account.fields().problems(patch));
        return problems;
    }

    /** Refuses an address that the provider takes for none. */
    void requireValid(ErrorFacts facts, @Nullable EmailAddress email) {
        if (email != null && account.isInvalid(email)) {
            throw refusals.invalidAddress(facts);
        }
    }

    /** What the contact becomes, or a refusal if nobody could be written to any more. */
    Contact patched(ErrorFacts facts, Contact there, ContactPatch patch) {
        Contact patched = Merge.patched(account.fields().cleared(there, patch), patch);
        if (patched.email() == null && patched.mobilePhone() == null) {
            refusals.invalidIfAny(
                    facts, List.of(new Violation("mobilePhone", "cannot be cleared: there is no e-mail address")));
        }
        return account.fields().canonical(patched);
    }

    /** What the provider answers: the contact as it stands, or nothing, which is what was sent. */
    StoredContact answer(Contact sent, Entry entry) {
        return account.rules().has(Trait.RETURNS_NOTHING) ? StoredContact.sent(sent) : entry.view();
    }
}
