package io.contacts.domain.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.domain.Guests;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.provider.ContactsProviders;
import io.contacts.domain.provider.RecordingAdapter;
import io.contacts.domain.provider.RecordingObserver;
import io.contacts.domain.validation.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A contact that breaks a rule")
class GuardValidationTest {
    private static final String LENGTH = "must have 1 to 255 characters; leave it out to keep what is there";
    private static final EmailAddress EMAIL = EmailAddress.of("zoe@example.com");
    private static final ContactRef REF = ContactRef.email(EMAIL);
    private static final Contact WRONG =
            Guests.zoe().toBuilder().title("").crmId("").build();

    private final RecordingAdapter adapter = RecordingAdapter.able();
    private final RecordingObserver observer = new RecordingObserver();
    private final ContactsProvider provider = ContactsProviders.around(adapter, false, observer);

    static Stream<Arguments> writes() {
        return Stream.of(
                write(Capability.ADD_CONTACT, p -> p.contacts().add(WRONG)),
                write(Capability.ADD_CONTACT_TO_AUDIENCE, p -> p.contacts().add(WRONG, AudienceId.of("7"))),
                write(Capability.SAVE_CONTACT, p -> p.contacts().save(WRONG)),
                write(Capability.SAVE_CONTACT_AS, p -> p.contacts().saveAs(EMAIL, WRONG)),
                write(
                        Capability.UPDATE_CONTACT,
                        p -> p.contacts()
                                .update(
                                        REF,
                                        ContactPatch.setting(Contact.builder()
                                                .title("")
                                                .crmId("")
                                                .build()))));
    }

    @ParameterizedTest
    @MethodSource("writes")
    @DisplayName("stops the call before the adapter, with every violation, and is observed")
    void stopsTheCall(Capability operation, Consumer<ContactsProvider> call) {
        InvalidContactException refusal = assertThatExceptionOfType(InvalidContactException.class)
                .isThrownBy(() -> call.accept(provider))
                .actual();

        assertThat(refusal.operation()).isEqualTo(operation);
        assertThat(refusal.provider()).isEqualTo("recording");
        assertThat(refusal.violations())
                .containsExactly(new Violation("crmId", LENGTH), new Violation("title", LENGTH));
        assertThat(adapter.journal().entries()).isEmpty();
        assertThat(observer.completed())
                .singleElement()
                .extracting(RecordingObserver.Completed::failure)
                .isSameAs(refusal);
    }

    @Test
    @DisplayName("stops its whole batch, and every violation says whose it is")
    void stopsTheBatch() {
        ImportBatch batch = ImportBatch.of(List.of(
                Guests.zoe(),
                WRONG,
                Guests.everything(),
                Contact.builder().firstName("").field("", "x").build()));

        InvalidContactException refusal = assertThatExceptionOfType(InvalidContactException.class)
                .isThrownBy(() -> provider.imports().submit(batch))
                .actual();

        assertThat(refusal.operation()).isEqualTo(Capability.SUBMIT_IMPORT);
        assertThat(refusal.violations())
                .containsExactly(
                        new Violation("contacts[1].crmId", LENGTH),
                        new Violation("contacts[1].title", LENGTH),
                        new Violation("contacts[3]", "an e-mail address or a mobile phone is needed"),
                        new Violation("contacts[3].fields[]", "a field's name must have 1 to 255 characters"),
                        new Violation("contacts[3].firstName", LENGTH));
        assertThat(adapter.journal().entries()).isEmpty();
    }

    @Test
    @DisplayName("cannot be saved under another address without one of its own, which is said with all else")
    void saveAsNeedsAnAddress() {
        Contact contact = Contact.builder()
                .mobilePhone("+590690112233")
                .birthday(LocalDate.of(9999, 12, 31))
                .build();

        InvalidContactException refusal = assertThatExceptionOfType(InvalidContactException.class)
                .isThrownBy(() -> provider.contacts().saveAs(EMAIL, contact))
                .actual();

        assertThat(refusal.violations())
                .containsExactlyInAnyOrder(
                        new Violation("birthday", "must not be in the future"),
                        new Violation("email", "is needed: it is the address to save under"));
        assertThat(adapter.journal().entries()).isEmpty();
    }

    @Test
    @DisplayName("cannot be changed by a patch that changes nothing")
    void updateNeedsAChange() {
        InvalidContactException refusal = assertThatExceptionOfType(InvalidContactException.class)
                .isThrownBy(() ->
                        provider.contacts().update(REF, ContactPatch.builder().build()))
                .actual();

        assertThat(refusal.violations()).containsExactly(new Violation("", "the patch changes nothing"));
    }

    private static Arguments write(Capability operation, Consumer<ContactsProvider> call) {
        return arguments(operation, call);
    }
}
