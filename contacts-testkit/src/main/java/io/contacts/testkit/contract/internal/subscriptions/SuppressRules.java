package io.contacts.testkit.contract.internal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code subscriptions().suppress}: an opt-out is kept, whatever comes after it. */
public abstract class SuppressRules extends RuleGroup {
    private static final EmailAddress ZOE = People.address("zoe");

    @Test
    @Needs(
            value = Capability.SUPPRESS,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CS-40] who is suppressed leaves every audience; nobody else leaves any")
    final void leavesAll() {
        harness().seedContact(people().full("zoe"));
        harness().seedContact(people().full("leo"));
        AudienceId guests = harness().seedAudience("Guests");
        AudienceId others = harness().seedAudience("Others");
        harness().seedMember(guests, ZOE);
        harness().seedMember(others, ZOE);
        harness().seedMember(others, People.address("leo"));

        provider().subscriptions().suppress(ZOE);

        assertThat(harness().isSuppressed(ZOE)).isTrue();
        assertThatMembers(guests).isEmpty();
        assertThatMembers(others).containsExactly(People.address("leo"));
        assertThat(harness().isSuppressed(People.address("leo"))).isFalse();
    }

    @Test
    @Needs(Capability.SUPPRESS)
    @DisplayName("[CS-41] an address without a contact is suppressed all the same, and no contact is made of it")
    final void withoutContact() {
        provider().subscriptions().suppress(ZOE);

        assertThat(harness().isSuppressed(ZOE)).isTrue();
        assertThatEntries(ZOE).isEmpty();
    }

    @Test
    @Needs(Capability.SUPPRESS)
    @DisplayName("[CS-42] suppressing twice is no error")
    final void twice() {
        provider().subscriptions().suppress(ZOE);

        assertThatCode(() -> provider().subscriptions().suppress(ZOE)).doesNotThrowAnyException();
        assertThat(harness().isSuppressed(ZOE)).isTrue();
    }

    @Test
    @Needs(value = Capability.SUPPRESS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CS-43] suppressing changes nothing else of the contact")
    final void contactStays() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);

        provider().subscriptions().suppress(ZOE);

        assertThatStored(ZOE).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("io.contacts.testkit.contract.internal.people.People#oddAddresses")
    @Needs(value = Capability.SUPPRESS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CS-44] suppressing means exactly the address that it is given")
    final void oddAddresses(EmailAddress email) {
        harness().seedContact(people().minimal("decoy"));
        harness().seedContact(people().minimal(email));

        provider().subscriptions().suppress(email);

        assertThat(harness().isSuppressed(email)).isTrue();
        assertThat(harness().isSuppressed(People.address("decoy"))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @Needs(value = Capability.SUPPRESS, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CS-45] no operation makes a suppressed address one that is written to")
    final void nothingUndoesIt(Capability operation) {
        facts().require(operation);
        Scene scene = Scene.arranged(operation, this);
        provider().subscriptions().suppress(Scene.THERE);
        provider().subscriptions().suppress(Scene.NEW);

        // Whether it is refused is the provider's business; whether it re-opens the door is not.
        failureOf(() -> scene.call(operation));

        assertThat(harness().isSuppressed(Scene.THERE)).isTrue();
        assertThat(harness().isSuppressed(Scene.NEW)).isTrue();
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.SUPPRESS,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.LOSE_ANSWER})
    @DisplayName(
            "[CS-46] a suppress that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        harness().seedContact(people().full("zoe"));

        throughLostAnswer(
                Capability.SUPPRESS,
                afterEffect,
                () -> provider().subscriptions().suppress(ZOE));

        assertThat(harness().isSuppressed(ZOE)).isTrue();
    }

    @Test
    @Needs(
            value = {Capability.SUPPRESS, Capability.FIND_CONTACT},
            harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CS-47] who was suppressed is still found, and found as suppressed")
    final void found() {
        harness().seedContact(people().full("zoe"));

        provider().subscriptions().suppress(ZOE);

        assertThat(provider().contacts().find(ContactRef.email(ZOE)))
                .get()
                .satisfies(
                        contact -> assertThat(contact.status()).isIn(ContactStatus.SUPPRESSED, ContactStatus.UNKNOWN));
    }
}
