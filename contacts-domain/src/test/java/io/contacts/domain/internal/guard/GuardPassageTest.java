package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.Guests;
import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.audience.AudienceMember;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import io.contacts.domain.validation.Violation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What an adapter supports")
class GuardPassageTest {
    private final RecordingAdapter adapter = RecordingAdapter.able();
    private final RecordingObserver observer = new RecordingObserver();
    private final ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

    static Stream<Operation> operations() {
        return Operation.all();
    }

    @Test
    @DisplayName("is tried here operation by operation, none left out")
    void everyOperationIsTried() {
        assertThat(operations().map(Operation::capability)).containsExactly(Capability.values());
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("reaches it once, with the arguments as they were given, and is observed")
    void reachesTheAdapter(Operation operation) {
        operation.call().accept(provider);

        assertThat(adapter.journal().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.operation()).isEqualTo(operation.capability());
            if (operation.capability() != Capability.SUBMIT_IMPORT) {
                assertThat(entry.arguments()).isEqualTo(operation.arguments());
            }
        });
        assertThat(observer.completed()).singleElement().satisfies(completed -> {
            assertThat(completed.provider()).isEqualTo("recording");
            assertThat(completed.operation()).isEqualTo(operation.capability());
            assertThat(completed.duration()).isBetween(Duration.ZERO, Duration.ofHours(1));
            assertThat(completed.failure()).isNull();
        });
        assertThat(observer.dropped()).isEmpty();
    }

    @Test
    @DisplayName("comes back as the adapter answered")
    void answersComeBack() {
        StoredContact zoe = StoredContact.sent(Guests.zoe());

        assertThat(provider.contacts().add(Guests.zoe())).isEqualTo(zoe);
        assertThat(provider.contacts().add(Guests.zoe(), AudienceId.of("7"))).isEqualTo(zoe);
        assertThat(provider.contacts().save(Guests.zoe())).isEqualTo(new SaveResult.Created(zoe));
        assertThat(provider.contacts().saveAs(EmailAddress.of("lea@example.com"), Guests.zoe()))
                .isEqualTo(new SaveResult.Updated(zoe));
        assertThat(provider.audiences().create("Guests")).isEqualTo(new Audience(AudienceId.of("1"), "Guests", ""));
        assertThat(provider.contacts().find(ContactRef.email("zoe@example.com")))
                .contains(zoe);
        assertThat(provider.contacts()
                        .update(
                                ContactRef.email("zoe@example.com"),
                                ContactPatch.setting(
                                        Contact.builder().title("Dr").build())))
                .isEqualTo(StoredContact.sent(Contact.builder().title("Dr").build()));
        Audience found = new Audience(AudienceId.of("7"), "Found", "");
        assertThat(provider.audiences().find(AudienceId.of("7"))).contains(found);
        assertThat(provider.audiences().list()).containsExactly(found);
        assertThat(provider.audiences().members(AudienceId.of("7")))
                .containsExactly(new AudienceMember(ContactId.of("1"), EmailAddress.of("zoe@example.com")));
        assertThat(provider.fields().list()).containsExactly(ContactField.named("Table", FieldType.TEXT));
    }

    @Test
    @DisplayName(
            "is not handed the address by which a contact is named as a change of it, in another spelling or by id it is")
    void ownAddressIsNoChange() {
        Contact titled = Contact.builder().email("zoe@example.com").title("Dr").build();
        ContactPatch patch = ContactPatch.setting(titled);
        ContactRef byId = ContactRef.id(ContactId.of("1"));
        ContactRef otherCase = ContactRef.email("Zoe@example.com");

        provider.contacts().update(ContactRef.email("zoe@example.com"), patch);
        provider.contacts().update(otherCase, patch);
        provider.contacts().update(byId, patch);

        assertThat(adapter.journal().entries())
                .extracting(entry -> entry.arguments().get(1))
                .containsExactly(
                        ContactPatch.setting(Contact.builder().title("Dr").build()), patch, patch);
    }

    @Test
    @DisplayName("is not asked to set the address by which a contact is named, and nothing else")
    void onlyOwnAddress() {
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().email("zoe@example.com").build());

        assertThatExceptionOfType(InvalidContactException.class)
                .isThrownBy(() -> provider.contacts().update(ContactRef.email("zoe@example.com"), patch))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .containsExactly(new Violation("", "the patch changes nothing")));
        assertThat(adapter.journal().entries()).isEmpty();
    }

    @Test
    @DisplayName("takes a whole batch, in order, with its name and description")
    void batchesPassWhole() {
        ImportBatch batch = ImportBatch.of(List.of(Guests.everything(), Guests.zoe()))
                .named("Guests")
                .describedAs("November");

        ImportReceipt receipt = provider.imports().submit(batch);

        assertThat(receipt.counters().total()).isEqualTo(2);
        assertThat(adapter.journal().entries().get(0).arguments())
                .singleElement()
                .isInstanceOfSatisfying(ImportBatch.class, passed -> {
                    assertThat(passed.contacts()).containsExactly(Guests.everything(), Guests.zoe());
                    assertThat(passed.name()).contains("Guests");
                    assertThat(passed.description()).contains("November");
                });
    }

    @Test
    @DisplayName("is known beforehand: name, abilities, what may be repeated, and the components it documents")
    void isKnownBeforehand() {
        assertThat(provider.name()).isEqualTo("recording");
        assertThat(provider.capabilities()).containsExactly(Capability.values()).isUnmodifiable();
        assertThat(provider.components())
                .containsExactly(Contact.Component.EMAIL, Contact.Component.FIRST_NAME)
                .isUnmodifiable();
        assertThat(provider.required()).isEmpty();
        assertThat(provider.repeatable(Capability.SAVE_CONTACT)).isTrue();
        assertThat(provider.repeatable(Capability.ADD_CONTACT)).isFalse();
        assertThat(provider).hasToString("ContactsProvider[recording]");
        assertThat(adapter.journal().entries()).isEmpty();
    }
}
