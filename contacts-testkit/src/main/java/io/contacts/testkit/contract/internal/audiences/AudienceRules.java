package io.contacts.testkit.contract.internal.audiences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.port.Capability;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.contract.internal.call.Scene;
import io.contacts.testkit.contract.internal.claim.Needs;
import io.contacts.testkit.contract.internal.people.People;
import io.contacts.testkit.contract.internal.rule.RuleGroup;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operations on audiences owe. */
public abstract class AudienceRules extends RuleGroup {
    private static final EmailAddress ZOE = People.address("zoe");

    /** For subclasses. */
    protected AudienceRules() {}

    @Test
    @Needs(Capability.LIST_AUDIENCES)
    @DisplayName("[CA-01] the list is what the account has, which may be next to nothing, and that is no error")
    final void listOfNothing() {
        assertThat(names(provider().audiences().list()))
                .containsExactlyInAnyOrderElementsOf(harness().audienceNames());
    }

    @Test
    @Needs(value = Capability.LIST_AUDIENCES, harness = HarnessAbility.SEED_AUDIENCE)
    @DisplayName("[CA-02] the list has every audience under its own id and name, in whatever script")
    final void lists() {
        AudienceId guests = harness().seedAudience("Guests & friends");
        AudienceId regulars = harness().seedAudience("Habitués – 常連");

        List<Audience> audiences = provider().audiences().list();

        assertThat(audiences)
                .extracting(Audience::id, Audience::name)
                .contains(tuple(guests, "Guests & friends"), tuple(regulars, "Habitués – 常連"));
        assertThat(names(audiences)).hasSameSizeAs(harness().audienceNames());
    }

    @Test
    @Needs(value = Capability.FIND_AUDIENCE, harness = HarnessAbility.SEED_AUDIENCE)
    @DisplayName("[CA-03] find gives the audience that has the id")
    final void finds() {
        harness().seedAudience("Others");
        AudienceId guests = harness().seedAudience("Guests");

        Optional<Audience> found = provider().audiences().find(guests);

        assertThat(found).get().satisfies(audience -> {
            assertThat(audience.id()).isEqualTo(guests);
            assertThat(audience.name()).isEqualTo("Guests");
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"99999999", "nope", "0", "-1", "a'b&c=d", "é", "1;2", "1+1"})
    @Needs(Capability.FIND_AUDIENCE)
    @DisplayName("[CA-04] find is empty for an id that no audience has, however odd, and that is no error")
    final void findsNothing(String id) {
        assertThat(provider().audiences().find(AudienceId.of(id))).isEmpty();
    }

    @Test
    @Needs(Capability.CREATE_AUDIENCE)
    @DisplayName("[CA-05] an audience that is created is there, under the name that was given")
    final void creates() {
        Audience created = provider().audiences().create("Habitués & amis");

        assertThat(created.name()).isEqualTo("Habitués & amis");
        assertThat(harness().audienceNames()).contains("Habitués & amis");
        assertThatMembers(created.id()).isEmpty();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", " ", "\t\n"})
    @DisplayName("[CA-06] an audience without a name is refused before anything is sent")
    final void createWithoutName(String name) {
        assertThatThrownBy(() -> provider().audiences().create(name)).isInstanceOf(IllegalArgumentException.class);
        nothingWasSent();
    }

    @ParameterizedTest(name = "after it took effect: {0}")
    @ValueSource(booleans = {true, false})
    @Needs(value = Capability.CREATE_AUDIENCE, harness = HarnessAbility.LOSE_ANSWER)
    @DisplayName(
            "[CA-07] a creation whose answer is lost never makes two audiences, nor says that it made what it did not")
    final void lostAnswer(boolean afterEffect) {
        provider();
        harness().loseNextAnswer(afterEffect);

        Optional<ContactsException> failure =
                failureOf(() -> provider().audiences().create("Guests"));

        failure.ifPresent(error -> assertThat(error).isInstanceOf(OutcomeUnknownException.class));
        int expected = failure.isEmpty() || afterEffect ? 1 : 0;
        assertThat(Collections.frequency(harness().audienceNames(), "Guests")).isEqualTo(expected);
    }

    @Test
    @Needs(
            value = Capability.LIST_AUDIENCE_MEMBERS,
            harness = {HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CA-08] the members are those who are in the audience, and nobody else")
    final void members() {
        AudienceId guests = audienceWith("zoe", "leo");
        harness().seedContact(people().minimal("stranger"));

        List<AudienceMember> members = provider().audiences().members(guests);

        assertThat(members).extracting(AudienceMember::email).containsExactlyInAnyOrder(ZOE, People.address("leo"));
    }

    @Test
    @Needs(value = Capability.LIST_AUDIENCE_MEMBERS, harness = HarnessAbility.SEED_AUDIENCE)
    @DisplayName("[CA-09] an audience without members has an empty list of them, and that is no error")
    final void noMembers() {
        AudienceId guests = harness().seedAudience("Guests");

        assertThat(provider().audiences().members(guests)).isEmpty();
    }

    @Test
    @Needs(Capability.LIST_AUDIENCE_MEMBERS)
    @DisplayName("[CA-10] the members of an audience that is not there fail as that, never as an empty list")
    final void membersOfNothing() {
        refused(
                AudienceNotFoundException.class,
                Capability.LIST_AUDIENCE_MEMBERS,
                () -> provider().audiences().members(Scene.NO_AUDIENCE));
    }

    @Test
    @Needs(
            value = Capability.LIST_AUDIENCE_MEMBERS,
            harness = {
                HarnessAbility.SEED_AUDIENCE,
                HarnessAbility.SEED_CONTACT,
                HarnessAbility.SEED_MEMBER,
                HarnessAbility.SEED_SUPPRESSED
            })
    @DisplayName("[CA-11] who is suppressed is not among the members")
    final void suppressedMembers() {
        AudienceId guests = audienceWith("zoe", "leo");
        harness().seedSuppressed(People.address("leo"));

        assertThat(provider().audiences().members(guests))
                .extracting(AudienceMember::email)
                .containsExactly(ZOE);
    }

    @Test
    @Needs(
            value = {Capability.LIST_AUDIENCE_MEMBERS, Capability.FIND_CONTACT},
            harness = {HarnessAbility.SEED_AUDIENCE, HarnessAbility.SEED_CONTACT, HarnessAbility.SEED_MEMBER})
    @DisplayName("[CA-12] the id of a member finds the contact")
    final void memberIds() {
        AudienceId guests = audienceWith("zoe", "leo");

        for (AudienceMember member : provider().audiences().members(guests)) {
            assertThat(provider().contacts().find(ContactRef.id(member.id())))
                    .get()
                    .extracting(contact -> contact.contact().email())
                    .isEqualTo(member.email());
        }
    }

    private AudienceId audienceWith(String... members) {
        AudienceId audience = harness().seedAudience("Guests");
        for (String member : members) {
            harness().seedContact(people().minimal(member));
            harness().seedMember(audience, People.address(member));
        }
        return audience;
    }

    private static List<String> names(List<Audience> audiences) {
        return audiences.stream().map(Audience::name).toList();
    }
}
