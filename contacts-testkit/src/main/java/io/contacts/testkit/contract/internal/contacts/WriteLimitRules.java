package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Writing;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of every operation that takes a whole contact, about what is refused, who is left alone and what comes back. */
public abstract class WriteLimitRules extends RuleGroup {
    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-27] everything that is wrong is named at once, before anything is sent")
    final void allViolations(Capability operation) {
        Writing writing = Writing.of(operation, this);
        Contact wrong = people().withTexts(people().full("zoe"), "é".repeat(People.LONGEST_TEXT + 1), false).toBuilder()
                .birthday(LocalDate.now(ZoneOffset.UTC).plusYears(1))
                .build();
        List<String> named = new ArrayList<>(List.of(writing.component("birthday")));
        People.TEXTS.forEach(component -> named.add(writing.component(component.componentName())));

        refusedForAll(operation, named, () -> writing.write(wrong));

        nothingWasSent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-28] somebody without an address and a mobile phone is refused before anything is sent")
    final void unreachable(Capability operation) {
        Writing writing = Writing.of(operation, this);
        Contact nobody = Contact.builder().build();

        refused(InvalidContactException.class, operation, () -> writing.write(nobody));

        nothingWasSent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-31] somebody with a mobile phone only is taken, or refused for the missing address")
    final void phoneOnly(Capability operation) {
        requirePlaceFor(Contact.Component.MOBILE_PHONE);
        Writing writing = Writing.of(operation, this);
        Contact leo = people().minimal("leo").toBuilder()
                .email((EmailAddress) null)
                .mobilePhone("+33655501970")
                .build();
        boolean needsAddress =
                facts().required().contains(Contact.Component.EMAIL) || operation == Capability.SAVE_CONTACT_AS;

        if (needsAddress) {
            refusedForAll(operation, List.of(writing.component("email")), () -> writing.write(leo));
        } else {
            writing.write(leo);

            assertThat(harness().writes()).isPositive();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = HarnessAbility.SEED_SUPPRESSED)
    @DisplayName("[CR-32] a suppressed address without a contact stays suppressed, whatever is written")
    final void suppressedAddress(Capability operation) {
        harness().seedSuppressed(People.address("zoe"));

        Writing.of(operation, this).unlessRefused(people().minimal("zoe"), List.of(ContactSuppressedException.class));

        requireSuppressed("zoe");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = {HarnessAbility.SEED_SUPPRESSED, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CR-33] a suppressed contact stays suppressed, whatever is written")
    final void suppressedContact(Capability operation) {
        harness().seedContact(people().minimal("zoe"));
        harness().seedSuppressed(People.address("zoe"));

        Writing.of(operation, this)
                .unlessRefused(
                        people().full("zoe"),
                        List.of(ContactSuppressedException.class, ContactAlreadyExistsException.class));

        requireSuppressed("zoe");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = {HarnessAbility.SEED_BAD_ADDRESS, HarnessAbility.SEED_CONTACT})
    @DisplayName("[CR-34] a bad address stays bad, whatever is written")
    final void badAddress(Capability operation) {
        harness().seedContact(people().minimal("zoe"));
        harness().seedBadAddress(People.address("zoe"));
        requireBad("zoe");

        Writing.of(operation, this)
                .unlessRefused(
                        people().full("zoe"), List.of(BadAddressException.class, ContactAlreadyExistsException.class));

        requireBad("zoe");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @Needs(harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-35] nobody else is touched: who shares a name and a telephone is another person")
    final void nobodyElse(Capability operation) {
        Contact leo = people().full("leo");
        harness().seedContact(leo);
        Contact zoe = people().full("zoe");

        Writing.of(operation, this).write(zoe);

        assertThatStored(People.address("leo")).isEqualTo(leo);
        assertThatStored(People.address("zoe")).isEqualTo(zoe);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-36] what comes back is the contact, with its id if the provider returned it")
    final void whatComesBack(Capability operation) {
        Contact zoe = people().full("zoe");

        Optional<StoredContact> result = Writing.of(operation, this).write(zoe);

        if (result.isEmpty()) {
            throw NotApplicable.toProvider(operation.operation() + " gives no contact back");
        }
        StoredContact answer = result.get();
        if (answer.basis() == StoredContact.Basis.AS_SENT) {
            assertThat(answer).isEqualTo(StoredContact.sent(zoe));
            return;
        }
        assertThat(answer.id()).isPresent();
        assertThat(answer.contact())
                .usingRecursiveComparison()
                .ignoringFields("fields")
                .isEqualTo(zoe);
        assertThat(answer.status()).isIn(ContactStatus.EMAILABLE, ContactStatus.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    @DisplayName("[CR-37] half of a character is refused by the name of its component, before anything is written")
    final void halfCharacters(Capability operation) {
        List<Contact.Component> texts =
                People.TEXTS.stream().filter(people()::hasPlaceFor).toList();
        if (texts.isEmpty()) {
            throw NotApplicable.toProvider(facts().name() + " has no place for a text");
        }
        Writing writing = Writing.of(operation, this);
        Contact cut = people().withTexts(people().minimal("zoe"), "cut xq7 \uD83E", true);
        List<String> named = texts.stream()
                .map(component -> writing.component(component.componentName()))
                .toList();

        refusedForAll(operation, named, () -> writing.write(cut));
    }

    static Stream<Capability> operations() {
        return Writing.operations();
    }

    private void requireSuppressed(String local) {
        assertThat(harness().isSuppressed(People.address(local)))
                .as("still suppressed")
                .isTrue();
    }

    private void requireBad(String local) {
        assertThat(harness().isBadAddress(People.address(local)))
                .as("still bad")
                .isTrue();
    }
}
