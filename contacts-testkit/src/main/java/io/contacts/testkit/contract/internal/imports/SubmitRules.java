package io.contacts.testkit.contract.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.claim.NotApplicable;
import io.contacts.testkit.contract.internal.contacts.WriteRules;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Samples;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of {@code imports().submit}; {@link WriteRules} has those that hold for each single contact. */
public abstract class SubmitRules extends RuleGroup {
    private static final int MANY = 300;
    private static final EmailAddress ZOE = People.address("zoe");
    private static final EmailAddress LEO = People.address("leo");

    @Test
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName("[CB-01] new contacts are created and counted as that, and the import has an id")
    final void creates() {
        ImportReceipt receipt = submit(people().full("zoe"), people().full("leo"));

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(2, 2, 0, 0, 0, 0, 0, 0));
        assertThat(receipt.importId()).isPresent();
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
        assertThatStored(LEO).isEqualTo(people().full("leo"));
    }

    @Test
    @Needs(value = Capability.SUBMIT_IMPORT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CB-02] contacts that are there are updated and counted as that; what is absent stays as it is")
    final void updates() {
        harness().seedContact(people().full("zoe"));

        ImportReceipt receipt = submit(people().minimal("zoe"), people().full("leo"));

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(2, 1, 1, 0, 0, 0, 0, 0));
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
    }

    @ParameterizedTest(name = "in another case: {0}")
    @ValueSource(booleans = {false, true})
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName(
            "[CB-03] who is named twice in a batch becomes one contact, and the second mention is counted as excluded")
    final void duplicates(boolean otherCase) {
        EmailAddress again = otherCase ? EmailAddress.of(ZOE.value().toUpperCase(Locale.ROOT)) : ZOE;

        ImportReceipt receipt = submit(people().full("zoe"), people().minimal(again));

        assertThat(receipt.counters().total()).isEqualTo(2);
        assertThat(receipt.counters().landed()).isEqualTo(1);
        assertThat(receipt.counters().excludedDuplicates()).isEqualTo(1);
        assertThatEntries(ZOE).hasSize(1);
    }

    @Test
    @Needs(
            value = Capability.SUBMIT_IMPORT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName("[CB-04] a suppressed contact is updated, counted as suppressed, and stays suppressed")
    final void suppressed() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedSuppressed(ZOE);

        ImportReceipt receipt = submit(people().full("zoe"));

        assertThat(receipt.counters().suppressedUpdated()).isEqualTo(1);
        assertThat(receipt.counters().created() + receipt.counters().updated()).isZero();
        assertThat(harness().isSuppressed(ZOE)).isTrue();
    }

    @Test
    @Needs(value = Capability.SUBMIT_IMPORT, harness = HarnessAbility.SEED_SUPPRESSED)
    @DisplayName("[CB-05] a suppressed address without a contact is never counted as somebody who can be written to")
    final void suppressedAddress() {
        harness().seedSuppressed(ZOE);

        ImportReceipt receipt = submit(people().full("zoe"));

        assertThat(receipt.counters().created() + receipt.counters().updated()).isZero();
        assertThat(harness().isSuppressed(ZOE)).isTrue();
    }

    @Test
    @Needs(
            value = Capability.SUBMIT_IMPORT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_BAD_ADDRESS})
    @DisplayName("[CB-06] a bad address is updated, counted as bad, and stays bad")
    final void badAddress() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedBadAddress(ZOE);

        ImportReceipt receipt = submit(people().full("zoe"));

        assertThat(receipt.counters().badAddressUpdated()).isEqualTo(1);
        assertThat(harness().isBadAddress(ZOE)).isTrue();
    }

    @Test
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName(
            "[CB-07] everything that is wrong with any contact is named at once with its place, before anything is sent")
    final void allViolations() {
        Contact wrong = people().minimal("zoe").toBuilder().firstName("").build();
        Contact wronger = people().minimal("leo").toBuilder()
                .lastName("é".repeat(256))
                .companyName("")
                .build();

        refusedForAll(
                Capability.SUBMIT_IMPORT,
                List.of("contacts[0].firstName", "contacts[2].lastName", "contacts[2].companyName"),
                () -> submit(wrong, people().minimal("mia"), wronger));
        nothingWasSent();
    }

    @Test
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName("[CB-08] a component without a place is named with the place of its contact, and nobody is stored")
    final void withoutPlace() {
        Contact.Component homeless = Arrays.stream(Contact.Component.values())
                .filter(component -> !people().hasPlaceFor(component))
                .findFirst()
                .orElseThrow(() -> NotApplicable.toProvider(facts().name() + " has a place for everything"));
        Contact wrong = Samples.put(people().minimal("leo"), homeless, 0);

        refusedForAll(
                Capability.SUBMIT_IMPORT,
                List.of("contacts[1]." + homeless.componentName()),
                () -> submit(people().minimal("zoe"), wrong));
        assertThatEntries(ZOE).isEmpty();
    }

    @Test
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName("[CB-09] the same batch again ends in the same state, and counts updates")
    final void again() {
        submit(people().full("zoe"));

        ImportReceipt receipt = submit(people().full("zoe"));

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(1, 0, 1, 0, 0, 0, 0, 0));
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(value = Capability.SUBMIT_IMPORT, harness = HarnessAbility.LOSE_ANSWER)
    @DisplayName(
            "[CB-10] an import that is repeatable ends in the same state when its answer is lost and it is repeated")
    final void lostAnswer(boolean afterEffect) {
        throughLostAnswer(Capability.SUBMIT_IMPORT, afterEffect, () -> submit(people().full("zoe")));

        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
    }

    @Test
    @DisplayName("[CB-11] an empty batch cannot be made")
    final void emptyBatch() {
        assertThatThrownBy(() -> ImportBatch.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName("[CB-12] a large batch lands whole")
    final void many() {
        List<Contact> all = IntStream.range(0, MANY)
                .mapToObj(i -> people().minimal("guest" + i))
                .toList();

        ImportReceipt receipt = provider().imports().submit(ImportBatch.of(all));

        assertThat(receipt.counters().total()).isEqualTo(MANY);
        assertThat(receipt.counters().created()).isEqualTo(MANY);
        assertThat(receipt.counters().accountsForAll()).isTrue();
        all.forEach(contact ->
                assertThatEntries(Objects.requireNonNull(contact.email())).hasSize(1));
    }

    @Test
    @Needs(Capability.SUBMIT_IMPORT)
    @DisplayName("[CB-13] name and description of a batch may be in any script, and change nothing of what lands")
    final void named() {
        ImportReceipt receipt = provider()
                .imports()
                .submit(ImportBatch.of(List.of(people().full("zoe")))
                        .named("Été – 夏")
                        .describedAs("\"Guests\" & friends"));

        assertThat(receipt.counters().created()).isEqualTo(1);
        assertThatStored(ZOE).isEqualTo(people().full("zoe"));
    }

    @Test
    @Needs(
            value = Capability.SUBMIT_IMPORT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CB-14] who is imported stays in the audiences that they are in, and gets into no other")
    final void audiencesStay() {
        harness().seedContact(people().minimal("zoe"));
        AudienceId guests = harness().seedAudience("Guests");
        AudienceId others = harness().seedAudience("Others");
        harness().seedMember(guests, ZOE);

        submit(people().full("zoe"), people().full("leo"));

        assertThatMembers(guests).containsExactly(ZOE);
        assertThatMembers(others).isEmpty();
    }

    private ImportReceipt submit(Contact... contacts) {
        return provider().imports().submit(ImportBatch.of(List.of(contacts)));
    }
}
