package io.contacts.sentori.internal.port;

import static io.contacts.sentori.fixture.OnFake.paths;
import static io.contacts.sentori.fixture.OnFake.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FaultScript;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("When the answer to anything but an addition is lost")
@ExtendWith(FakeSentoriExtension.class)
class LostAnswersTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final EmailAddress NEW = EmailAddress.of("new@example.com");
    private static final Contact CONTACT =
            Contact.builder().email(JOE).firstName("Joe").build();
    private static final ContactPatch MOVE =
            ContactPatch.setting(Contact.builder().email(NEW).build());
    private static final FaultScript LOSE =
            Faults.script().always().resetAfterEffect().build();
    private static final String GET = "/v2.0/contact/get/";
    private static final String UPDATE = "/v2.0/contact/update/";

    @Test
    @DisplayName("a save, an update, a deletion and the subscriptions are simply repeated")
    void repeatable(FakeSentori sentori) {
        sentori.addMailingList("1234ABCD", "News", "Monthly");
        sentori.script(request -> (sentori.requestCount() % 2 == 0 ? LOSE : FaultScript.none()).planFor(request));
        AudienceId list = AudienceId.of("1234ABCD");
        ContactRef joe = ContactRef.email(JOE);

        run(sentori, provider -> {
            provider.contacts().save(CONTACT);
            provider.contacts()
                    .update(
                            joe,
                            ContactPatch.setting(
                                    Contact.builder().lastName("Bloggs").build()));
            provider.subscriptions().subscribe(JOE, list);
            assertThat(sentori.subscribers("1234ABCD")).containsExactly("joe@example.com");
            provider.subscriptions().unsubscribe(JOE, list);
            provider.subscriptions().suppress(JOE);
            provider.contacts().delete(joe);
        });
        assertThat(sentori.requestCount()).isEqualTo(12);
        assertThat(sentori.contacts()).isEmpty();
        assertThat(sentori.isSuppressed("joe@example.com")).isTrue();
    }

    @Test
    @DisplayName("a suppression is done, too, where Sentori refuses who is suppressed already")
    void alreadySuppressed() {
        SentoriUndocumented refusing = SentoriUndocumented.builder()
                .suppressedRefusedBy(SentoriOperation.UNSUBSCRIBE_FROM_EVERYTHING)
                .build();
        try (FakeSentori sentori = FakeSentori.builder().undocumented(refusing).start()) {
            sentori.script(Faults.script().onCall(1).resetAfterEffect().build());

            run(sentori, provider -> {
                provider.subscriptions().suppress(JOE);
                provider.subscriptions().suppress(JOE);
            });

            assertThat(sentori.requestCount()).isEqualTo(3);
            assertThat(sentori.isSuppressed("joe@example.com")).isTrue();
        }
    }

    @Test
    @DisplayName("an attachment is in doubt and not repeated: no document says what a second one does")
    void attachment(FakeSentori sentori) {
        sentori.addDraft("DRAFT000", "June");
        sentori.script(Faults.script()
                .onPath(Pattern.compile("/attach/"))
                .resetAfterEffect()
                .build());

        run(sentori, provider -> {
            ImportId group = provider.imports()
                    .submit(ImportBatch.of(List.of(CONTACT)))
                    .importId()
                    .orElseThrow();
            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> provider.imports().attach(group, DocumentId.of("DRAFT000")));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
        });
        assertThat(sentori.attachments()).hasSize(1);
        assertThat(sentori.requestCount()).isEqualTo(2);
    }

    @Test
    @DisplayName("a change of address that did not happen is repeated, once the contact is found where it was")
    void moveThatDidNotHappen(FakeSentori sentori) {
        sentori.addContact("joe@example.com");
        sentori.script(
                Faults.script().onPath(UPDATE).onCall(1).resetBeforeEffect().build());

        run(
                sentori,
                provider -> assertThat(provider.contacts()
                                .update(ContactRef.email(JOE), MOVE)
                                .contact()
                                .email())
                        .isEqualTo(NEW));
        assertThat(paths(sentori)).containsExactly(UPDATE, GET, UPDATE);
    }

    @Test
    @DisplayName("a change of address that happens late makes the repetition fail, and the outcome stays open")
    void lateMove() {
        ContactRef joe = ContactRef.email("joe@example.sentoriapp.com");
        // Found where it was, it is gone from there when the change is repeated, as a late first request would have it.
        try (Wire wire = Wire.answering(
                Map.of("max-attempts", "3"), FakeResponse.empty(502), Bodies.contact(), Wire.error(400, 101))) {

            OutcomeUnknownException error = catchThrowableOfType(
                    OutcomeUnknownException.class,
                    () -> wire.provider().contacts().update(joe, MOVE));

            assertThat(error).hasMessageContaining("may have been done late");
            assertThat(wire.requests()).hasSize(3);
        }
    }

    @Test
    @DisplayName("a change of address by id that happened is found out and reported as done")
    void moveByIdThatHappened(FakeSentori sentori) {
        long id = sentori.addContact("joe@example.com").systemId();
        sentori.script(Faults.script().onPath(UPDATE).resetAfterEffect().build());

        run(
                sentori,
                provider -> assertThat(provider.contacts()
                                .update(ContactRef.id(ContactId.of(Long.toString(id))), MOVE)
                                .contact()
                                .email())
                        .isEqualTo(NEW));
        assertThat(paths(sentori)).containsExactly(GET, UPDATE, GET);
    }

    @Test
    @DisplayName("a change of address by address that may have happened is in doubt, and not called an absence")
    void moveThatMayHaveHappened(FakeSentori sentori) {
        sentori.addContact("joe@example.com");
        sentori.script(Faults.script().onPath(UPDATE).resetAfterEffect().build());

        run(sentori, provider -> {
            ContactsException error = catchThrowableOfType(
                    ContactsException.class, () -> provider.contacts().update(ContactRef.email(JOE), MOVE));

            assertThat(error).isInstanceOf(OutcomeUnknownException.class);
        });
        assertThat(sentori.contact("new@example.com")).isPresent();
        assertThat(paths(sentori)).containsExactly(UPDATE, GET);
    }

    @Test
    @DisplayName("a change of address by id is found out, too, where Sentori spells the new address in its own way")
    void moveByIdToAnotherSpelling() {
        String there = Bodies.CONTACT;
        String moved = Bodies.with(there, "joe@example.sentoriapp.com", "new@example.com");
        ContactPatch move = ContactPatch.setting(
                Contact.builder().email(EmailAddress.of("New@Example.com")).build());
        try (Wire wire = Wire.answering(Wire.json(200, there), FakeResponse.empty(502), Wire.json(200, moved))) {

            StoredContact updated = wire.provider().contacts().update(ContactRef.id(ContactId.of("16382")), move);

            assertThat(updated.contact().email()).isEqualTo(NEW);
            assertThat(wire.requests()).hasSize(3);
        }
    }
}
