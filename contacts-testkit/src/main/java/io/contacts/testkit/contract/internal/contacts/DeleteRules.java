package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().delete}. */
public abstract class DeleteRules extends RuleGroup {
    private static final ContactRef ZOE = ContactRef.email(People.address("zoe"));

    @Test
    @Needs(value = Capability.DELETE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-90] who is deleted is gone, and nobody else")
    final void gone() {
        Contact leo = people().full("leo");
        harness().seedContact(leo);
        harness().seedContact(people().full("zoe"));

        provider().contacts().delete(ZOE);

        assertThatEntries(People.address("zoe")).isEmpty();
        assertThatStored(People.address("leo")).isEqualTo(leo);
    }

    @Test
    @Needs(Capability.DELETE_CONTACT)
    @DisplayName("[CR-91] deleting an address that nobody has is no error: it is deleted already")
    final void goneAlready() {
        assertThatCode(() -> provider().contacts().delete(ZOE)).doesNotThrowAnyException();
    }

    @Test
    @Needs(Capability.DELETE_CONTACT)
    @DisplayName("[CR-92] deleting an id that nobody has is no error either")
    final void goneAlreadyById() {
        assertThatCode(() -> provider().contacts().delete(ContactRef.id(ContactId.of("987654321"))))
                .doesNotThrowAnyException();
    }

    @Test
    @Needs(
            value = {Capability.DELETE_CONTACT, Capability.FIND_CONTACT},
            harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-93] delete by id deletes the contact that has this id")
    final void byId() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedContact(people().minimal("leo"));
        ContactId id = provider().contacts().find(ZOE).orElseThrow().id().orElseThrow();

        provider().contacts().delete(ContactRef.id(id));

        assertThatEntries(People.address("zoe")).isEmpty();
        assertThatEntries(People.address("leo")).hasSize(1);
    }

    @Test
    @Needs(
            value = Capability.DELETE_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName("[CR-94] deleting a suppressed contact does not make the address one that is written to")
    final void suppressed() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedSuppressed(People.address("zoe"));

        provider().contacts().delete(ZOE);

        assertThatEntries(People.address("zoe")).isEmpty();
        assertThat(harness().isSuppressed(People.address("zoe"))).isTrue();
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.DELETE_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.LOSE_ANSWER})
    @DisplayName(
            "[CR-95] a delete that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        harness().seedContact(people().minimal("zoe"));

        throughLostAnswer(
                Capability.DELETE_CONTACT,
                afterEffect,
                () -> provider().contacts().delete(ZOE));

        assertThatEntries(People.address("zoe")).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("io.contacts.testkit.contract.internal.people.People#oddAddresses")
    @Needs(value = Capability.DELETE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-96] a delete means exactly the address that it is given")
    final void oddAddresses(EmailAddress email) {
        harness().seedContact(people().minimal("decoy"));
        harness().seedContact(people().minimal(email));

        provider().contacts().delete(ContactRef.email(email));

        assertThatEntries(email).isEmpty();
        assertThatEntries(People.address("decoy")).hasSize(1);
    }
}
