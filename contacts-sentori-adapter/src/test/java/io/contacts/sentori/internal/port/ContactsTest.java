package io.contacts.sentori.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Contacts of an account")
@ExtendWith(FakeSentoriExtension.class)
class ContactsTest {
    private static final EmailAddress A = EmailAddress.of("a@example.com");
    private static final EmailAddress B = EmailAddress.of("b@example.com");

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
    @DisplayName("finding knows a contact by address and by id, and finds nothing as nothing")
    void find(FakeSentori sentori) {
        long id = sentori.addContact("a@example.com").systemId();

        assertThat(found(A).id()).contains(ContactId.of(Long.toString(id)));
        assertThat(provider.contacts().find(ContactRef.id(ContactId.of(Long.toString(id)))))
                .contains(found(A));
        assertThat(provider.contacts().find(ContactRef.email(B))).isEmpty();
        assertThat(provider.contacts().find(ContactRef.id(ContactId.of("99999"))))
                .isEmpty();
    }

    @Test
    @DisplayName("adding is refused for an address that is there, that is suppressed, or that Sentori does not take")
    void addRefused(FakeSentori sentori) {
        provider.contacts().add(named(A, "Ann"));
        sentori.suppress("b@example.com");

        assertThat(catchThrowableOfType(
                        ContactAlreadyExistsException.class,
                        () -> provider.contacts().add(named(A, "Ann"))))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        ContactSuppressedException.class,
                        () -> provider.contacts().add(named(B, "Bob"))))
                .isNotNull();
    }

    @Test
    @DisplayName("updating changes what the patch says, moves the address, and clears")
    void update(FakeSentori sentori) {
        sentori.addContact("a@example.com", Map.of("FirstName", "Ann", "LastName", "Example", "Title", "Dr"));
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder().email(B).firstName("Anna").build())
                .clear(Contact.Component.TITLE)
                .build();

        StoredContact updated = provider.contacts().update(ContactRef.email(A), patch);

        assertThat(updated.contact())
                .isEqualTo(Contact.builder()
                        .email(B)
                        .firstName("Anna")
                        .lastName("Example")
                        .build());
        assertThat(provider.contacts().find(ContactRef.email(A))).isEmpty();
    }

    @Test
    @DisplayName("updating who is not there is refused, by address and by id")
    void updateNobody() {
        ContactPatch patch =
                ContactPatch.setting(Contact.builder().firstName("Anna").build());

        for (ContactRef ref : List.of(ContactRef.email(A), ContactRef.id(ContactId.of("99999")))) {
            assertThat(catchThrowableOfType(
                            ContactNotFoundException.class,
                            () -> provider.contacts().update(ref, patch)))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("an address that another contact has cannot be taken")
    void takenAddress(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        sentori.addContact("b@example.com");

        assertThat(catchThrowableOfType(
                        ContactAlreadyExistsException.class,
                        () -> provider.contacts()
                                .update(
                                        ContactRef.email(A),
                                        ContactPatch.setting(
                                                Contact.builder().email(B).build()))))
                .isNotNull();
    }

    @Test
    @DisplayName("deleting works by address and by id, and twice")
    void delete(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        long id = sentori.addContact("b@example.com").systemId();

        for (int i = 0; i < 2; i++) {
            provider.contacts().delete(ContactRef.email(A));
            provider.contacts().delete(ContactRef.id(ContactId.of(Long.toString(id))));
        }

        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @DisplayName("states show as status, and a save leaves them")
    void states(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        sentori.suppress("a@example.com");
        sentori.addContact("b@example.com");
        sentori.markBad("b@example.com");

        provider.contacts().save(named(A, "Ann"));
        provider.contacts().save(named(B, "Bob"));

        assertThat(found(A).status()).isEqualTo(ContactStatus.SUPPRESSED);
        assertThat(found(B).status()).isEqualTo(ContactStatus.BAD_ADDRESS);
    }

    private StoredContact found(EmailAddress email) {
        return provider.contacts().find(ContactRef.email(email)).orElseThrow();
    }

    private static Contact named(EmailAddress email, String firstName) {
        return Contact.builder().email(email).firstName(firstName).build();
    }
}
