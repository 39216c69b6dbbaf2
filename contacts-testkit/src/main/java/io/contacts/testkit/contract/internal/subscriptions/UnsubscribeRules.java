package io.contacts.testkit.contract.internal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code subscriptions().unsubscribe}: one audience, one person, and nothing more. */
public abstract class UnsubscribeRules extends RuleGroup {
    private static final EmailAddress ZOE = People.address("zoe");

    @Test
    @Needs(
            value = Capability.UNSUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CS-20] who unsubscribes leaves that audience and stays in the others")
    final void leavesOne() {
        AudienceId guests = audienceWith("Guests", people().full("zoe"));
        AudienceId others = harness().seedAudience("Others");
        harness().seedMember(others, ZOE);

        provider().subscriptions().unsubscribe(ZOE, guests);

        assertThatMembers(guests).isEmpty();
        assertThatMembers(others).containsExactly(ZOE);
    }

    @Test
    @Needs(
            value = Capability.UNSUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CS-21] leaving one audience never suppresses anybody, and changes nothing of the contact")
    final void suppressesNobody() {
        Contact zoe = people().full("zoe");
        AudienceId guests = audienceWith("Guests", zoe);

        provider().subscriptions().unsubscribe(ZOE, guests);

        assertThat(harness().isSuppressed(ZOE)).isFalse();
        assertThatStored(ZOE).isEqualTo(zoe);
    }

    @Test
    @Needs(
            value = Capability.UNSUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE})
    @DisplayName("[CS-22] leaving an audience that one is not in is no error: it is left already")
    final void notIn() {
        harness().seedContact(people().full("zoe"));
        AudienceId guests = harness().seedAudience("Guests");

        assertThatCode(() -> provider().subscriptions().unsubscribe(ZOE, guests))
                .doesNotThrowAnyException();
    }

    @Test
    @Needs(value = Capability.UNSUBSCRIBE, harness = HarnessAbility.SEED_AUDIENCE)
    @DisplayName("[CS-23] unsubscribing an address that has no contact is no error, and creates nobody")
    final void nobody() {
        AudienceId guests = harness().seedAudience("Guests");

        assertThatCode(() -> provider().subscriptions().unsubscribe(ZOE, guests))
                .doesNotThrowAnyException();
        assertThatEntries(ZOE).isEmpty();
        assertThat(harness().isSuppressed(ZOE)).isFalse();
    }

    @Test
    @Needs(value = Capability.UNSUBSCRIBE, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CS-24] unsubscribing from an audience that is not there fails as that, and suppresses nobody")
    final void noAudience() {
        harness().seedContact(people().full("zoe"));

        refused(
                AudienceNotFoundException.class,
                Capability.UNSUBSCRIBE,
                () -> provider().subscriptions().unsubscribe(ZOE, Scene.NO_AUDIENCE));

        assertThat(harness().isSuppressed(ZOE)).isFalse();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("io.contacts.testkit.contract.internal.people.People#oddAddresses")
    @Needs(
            value = Capability.UNSUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CS-25] unsubscribing means exactly the address that it is given")
    final void oddAddresses(EmailAddress email) {
        AudienceId guests = audienceWith("Guests", people().minimal("decoy"));
        harness().seedContact(people().minimal(email));
        harness().seedMember(guests, email);

        provider().subscriptions().unsubscribe(email, guests);

        assertThatMembers(guests).containsExactly(People.address("decoy"));
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.UNSUBSCRIBE,
            harness = {
                HarnessAbility.SEED_CONTACT,
                HarnessAbility.SEED_AUDIENCE,
                HarnessAbility.SEED_MEMBER,
                HarnessAbility.LOSE_ANSWER
            })
    @DisplayName(
            "[CS-26] an unsubscribe that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        AudienceId guests = audienceWith("Guests", people().full("zoe"));

        throughLostAnswer(
                Capability.UNSUBSCRIBE,
                afterEffect,
                () -> provider().subscriptions().unsubscribe(ZOE, guests));

        assertThatMembers(guests).isEmpty();
        assertThat(harness().isSuppressed(ZOE)).isFalse();
    }

    private AudienceId audienceWith(String name, Contact member) {
        harness().seedContact(member);
        AudienceId audience = harness().seedAudience(name);
        harness().seedMember(audience, Objects.requireNonNull(member.email()));
        return audience;
    }
}
