package io.contacts.testkit.contract.internal.contacts;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.List;

/** What the rules of {@code contacts().update} start with and ask. */
abstract class UpdateGroup extends RuleGroup {
    static final ContactRef ZOE = ContactRef.email(People.address("zoe"));

    final Contact seedZoe() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);
        return zoe;
    }

    final ContactRef idOfZoe() {
        return ContactRef.id(provider().contacts().find(ZOE).orElseThrow().id().orElseThrow());
    }

    final void update(ContactPatch patch) {
        provider().contacts().update(ZOE, patch);
    }

    final void refuses(ContactPatch patch, String component) {
        refusedForAll(Capability.UPDATE_CONTACT, List.of(component), () -> update(patch));
    }

    /** A change that every provider has a place for. */
    final ContactPatch change() {
        return Samples.setting(changedComponent());
    }

    final Contact changed(Contact contact) {
        return Samples.put(contact, changedComponent(), 1);
    }

    final Contact.Component changedComponent() {
        return people().changeable().stream()
                .findFirst()
                .orElseThrow(() -> NotApplicable.toProvider(facts().name() + " has nothing that can be changed"));
    }

    static ContactPatch toAddress(String local) {
        return ContactPatch.setting(
                Contact.builder().email(People.address(local)).build());
    }
}
