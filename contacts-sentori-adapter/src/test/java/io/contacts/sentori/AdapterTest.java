package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The adapter as a whole")
@ExtendWith(FakeSentoriExtension.class)
class AdapterTest {

    private ContactsProvider provider;

    @BeforeEach
    void open(FakeSentori sentori) {
        provider = OnFake.open(sentori);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    @DisplayName("with a wrong key, nothing works, and the key does not show")
    void wrongKey(FakeSentori sentori) {
        try (ContactsProvider other = Wire.open(sentori.baseUrl().toString(), Map.of("api-key", "wrong-key-1"))) {
            AccessDeniedException error = catchThrowableOfType(
                    AccessDeniedException.class, () -> other.audiences().list());

            assertThat(error.providerCode()).contains("1");
            assertThat(error.toString()).doesNotContain("wrong-key-1");
        }
    }

    @Test
    @DisplayName("what it can do, may repeat, and has a place for")
    void capabilities() {
        assertThat(provider.capabilities()).hasSize(16);
        assertThat(Set.of(Capability.values()).stream().filter(capability -> !provider.repeatable(capability)))
                .containsExactlyInAnyOrder(
                        Capability.ADD_CONTACT,
                        Capability.ADD_CONTACT_TO_AUDIENCE,
                        Capability.ATTACH_IMPORT,
                        Capability.CREATE_AUDIENCE);
        assertThat(provider.required()).containsExactly(Contact.Component.EMAIL);
        assertThat(provider.components())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Contact.Component.CONSENT, Contact.Component.BIRTHDAY)));
    }

    @ParameterizedTest(name = "ignore-unsupported={0}")
    @ValueSource(strings = {"false", "true"})
    @DisplayName("an opt-out has no place here and is never left out: whoever opted out is not written at all")
    void optedOut(String ignored, FakeSentori sentori) {
        Contact gone = Contact.builder()
                .email("joe@example.com")
                .consent(Consent.optedOut())
                .build();
        ContactPatch leaving = ContactPatch.setting(
                Contact.builder().firstName("Joe").consent(Consent.optedOut()).build());
        List<Consumer<ContactsProvider>> writes = List.of(
                open -> open.contacts().add(gone),
                open -> open.contacts().add(gone, AudienceId.of("1234ABCD")),
                open -> open.contacts().save(gone),
                open -> open.contacts().saveAs(EmailAddress.of("old@example.com"), gone),
                open -> open.contacts().update(ContactRef.email("joe@example.com"), leaving),
                open -> open.imports().submit(ImportBatch.of(List.of(gone))));

        try (ContactsProvider open = Wire.open(
                sentori.baseUrl().toString(), Map.of("api-key", sentori.apiKey(), "ignore-unsupported", ignored))) {
            for (Consumer<ContactsProvider> write : writes) {
                InvalidContactException error =
                        catchThrowableOfType(InvalidContactException.class, () -> write.accept(open));

                assertThat(error.violations())
                        .singleElement()
                        .satisfies(
                                violation -> assertThat(violation.component()).endsWith("consent"));
            }
        }
        assertThat(sentori.requestCount()).isZero();
    }

    @Test
    @DisplayName("the fields are those that there are now, whenever they are listed")
    void fieldsAreAskedForEachTime(FakeSentori sentori) {
        provider.fields().list();
        provider.fields().list();

        assertThat(sentori.requestCount()).isEqualTo(2);
    }
}
