package io.contacts.testkit.contract.internal.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code subscriptions().subscribe}. */
public abstract class SubscribeRules extends RuleGroup {
    private static final EmailAddress ZOE = People.address("zoe");

    @Test
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE})
    @DisplayName("[CS-01] who is subscribed to an audience is in that one, and in no other")
    final void subscribes() {
        harness().seedContact(people().full("zoe"));
        AudienceId guests = harness().seedAudience("Guests");
        AudienceId others = harness().seedAudience("Others");

        provider().subscriptions().subscribe(ZOE, guests);

        assertThatMembers(guests).containsExactly(ZOE);
        assertThatMembers(others).isEmpty();
    }

    @Test
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE})
    @DisplayName("[CS-02] subscribing twice, where it is repeatable, makes one member")
    final void twice() {
        if (!facts().repeatable().contains(Capability.SUBSCRIBE)) {
            throw NotApplicable.toProvider("subscribing is not repeatable at " + facts().name());
        }
        harness().seedContact(people().full("zoe"));
        AudienceId guests = harness().seedAudience("Guests");

        provider().subscriptions().subscribe(ZOE, guests);
        provider().subscriptions().subscribe(ZOE, guests);

        assertThatMembers(guests).containsExactly(ZOE);
    }

    @Test
    @Needs(value = Capability.SUBSCRIBE, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CS-03] subscribing to an audience that is not there fails as that")
    final void noAudience() {
        harness().seedContact(people().full("zoe"));

        refused(
                AudienceNotFoundException.class,
                Capability.SUBSCRIBE,
                () -> provider().subscriptions().subscribe(ZOE, Scene.NO_AUDIENCE));
    }

    @Test
    @Needs(value = Capability.SUBSCRIBE, harness = HarnessAbility.SEED_AUDIENCE)
    @DisplayName("[CS-04] an address without a contact becomes a member, or is refused as that and becomes none")
    final void nobody() {
        AudienceId guests = harness().seedAudience("Guests");

        Optional<ContactsException> failure =
                failureOf(() -> provider().subscriptions().subscribe(ZOE, guests));

        failure.ifPresent(error -> assertThat(error).isInstanceOf(ContactNotFoundException.class));
        assertThatMembers(guests).hasSize(failure.isPresent() ? 0 : 1);
        assertThatEntries(ZOE).hasSize(failure.isPresent() ? 0 : 1);
    }

    @ParameterizedTest(name = "with a contact: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName("[CS-05] subscribing never makes a suppressed address one that is written to")
    final void suppressed(boolean withContact) {
        if (withContact) {
            harness().seedContact(people().full("zoe"));
        }
        harness().seedSuppressed(ZOE);
        AudienceId guests = harness().seedAudience("Guests");

        failureOf(() -> provider().subscriptions().subscribe(ZOE, guests))
                .ifPresent(error -> assertThat(error)
                        .isInstanceOfAny(ContactSuppressedException.class, ContactNotFoundException.class));

        assertThat(harness().isSuppressed(ZOE)).isTrue();
    }

    @Test
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_BAD_ADDRESS})
    @DisplayName("[CS-06] subscribing never makes a bad address a good one")
    final void badAddress() {
        harness().seedContact(people().full("zoe"));
        harness().seedBadAddress(ZOE);
        AudienceId guests = harness().seedAudience("Guests");

        failureOf(() -> provider().subscriptions().subscribe(ZOE, guests))
                .ifPresent(error -> assertThat(error).isInstanceOf(BadAddressException.class));

        assertThat(harness().isBadAddress(ZOE)).isTrue();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("io.contacts.testkit.contract.internal.people.People#oddAddresses")
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE})
    @DisplayName("[CS-07] subscribing means exactly the address that it is given")
    final void oddAddresses(EmailAddress email) {
        harness().seedContact(people().minimal("decoy"));
        harness().seedContact(people().minimal(email));
        AudienceId guests = harness().seedAudience("Guests");

        provider().subscriptions().subscribe(email, guests);

        assertThatMembers(guests).containsExactly(email);
    }

    @Test
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE})
    @DisplayName("[CS-08] subscribing changes nothing of the contact")
    final void contactStays() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);
        AudienceId guests = harness().seedAudience("Guests");

        provider().subscriptions().subscribe(ZOE, guests);

        assertThatEntries(ZOE).contains(zoe);
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.SUBSCRIBE,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.LOSE_ANSWER})
    @DisplayName(
            "[CS-09] a subscribe that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        harness().seedContact(people().full("zoe"));
        AudienceId guests = harness().seedAudience("Guests");

        throughLostAnswer(
                Capability.SUBSCRIBE,
                afterEffect,
                () -> provider().subscriptions().subscribe(ZOE, guests));

        assertThatMembers(guests).containsExactly(ZOE);
    }
}
