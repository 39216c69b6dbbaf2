package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.machine.Together;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.people.Unveiled;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().save}; {@link WriteRules} has the rest of them. */
public abstract class SaveRules extends RuleGroup {
    private static final int THREADS = 8;

    @Test
    @Needs(Capability.SAVE_CONTACT)
    @DisplayName("[CR-70] saving somebody new says that the contact was created")
    final void created() {
        SaveResult result = provider().contacts().save(people().minimal("zoe"));

        assertThat(result).isInstanceOf(SaveResult.Created.class);
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-71] saving somebody who is there says that the contact was updated, and it is the same contact")
    final void updated() {
        harness().seedContact(people().minimal("zoe"));

        SaveResult first = provider().contacts().save(people().full("zoe"));
        SaveResult second = provider().contacts().save(people().full("zoe"));

        assertThat(first).isInstanceOf(SaveResult.Updated.class);
        assertThat(second).isInstanceOf(SaveResult.Updated.class);
        assertThat(second.contact().id()).isEqualTo(first.contact().id());
        assertThatStored(People.address("zoe")).isEqualTo(people().full("zoe"));
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-72] a component that is absent from a save stays as it is")
    final void absentStays() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);

        provider().contacts().save(people().minimal("zoe"));

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @Test
    @Needs(Capability.SAVE_CONTACT)
    @DisplayName("[CR-73] saving again changes nothing")
    final void again() {
        Contact zoe = people().full("zoe");

        provider().contacts().save(zoe);
        provider().contacts().save(zoe);

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(value = Capability.SAVE_CONTACT, harness = HarnessAbility.LOSE_ANSWER)
    @DisplayName("[CR-74] a save that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        Contact zoe = people().full("zoe");

        throughLostAnswer(
                Capability.SAVE_CONTACT,
                afterEffect,
                () -> provider().contacts().save(zoe));

        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @RepeatedTest(5)
    @Needs(Capability.SAVE_CONTACT)
    @DisplayName("[CR-75] threads that save one contact at the same time make one contact")
    final void oneContactFromManyThreads() {
        Contact zoe = people().full("zoe");
        provider();

        List<Throwable> thrown =
                Together.run(Collections.nCopies(2, () -> provider().contacts().save(zoe)));

        assertThat(thrown).isEmpty();
        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @Test
    @Needs(Capability.SAVE_CONTACT)
    @DisplayName("[CR-76] threads that save different people save each of them once")
    final void manyContactsFromManyThreads() {
        List<Contact> all = IntStream.range(0, THREADS)
                .mapToObj(i -> people().full("guest" + i))
                .toList();
        provider();

        List<Throwable> thrown = Together.run(all.stream()
                .map(contact -> (Runnable) () -> provider().contacts().save(contact))
                .toList());

        assertThat(thrown).isEmpty();
        all.forEach(contact ->
                assertThatStored(Objects.requireNonNull(contact.email())).isEqualTo(contact));
    }

    @Test
    @Needs(value = Capability.SAVE_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-77] an unknown consent keeps the one that the provider holds")
    final void keepsConsent() {
        requirePlaceFor(Contact.Component.CONSENT);
        harness().seedContact(Samples.put(people().minimal("zoe"), Contact.Component.CONSENT, 0));

        provider().contacts().save(people().full("zoe"));

        assertThat(stored(People.address("zoe")).consent()).isInstanceOf(Consent.OptedIn.class);
    }

    @Test
    @Needs(
            value = Capability.SAVE_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CR-78] who is saved stays in the audiences that they are in, and gets into no other")
    final void audiencesStay() {
        harness().seedContact(people().minimal("zoe"));
        AudienceId guests = harness().seedAudience("Guests");
        AudienceId others = harness().seedAudience("Others");
        harness().seedMember(guests, People.address("zoe"));

        provider().contacts().save(people().full("zoe"));

        assertThatMembers(guests).containsExactly(People.address("zoe"));
        assertThatMembers(others).isEmpty();
    }

    @Test
    @Needs({Capability.SAVE_CONTACT, Capability.FIND_CONTACT})
    @DisplayName("[CR-79] what is saved is what the provider then finds, the first time and after each change")
    final void isFound() {
        Contact zoe = people().full("zoe");
        Contact changed = people().withTexts(zoe, "xq7 changed", true);

        provider().contacts().save(zoe);
        Contact first = found(People.address("zoe"));
        provider().contacts().save(changed);
        Contact second = found(People.address("zoe"));

        assertThat(first)
                .as("what was found after the first save")
                .withRepresentation(Unveiled.PEOPLE)
                .isEqualTo(zoe);
        assertThat(second)
                .as("what was found after the second save")
                .withRepresentation(Unveiled.PEOPLE)
                .isEqualTo(changed);
    }

    private Contact found(EmailAddress email) {
        return provider()
                .contacts()
                .find(ContactRef.email(email))
                .orElseThrow(() -> new AssertionError("find gave nothing"))
                .contact();
    }
}
