package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().update}: what is kept, set and cleared. */
public abstract class UpdateRules extends UpdateGroup {
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
            update(ContactPatch.clearing(component));

            assertThatStored(People.address("zoe")).isEqualTo(zoe.without(Set.of(component)));
        } else {
            refuses(ContactPatch.clearing(component), component.componentName());
        }
    }

    @Test
    @Needs(value = Capability.UPDATE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName(
            "[CR-52] a patch that changes nothing, or sets the address by which the contact is named, is refused unsent")
    final void emptyPatch() {
        seedZoe();

        refuses(ContactPatch.builder().build(), "");
        refuses(toAddress("zoe"), "");
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
}
