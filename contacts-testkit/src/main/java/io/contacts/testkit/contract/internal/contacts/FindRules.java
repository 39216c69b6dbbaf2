package io.contacts.testkit.contract.internal.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.ProviderUnavailableException;
import io.contacts.domain.error.RateLimitedException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.people.Unveiled;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules of {@code contacts().find}. */
public abstract class FindRules extends RuleGroup {
    @Test
    @Needs(Capability.FIND_CONTACT)
    @DisplayName("[CR-01] find is empty for an address that nobody has, and that is no error")
    final void nobody() {
        assertThat(provider().contacts().find(ContactRef.email(People.address("nobody"))))
                .isEmpty();
    }

    @Test
    @Needs(Capability.FIND_CONTACT)
    @DisplayName("[CR-02] find is empty for an id that nobody has")
    final void nobodyById() {
        assertThat(provider().contacts().find(ContactRef.id(ContactId.of("987654321"))))
                .isEmpty();
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-03] find gives a contact with everything that the provider holds of it")
    final void everything() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);

        StoredContact found = find(ContactRef.email(People.address("zoe")));

        assertThat(found.contact())
                .usingRecursiveComparison()
                .ignoringFields("fields")
                .isEqualTo(zoe);
        assertThat(found.basis()).isEqualTo(StoredContact.Basis.AS_RETURNED);
        assertThat(found.id()).isPresent();
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-04] find by id gives the contact that has this id")
    final void byId() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedContact(people().minimal("leo"));
        ContactId id = find(ContactRef.email(People.address("leo"))).id().orElseThrow();

        StoredContact found = find(ContactRef.id(id));

        assertThat(found.contact().email()).withRepresentation(Unveiled.PEOPLE).isEqualTo(People.address("leo"));
        assertThat(found.id()).contains(id);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("io.contacts.testkit.contract.internal.people.People#oddAddresses")
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-05] find asks for exactly the address that it is given")
    final void oddAddresses(EmailAddress email) {
        harness().seedContact(people().minimal("decoy"));
        harness().seedContact(people().minimal(email));

        assertThat(find(ContactRef.email(email)).contact().email())
                .withRepresentation(Unveiled.PEOPLE)
                .isEqualTo(email);
    }

    @Test
    @Needs(
            value = Capability.FIND_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_SUPPRESSED})
    @DisplayName(
            "[CR-06] find says that a suppressed contact is suppressed, or says nothing of it; never that it is not")
    final void suppressed() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedSuppressed(People.address("zoe"));

        assertThat(statusOf("zoe")).isIn(ContactStatus.SUPPRESSED, ContactStatus.UNKNOWN);
    }

    @Test
    @Needs(
            value = Capability.FIND_CONTACT,
            harness = {HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_BAD_ADDRESS})
    @DisplayName("[CR-07] find says that a bad address is bad, or says nothing of it; never that it is not")
    final void badAddress() {
        harness().seedContact(people().minimal("zoe"));
        harness().seedBadAddress(People.address("zoe"));

        assertThat(statusOf("zoe")).isIn(ContactStatus.BAD_ADDRESS, ContactStatus.UNKNOWN);
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-08] find says that others can be written to, or says nothing of it")
    final void emailable() {
        harness().seedContact(people().minimal("zoe"));

        assertThat(statusOf("zoe")).isIn(ContactStatus.EMAILABLE, ContactStatus.UNKNOWN);
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.REJECT_KEY)
    @DisplayName("[CR-09] find never takes a refused key for an absent contact")
    final void refusedKeyIsNotAbsence() {
        provider();
        harness().rejectKey();

        refused(AccessDeniedException.class, Capability.FIND_CONTACT, this::findZoe);
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.FAIL)
    @DisplayName("[CR-10] find never takes the provider's failure for an absent contact")
    final void failureIsNotAbsence() {
        provider();
        harness().fail();

        refused(ProviderUnavailableException.class, Capability.FIND_CONTACT, this::findZoe);
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.RATE_LIMIT)
    @DisplayName("[CR-11] find never takes too many calls for an absent contact")
    final void rateLimitIsNotAbsence() {
        provider();
        harness().rateLimit(Duration.ofSeconds(1));

        refused(RateLimitedException.class, Capability.FIND_CONTACT, this::findZoe);
    }

    @Test
    @Needs(value = Capability.FIND_CONTACT, harness = HarnessAbility.SEED_CONTACT)
    @DisplayName("[CR-12] find changes nothing")
    final void changesNothing() {
        Contact zoe = people().full("zoe");
        harness().seedContact(zoe);
        List<Contact> before = harness().stored(People.address("zoe"));

        findZoe();

        assertThatEntries(People.address("zoe")).isEqualTo(before);
        assertThat(harness().writes()).isZero();
    }

    private void findZoe() {
        provider().contacts().find(ContactRef.email(People.address("zoe")));
    }

    private StoredContact find(ContactRef ref) {
        return provider().contacts().find(ref).orElseThrow(() -> new AssertionError("find gave nothing"));
    }

    private ContactStatus statusOf(String local) {
        return find(ContactRef.email(People.address(local))).status();
    }
}
