package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Unveiled;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().saveAs}: the six rows of its table. */
public abstract class SaveAsRules extends RuleGroup {
    private static final EmailAddress OLD = People.address("old");
    private static final EmailAddress ZOE = People.address("zoe");

    @Test
    @Needs(Capability.SAVE_CONTACT_AS)
    @DisplayName("[CR-80] nobody has the one address: the contact is created")
    final void sameAndAbsent() {
        SaveResult result = provider().contacts().saveAs(ZOE, people().full("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Created.class);
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT_AS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-81] somebody has the one address: that contact is updated")
    final void sameAndThere() {
        harness().seedContact(people().minimal("zoe"));

        SaveResult result = provider().contacts().saveAs(ZOE, people().full("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Updated.class);
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT_AS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-82] the current address is there, the new one is not: the contact is updated and moved")
    final void moved() {
        harness().seedContact(people().full("old"));

        SaveResult result = provider().contacts().saveAs(OLD, people().minimal("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Updated.class);
        assertThatEntries(OLD).isEmpty();
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
        assertThat(result.contact().contact().email())
                .withRepresentation(Unveiled.PEOPLE)
                .isEqualTo(ZOE);
    }

    @Test
    @Needs(Capability.SAVE_CONTACT_AS)
    @DisplayName("[CR-83] neither is there: the contact is created under its own address")
    final void bothAbsent() {
        SaveResult result = provider().contacts().saveAs(OLD, people().full("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Created.class);
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
        assertThatEntries(OLD).isEmpty();
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT_AS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-84] only the new address is there: the contact that has it is updated")
    final void onlyTarget() {
        harness().seedContact(people().minimal("zoe"));

        SaveResult result = provider().contacts().saveAs(OLD, people().full("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Updated.class);
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
        assertThatEntries(OLD).isEmpty();
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT_AS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName(
            "[CR-85] both are there, as two people: both are updated, neither moves, the new address's is returned")
    final void bothThere() {
        harness().seedContact(people().minimal("old"));
        harness().seedContact(people().minimal("zoe"));

        SaveResult result = provider().contacts().saveAs(OLD, people().full("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Updated.class);
        assertThat(result.contact().contact().email())
                .withRepresentation(Unveiled.PEOPLE)
                .isEqualTo(ZOE);
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
        assertThatStored(OLD).isEqualTo(people().full("old"));
    }

    @Test
    @Needs(Capability.SAVE_CONTACT_AS)
    @DisplayName("[CR-86] a contact without an address cannot be saved under one")
    final void withoutAddress() {
        Contact nameless = Contact.builder().mobilePhone("+33655501970").build();

        refusedForAll(
                Capability.SAVE_CONTACT_AS,
                List.of("email"),
                () -> provider().contacts().saveAs(OLD, nameless));
        nothingWasSent();
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.SAVE_CONTACT_AS,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.LOSE_ANSWER})
    @DisplayName(
            "[CR-87] a saveAs that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        harness().seedContact(people().full("old"));

        throughLostAnswer(
                Capability.SAVE_CONTACT_AS,
                afterEffect,
                () -> provider().contacts().saveAs(OLD, people().minimal("zoe")));

        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
        assertThatEntries(OLD).isEmpty();
    }

    @Test
    @Needs(
            value = Capability.SAVE_CONTACT_AS,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName("[CR-88] who is suppressed stays suppressed under the new address")
    final void suppressed() {
        harness().seedContact(people().minimal("old"));
        harness().seedSuppressed(OLD);

        provider().contacts().saveAs(OLD, people().minimal("zoe"));

        assertThat(harness().isSuppressed(ZOE)).isTrue();
    }
}
