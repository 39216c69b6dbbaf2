package io.contacts.sentori.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.fake.RecordedRequest;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("When only the case of an address is changed, which Sentori may mind or not (sentori.md, gap 10)")
@ExtendWith(FakeSentoriExtension.class)
class ChangeOfCaseTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final String UPDATE = "/v2.0/contact/update/";

    @Test
    @DisplayName(
            "a change of the case of an address only is simply repeated: found under it, nobody could tell what was done")
    void changeOfCase(FakeSentori sentori) {
        sentori.addContact("JOE@example.com");
        sentori.script(
                Faults.script().onPath(UPDATE).onCall(1).resetBeforeEffect().build());
        ContactPatch respelt = ContactPatch.setting(
                Contact.builder().email(JOE).lastName("Bloggs").build());

        run(
                sentori,
                provider -> assertThat(provider.contacts()
                                .update(ContactRef.email("JOE@example.com"), respelt)
                                .contact())
                        .isEqualTo(
                                Contact.builder().email(JOE).lastName("Bloggs").build()));
        assertThat(paths(sentori)).containsExactly(UPDATE, UPDATE);
        assertThat(sentori.journal().get(1).bodyText())
                .isEqualTo("{\"LastName\":\"Bloggs\",\"EmailAddress\":\"joe@example.com\"}");
    }

    @Test
    @DisplayName(
            "a change of the case only is in doubt where the answer was lost and nobody is found under the old spelling")
    void changeOfCaseThatMayHaveHappened() {
        ContactPatch respelt = ContactPatch.setting(Contact.builder().email(JOE).build());
        FakeResponse nobody = Wire.error(404, 101);
        Map<String, String> twice = Map.of("max-attempts", "2");
        try (Wire wire = Wire.answering(twice, FakeResponse.empty(502), nobody)) {
            assertThatThrownBy(() -> wire.provider().contacts().update(ContactRef.email("JOE@example.com"), respelt))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("may have changed its address");
            assertThat(wire.requests()).hasSize(2);
        }
        try (Wire wire = Wire.answering(nobody)) {
            assertThatThrownBy(() -> wire.provider().contacts().update(ContactRef.email("JOE@example.com"), respelt))
                    .isInstanceOf(ContactNotFoundException.class);
        }
        ContactPatch renamed =
                ContactPatch.setting(Contact.builder().lastName("Bloggs").build());
        try (Wire wire = Wire.answering(twice, FakeResponse.empty(502), nobody)) {
            assertThatThrownBy(() -> wire.provider().contacts().update(ContactRef.email(JOE), renamed))
                    .isInstanceOf(ContactNotFoundException.class);
        }
    }

    @Test
    @DisplayName(
            "a change of the case only that was done is in doubt where Sentori minds the case and its answer was lost")
    void changeOfCaseThatHappened() {
        ContactPatch respelt = ContactPatch.setting(Contact.builder().email(JOE).build());
        SentoriUndocumented minding = SentoriUndocumented.builder()
                .with(SentoriVariant.ADDRESSES_CASE_SENSITIVE)
                .build();
        try (FakeSentori sentori = FakeSentori.builder().undocumented(minding).start()) {
            sentori.addContact("JOE@example.com");
            sentori.script(
                    Faults.script().onPath(UPDATE).onCall(1).resetAfterEffect().build());

            run(
                    sentori,
                    provider -> assertThatThrownBy(
                                    () -> provider.contacts().update(ContactRef.email("JOE@example.com"), respelt))
                            .isInstanceOf(OutcomeUnknownException.class)
                            .hasMessageContaining("may have changed its address"));
            assertThat(paths(sentori)).containsExactly(UPDATE, UPDATE);
        }
    }

    @Test
    @DisplayName("a change of the case only that was put off before is not in doubt: nobody is there")
    void changeOfCaseThatWasPutOff() {
        ContactPatch respelt = ContactPatch.setting(Contact.builder().email(JOE).build());
        FakeResponse putOff = FakeResponse.empty(429).withHeader("Retry-After", "0");
        try (Wire wire = Wire.answering(Map.of("max-attempts", "2"), putOff, Wire.error(404, 101))) {
            assertThatThrownBy(() -> wire.provider().contacts().update(ContactRef.email("JOE@example.com"), respelt))
                    .isInstanceOf(ContactNotFoundException.class);
            assertThat(wire.requests()).hasSize(2);
        }
    }

    private static void run(FakeSentori sentori, Consumer<ContactsProvider> test) {
        try (ContactsProvider provider = open(sentori, "3")) {
            test.accept(provider);
        }
    }

    private static ContactsProvider open(FakeSentori sentori, String maxAttempts) {
        return Wire.open(
                sentori.baseUrl().toString(), Map.of("max-attempts", maxAttempts, "api-key", sentori.apiKey()));
    }

    /** The paths that were asked for, up to the operation. */
    private static List<String> paths(FakeSentori sentori) {
        return sentori.journal().stream()
                .map(RecordedRequest::rawPath)
                .map(path -> path.substring(0, path.indexOf('/', "/v2.0/contact/".length()) + 1))
                .toList();
    }
}
