package io.contacts.testkit.contract.internal.contacts;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().update}: who is meant, and which address they have afterwards. */
public abstract class UpdatedPersonRules extends UpdateGroup {
    @Test
    @Needs(Capability.UPDATE_CONTACT)
    @DisplayName("[CR-54] updating somebody who is not there fails as that, and creates nobody")
    final void nobody() {
        refused(ContactNotFoundException.class, Capability.UPDATE_CONTACT, () -> update(change()));

        assertThatEntries(People.address("zoe")).isEmpty();
    }

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-55] setting the address moves the same contact to it, with everything that it had")
    final void newAddress() {
        Contact zoe = seedZoe();

        update(toAddress("moved"));

        assertThatEntries(People.address("zoe")).isEmpty();
        assertThatStored(People.address("moved"))
                .isEqualTo(zoe.toBuilder().email(People.address("moved")).build());
    }

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-56] setting the address of somebody else is refused as that; two people never become one")
    final void addressOfAnother() {
        Contact zoe = seedZoe();
        Contact leo = people().minimal("leo");
        harness().seedContact(leo);

        refused(ContactAlreadyExistsException.class, Capability.UPDATE_CONTACT, () -> update(toAddress("leo")));

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
        assertThatStored(People.address("leo")).isEqualTo(leo);
    }

    @Test
    @Needs(
            value = {Capability.UPDATE_CONTACT, Capability.FIND_CONTACT},
            harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-58] an update by id changes the contact that has this id, and no other")
    final void byId() {
        Contact zoe = seedZoe();
        Contact leo = people().minimal("leo");
        harness().seedContact(leo);

        provider().contacts().update(idOfZoe(), change());

        assertThatStored(People.address("zoe")).isEqualTo(changed(zoe));
        assertThatStored(People.address("leo")).isEqualTo(leo);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("io.contacts.testkit.contract.internal.people.People#oddAddresses")
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-59] an update means exactly the address that it is given")
    final void oddAddresses(EmailAddress email) {
        Contact decoy = people().minimal("decoy");
        harness().seedContact(decoy);
        harness().seedContact(people().minimal(email));

        provider().contacts().update(ContactRef.email(email), change());

        assertThatStored(email).isEqualTo(changed(people().minimal(email)));
        assertThatStored(People.address("decoy")).isEqualTo(decoy);
    }

    @ParameterizedTest(name = "by id: {0}")
    @ValueSource(booleans = {false, true})
    @Needs(
            value = {Capability.UPDATE_CONTACT, Capability.FIND_CONTACT},
            harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-65] a patch that also sets the address that the contact has changes the rest, and moves nobody")
    final void ownAddress(boolean byId) {
        Contact zoe = seedZoe();
        ContactPatch patch = ContactPatch.setting(
                changed(Contact.builder().email(People.address("zoe")).build()));

        provider().contacts().update(byId ? idOfZoe() : ZOE, patch);

        assertThatStored(People.address("zoe")).isEqualTo(changed(zoe));
    }
}
