package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.machine.Together;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.Errors;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code contacts().add}, with and without an audience; {@link WriteRules} has the rest of them. */
public abstract class AddRules extends RuleGroup {
    private static final int THREADS = 8;

    @Test
    @Needs(value = Capability.ADD_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-40] adding somebody who is there is refused as that, or makes another entry; nobody is changed")
    final void addTwice() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);

        Optional<ContactsException> failure =
                failureOf(() -> provider().contacts().add(people().minimal("zoe")));

        failure.ifPresent(error -> assertThat(error).isInstanceOf(ContactAlreadyExistsException.class));
        assertThatEntries(People.address("zoe")).contains(zoe).hasSize(failure.isPresent() ? 1 : 2);
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(value = Capability.ADD_CONTACT, harness = HarnessAbility.LOSE_ANSWER)
    @DisplayName("[CR-41] an add whose answer is lost never adds twice, and never says that it added what it did not")
    final void lostAnswer(boolean afterEffect) {
        provider();
        harness().loseNextAnswer(afterEffect);

        Optional<ContactsException> failure =
                failureOf(() -> provider().contacts().add(people().minimal("zoe")));

        requireHonest(Capability.ADD_CONTACT, failure, afterEffect);
    }

    @Test
    @Needs(Capability.ADD_CONTACT)
    @DisplayName("[CR-42] many threads that add different people add each of them once")
    final void manyThreads() {
        List<Contact> all = IntStream.range(0, THREADS)
                .mapToObj(i -> people().full("guest" + i))
                .toList();
        provider();

        List<Throwable> thrown = Together.run(all.stream()
                .map(contact -> (Runnable) () -> provider().contacts().add(contact))
                .toList());

        assertThat(thrown).isEmpty();
        all.forEach(contact -> assertThatEntries(emailOf(contact)).containsExactly(contact));
    }

    @Test
    @Needs(value = Capability.ADD_CONTACT_TO_AUDIENCE, harness = HarnessAbility.SEED_AUDIENCE)
    @DisplayName("[CR-45] who is added to an audience is in that one, and in no other")
    final void addToAudience() {
        AudienceId guests = harness().seedAudience("Guests");
        AudienceId others = harness().seedAudience("Others");

        provider().contacts().add(people().minimal("zoe"), guests);

        assertThatMembers(guests).containsExactly(People.address("zoe"));
        assertThatMembers(others).isEmpty();
    }

    @Test
    @Needs(Capability.ADD_CONTACT_TO_AUDIENCE)
    @DisplayName(
            "[CR-46] adding to an audience that is not there fails as that, and says whether the contact was added")
    final void noAudience() {
        AudienceNotFoundException error = refused(
                AudienceNotFoundException.class,
                Capability.ADD_CONTACT_TO_AUDIENCE,
                () -> provider().contacts().add(people().minimal("zoe"), Scene.NO_AUDIENCE));

        requireCompleted(error);
    }

    @Test
    @Needs(
            value = Capability.ADD_CONTACT_TO_AUDIENCE,
            harness = {HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName(
            "[CR-48] who is suppressed is not made a member by an add to an audience either, which says what is done")
    final void suppressed() {
        EmailAddress zoe = People.address("zoe");
        harness().seedSuppressed(zoe);
        AudienceId guests = harness().seedAudience("Guests");

        Optional<ContactsException> failure =
                failureOf(() -> provider().contacts().add(people().minimal("zoe"), guests));

        failure.ifPresent(error -> {
            assertThat(error).isInstanceOf(ContactSuppressedException.class);
            requireCompleted(error);
        });
        assertThatMembers(guests).isEmpty();
        assertThat(harness().isSuppressed(zoe)).isTrue();
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(
            value = Capability.ADD_CONTACT_TO_AUDIENCE,
            harness = {HarnessAbility.LOSE_ANSWER, HarnessAbility.SEED_AUDIENCE})
    @DisplayName("[CR-47] the same holds for an add to an audience: success means stored and a member, once")
    final void lostAnswerOfAddToAudience(boolean afterEffect) {
        AudienceId guests = harness().seedAudience("Guests");
        provider();
        harness().loseNextAnswer(afterEffect);

        Optional<ContactsException> failure =
                failureOf(() -> provider().contacts().add(people().minimal("zoe"), guests));

        requireHonest(Capability.ADD_CONTACT_TO_AUDIENCE, failure, afterEffect);
        assertThatMembers(guests).hasSizeLessThanOrEqualTo(1);
        if (failure.isEmpty()) {
            assertThatMembers(guests).containsExactly(People.address("zoe"));
        }
    }

    private void requireCompleted(ContactsException error) {
        boolean added = !harness().stored(People.address("zoe")).isEmpty();
        assertThat(error.completed())
                .as("the half that is done")
                .isEqualTo(added ? Optional.of(Capability.ADD_CONTACT) : Optional.empty());
    }

    private void requireHonest(Capability operation, Optional<ContactsException> failure, boolean afterEffect) {
        List<Contact> stored = harness().stored(People.address("zoe"));
        if (failure.isEmpty()) {
            assertThat(stored).as("entries after an add that succeeded").hasSize(1);
            return;
        }
        assertThat(failure.get()).isInstanceOf(OutcomeUnknownException.class);
        Errors.sayTheRightThings(failure.get(), operation, facts().name());
        assertThat(stored).as("entries after an add in doubt").hasSize(afterEffect ? 1 : 0);
    }

    private static EmailAddress emailOf(Contact contact) {
        return Objects.requireNonNull(contact.email());
    }
}
