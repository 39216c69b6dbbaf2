package io.contacts.sentori.internal.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Saving, row by row of the table (A2.3)")
@ExtendWith(FakeSentoriExtension.class)
class SaveTableTest {
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
    @DisplayName("saving tells created from updated")
    void save() {
        assertThat(provider.contacts().save(named(A, "Ann"))).isInstanceOf(SaveResult.Created.class);
        assertThat(provider.contacts().save(named(A, "Anna"))).isInstanceOf(SaveResult.Updated.class);
        assertThat(found(A).contact().firstName()).isEqualTo("Anna");
    }

    @Test
    @DisplayName("row 1 and 2 of the table: the same address creates or updates")
    void sameAddress(FakeSentori sentori) {
        assertThat(provider.contacts().saveAs(A, named(A, "Ann"))).isInstanceOf(SaveResult.Created.class);
        assertThat(provider.contacts().saveAs(A, named(A, "Anna"))).isInstanceOf(SaveResult.Updated.class);
        assertThat(sentori.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("row 3: the current address is there and the new one is not: updated and moved")
    void moved(FakeSentori sentori) {
        long id = sentori.addContact("a@example.com").systemId();

        SaveResult result = provider.contacts().saveAs(A, named(B, "Ann"));

        assertThat(result).isInstanceOf(SaveResult.Updated.class);
        assertThat(result.contact().id()).contains(ContactId.of(Long.toString(id)));
        assertThat(result.contact().contact()).isEqualTo(named(B, "Ann"));
        assertThat(sentori.contact("a@example.com")).isEmpty();
    }

    @Test
    @DisplayName("row 4: neither address is there: created under the contact's own")
    void createdUnderOwn(FakeSentori sentori) {
        SaveResult result = provider.contacts().saveAs(A, named(B, "Ann"));

        assertThat(result).isInstanceOf(SaveResult.Created.class);
        assertThat(sentori.contacts())
                .extracting(contact -> contact.emailAddress())
                .containsExactly("b@example.com");
    }

    @Test
    @DisplayName("row 5: only the contact's own address is there: that one is updated")
    void ownIsThere(FakeSentori sentori) {
        sentori.addContact("b@example.com");

        SaveResult result = provider.contacts().saveAs(A, named(B, "Ann"));

        assertThat(result).isInstanceOf(SaveResult.Updated.class);
        assertThat(sentori.contacts()).hasSize(1);
    }

    @Test
    @DisplayName("row 6: both are there: both are updated, neither moves, and the own one comes back")
    void bothAreThere(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        sentori.addContact("b@example.com");

        SaveResult result = provider.contacts().saveAs(A, named(B, "Ann"));

        assertThat(result.contact().contact().email()).isEqualTo(B);
        assertThat(found(A).contact().firstName()).isEqualTo("Ann");
        assertThat(found(B).contact().firstName()).isEqualTo("Ann");
    }

    private StoredContact found(EmailAddress email) {
        return provider.contacts().find(ContactRef.email(email)).orElseThrow();
    }

    private static Contact named(EmailAddress email, String firstName) {
        return Contact.builder().email(email).firstName(firstName).build();
    }
}
