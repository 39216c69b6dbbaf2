package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().update}: what is kept, set and cleared, and who is meant. */
public abstract class UpdateRules extends RuleGroup {
    private static final ContactRef ZOE = ContactRef.email(People.address("zoe"));

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EMAIL")
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName(
            "[CR-50] a patch sets the component that it names and keeps all others; one without a place is refused")
    final void sets(Contact.Component component) {
        Contact zoe = seedZoe();

        if (people().hasPlaceFor(component)) {
            update(Samples.setting(component));

            assertThatStored(People.address("zoe")).isEqualTo(Samples.put(zoe, component, 1));
        } else {
            refuses(Samples.setting(component), component.componentName());
            assertThatStored(People.address("zoe")).isEqualTo(zoe);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMAIL", "CONSENT"})
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName(
            "[CR-51] a patch empties the component that it clears and keeps all others; one without a place is refused")
    final void clears(Contact.Component component) {
        Contact zoe = seedZoe();

        if (people().hasPlaceFor(component)) {
            update(Samples.clearing(component));

            assertThatStored(People.address("zoe")).isEqualTo(zoe.without(Set.of(component)));
        } else {
            refuses(Samples.clearing(component), component.componentName());
        }
    }

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-52] a patch that changes nothing is refused before anything is sent")
    final void emptyPatch() {
        seedZoe();

        refuses(ContactPatch.builder().build(), "");
        nothingWasSent();
    }

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-53] an address cannot be cleared")
    final void clearAddress() {
        seedZoe();

        refuses(ContactPatch.clearing(Contact.Component.EMAIL), "email");
        nothingWasSent();
    }

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
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-57] an update gives the contact as it stands afterwards, not only what was set")
    final void whatComesBack() {
        seedZoe();

        StoredContact updated = provider().contacts().update(ZOE, change());

        assertThat(updated.contact())
                .usingRecursiveComparison()
                .ignoringFields("fields")
                .isEqualTo(stored(People.address("zoe")));
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
        ContactId id = provider().contacts().find(ZOE).orElseThrow().id().orElseThrow();

        provider().contacts().update(ContactRef.id(id), change());

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

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-60] everything that is wrong with a patch is named at once, before anything is sent")
    final void allViolations() {
        seedZoe();
        ContactPatch wrong = ContactPatch.builder()
                .set(Contact.builder()
                        .firstName("")
                        .lastName("é".repeat(256))
                        .companyName("")
                        .build())
                .clear(Contact.Component.EMAIL)
                .build();

        refusedForAll(
                Capability.UPDATE_CONTACT,
                List.of("email", "firstName", "lastName", "companyName"),
                () -> update(wrong));
        nothingWasSent();
    }

    @Test
    @Needs(
            value = Capability.UPDATE_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName("[CR-61] who is suppressed stays suppressed when updated, and under a new address")
    final void suppressed() {
        seedZoe();
        harness().seedSuppressed(People.address("zoe"));

        update(change());
        update(toAddress("moved"));

        assertThat(harness().isSuppressed(People.address("moved"))).isTrue();
    }

    @Test
    @Needs(
            value = Capability.UPDATE_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_BAD_ADDRESS})
    @DisplayName("[CR-62] a bad address stays bad when its contact is updated")
    final void badAddress() {
        seedZoe();
        harness().seedBadAddress(People.address("zoe"));

        update(change());

        assertThat(harness().isBadAddress(People.address("zoe"))).isTrue();
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.UPDATE_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.LOSE_ANSWER})
    @DisplayName(
            "[CR-63] an update that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        Contact zoe = seedZoe();

        throughLostAnswer(Capability.UPDATE_CONTACT, afterEffect, () -> update(change()));

        assertThatStored(People.address("zoe")).isEqualTo(changed(zoe));
    }

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-64] an unknown consent keeps the one that the provider holds")
    final void keepsConsent() {
        requirePlaceFor(Contact.Component.CONSENT);
        harness().seedContact(Samples.put(people().full("zoe"), Contact.Component.CONSENT, 0));

        update(change());

        assertThat(stored(People.address("zoe")).consent()).isInstanceOf(Consent.OptedIn.class);
    }

    private Contact seedZoe() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);
        return zoe;
    }

    private void update(ContactPatch patch) {
        provider().contacts().update(ZOE, patch);
    }

    private void refuses(ContactPatch patch, String component) {
        refusedForAll(Capability.UPDATE_CONTACT, List.of(component), () -> update(patch));
    }

    /** A change that every provider has a place for. */
    private ContactPatch change() {
        return Samples.setting(changedComponent());
    }

    private Contact changed(Contact contact) {
        return Samples.put(contact, changedComponent(), 1);
    }

    private Contact.Component changedComponent() {
        return people().changeable().stream()
                .findFirst()
                .orElseThrow(() -> NotApplicable.toProvider(facts().name() + " has nothing that can be changed"));
    }

    private static ContactPatch toAddress(String local) {
        return ContactPatch.setting(
                Contact.builder().email(People.address(local)).build());
    }
}
