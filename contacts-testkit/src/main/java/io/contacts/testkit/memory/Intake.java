package io.contacts.testkit.memory;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ErrorFacts;
import io.contacts.domain.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between a port and the store: the provider's own checks on the way in, its answer on the way out. */
final class Intake {
    private final MemoryAccount account;
    private final Refusals refusals;
    private final WireForms forms;

    Intake(MemoryAccount account) {
        this.account = account;
        this.refusals = new Refusals(account.rules());
        this.forms = new WireForms(account.rules());
    }

    Refusals refusals() {
        return refusals;
    }

    /** The contact as the store keeps it, or a refusal with everything that is wrong. */
    Contact accepted(ErrorFacts facts, Contact contact) {
        refusals.invalidIfAny(facts, problems(contact));
        return account.fields().canonical(contact);
    }

    /** All contacts as the store keeps them, or one refusal with everything that is wrong with any of them. */
    List<Contact> accepted(ErrorFacts facts, List<Contact> contacts) {
        List<Violation> violations = new ArrayList<>();
        List<Contact> accepted = new ArrayList<>(contacts.size());
        for (int i = 0; i < contacts.size(); i++) {
            String owner = "contacts[" + i + "]";
            problems(contacts.get(i)).forEach(problem -> violations.add(problem.inside(owner)));
            accepted.add(account.fields().canonical(contacts.get(i)));
        }
        refusals.invalidIfAny(facts, violations);
        return accepted;
    }

    /** The same patch, or a refusal with everything that is wrong with it. */
    ContactPatch accepted(ErrorFacts facts, ContactPatch patch) {
        refusals.invalidIfAny(facts, problems(patch));
        return patch;
    }

    private List<Violation> problems(Contact contact) {
        List<Violation> problems = forms.problems(ContactPatch.setting(contact));
        problems.addAll(account.fields().problems(contact));
        return problems;
    }

    private List<Violation> problems(ContactPatch patch) {
        List<Violation> problems = forms.problems(patch);
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
        Contact patched = Merge.patched(there, patch);
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
