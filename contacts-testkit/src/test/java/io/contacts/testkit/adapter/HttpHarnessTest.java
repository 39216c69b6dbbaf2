package io.contacts.testkit.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.contract.HarnessAbility;
import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Fault;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A harness over HTTP")
class HttpHarnessTest {
    private static final EmailAddress ZOE = EmailAddress.of("zoe@example.com");
    private static final AudienceId GUESTS = AudienceId.of("1");

    private final HttpHarness harness = new Bare();

    @Test
    @DisplayName("counts what comes by, and breaks it")
    void faults() {
        FakeRequest write = new FakeRequest("POST", "/", Map.of(), new byte[0]);

        harness.rejectKey();
        assertThat(harness.faults().planFor(write).fault()).isEqualTo(new Fault.Answer(FakeResponse.empty(401)));
        harness.fail();
        assertThat(harness.faults().planFor(write).fault()).isEqualTo(new Fault.Answer(FakeResponse.empty(500)));
        harness.heal();
        harness.loseNextAnswer(true);
        assertThat(harness.faults().planFor(write).fault()).isEqualTo(new Fault.Reset(true));
        assertThat(harness.faults().planFor(write).fault()).isEqualTo(new Fault.None());
        assertThat(harness.requests()).isEqualTo(4);
        assertThat(harness.writes()).isEqualTo(4);
    }

    @Test
    @DisplayName("names the ability that a rule needs, if it neither has it nor says that it lacks it")
    void lacks() {
        Map<HarnessAbility, ThrowingCallable> seeds = Map.of(
                HarnessAbility.SEED_AUDIENCE, () -> harness.seedAudience("Guests"),
                HarnessAbility.SEED_CONTACT,
                        () -> harness.seedContact(Contact.builder().email(ZOE).build()),
                HarnessAbility.SEED_MEMBER, () -> harness.seedMember(GUESTS, ZOE),
                HarnessAbility.SEED_SUPPRESSED, () -> harness.seedSuppressed(ZOE),
                HarnessAbility.SEED_BAD_ADDRESS, () -> harness.seedBadAddress(ZOE),
                HarnessAbility.SEED_FIELD, () -> harness.seedField("Table", FieldType.TEXT),
                HarnessAbility.SEED_DELETED_FIELD, () -> harness.seedDeletedField("Table", FieldType.TEXT),
                HarnessAbility.SEED_BIRTHDAY_FIELD, harness::seedBirthdayField,
                HarnessAbility.SEED_DOCUMENT, harness::seedDraft);

        seeds.forEach((ability, seed) -> assertThatThrownBy(seed)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("lacks " + ability));
        assertThatThrownBy(harness::seedUnusableDocument).hasMessageContaining("lacks SEED_DOCUMENT");
    }

    private static final class Bare extends HttpHarness {
        Bare() {
            super(FakeResponse.empty(401));
        }

        @Override
        public ContactsProvider open() {
            throw new UnsupportedOperationException("nobody is called");
        }

        @Override
        public List<String> secrets() {
            return List.of();
        }

        @Override
        public Set<HarnessAbility> lacking() {
            return EnumSet.noneOf(HarnessAbility.class);
        }

        @Override
        public Set<FieldType> fieldTypes() {
            return Set.of();
        }

        @Override
        public List<Contact> stored(EmailAddress email) {
            return List.of();
        }

        @Override
        public List<EmailAddress> membersOf(AudienceId audience) {
            return List.of();
        }

        @Override
        public boolean isSuppressed(EmailAddress email) {
            return false;
        }

        @Override
        public boolean isBadAddress(EmailAddress email) {
            return false;
        }

        @Override
        public List<String> audienceNames() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
