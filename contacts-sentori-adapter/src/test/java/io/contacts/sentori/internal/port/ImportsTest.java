package io.contacts.sentori.internal.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import io.contacts.testkit.sentori.account.SentoriAttachment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Imports into an account")
@ExtendWith(FakeSentoriExtension.class)
class ImportsTest {
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
    @DisplayName("an import answers with every counter and the id of its upload group")
    void submit(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        sentori.suppress("s@example.com");
        sentori.addContact("bad@example.com");
        sentori.markBad("bad@example.com");
        List<Contact> contacts = List.of(
                named(A, "Ann"),
                named(B, "Bob"),
                named(B, "Bobby"),
                named(EmailAddress.of("bad@example.com"), "Bea"),
                named(EmailAddress.of("info@example.com"), "Info"));

        ImportReceipt receipt =
                provider.imports().submit(ImportBatch.of(contacts).named("June").describedAs("From the till"));

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(5, 1, 1, 0, 1, 1, 0, 1));
        assertThat(sentori.uploadGroups()).singleElement().satisfies(group -> {
            assertThat(receipt.importId()).contains(ImportId.of(group.externalId()));
            assertThat(group.name()).isEqualTo("June");
            assertThat(group.description()).isEqualTo("From the till");
        });
    }

    @Test
    @DisplayName("an import of which nothing landed has no id")
    void nothingLanded() {
        ImportReceipt receipt =
                provider.imports().submit(ImportBatch.of(List.of(named(EmailAddress.of("info@example.com"), "Info"))));

        assertThat(receipt.importId()).isEmpty();
        assertThat(receipt.counters()).isEqualTo(new ImportCounters(1, 0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    @DisplayName(
            "an import that Sentori refuses as a whole is an invalid one, and so is one with a contact without an address")
    void importRefused() {
        Contact unknownField = Contact.builder().email(A).field("NoSuch", "x").build();
        Contact withoutAddress = Contact.builder().mobilePhone("+590690112233").build();

        assertThat(catchThrowableOfType(
                                InvalidContactException.class,
                                () -> provider.imports().submit(ImportBatch.of(List.of(unknownField))))
                        .providerCode())
                .contains("103");
        assertThat(catchThrowableOfType(
                                InvalidContactException.class,
                                () -> provider.imports()
                                        .submit(ImportBatch.of(List.of(named(A, "Ann"), withoutAddress))))
                        .violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.component()).isEqualTo("contacts[1].email"));
    }

    @Test
    @DisplayName("an import can be attached to a draft, and to nothing else")
    void attach(FakeSentori sentori) {
        sentori.addDraft("DRAFT000", "June");
        sentori.addSmsDocument("SMS00000", "Text");
        sentori.state().addSentEmail("SENT0000", "May");
        ImportId group = provider.imports()
                .submit(ImportBatch.of(List.of(named(A, "Ann"))))
                .importId()
                .orElseThrow();

        provider.imports().attach(group, DocumentId.of("DRAFT000"));

        assertThat(sentori.attachments()).containsExactly(new SentoriAttachment(group.value(), "DRAFT000"));
        for (String unusable : List.of("SMS00000", "SENT0000")) {
            assertThat(catchThrowableOfType(
                            DocumentNotUsableException.class,
                            () -> provider.imports().attach(group, DocumentId.of(unusable))))
                    .isNotNull();
        }
        assertThat(catchThrowableOfType(
                        DocumentNotFoundException.class,
                        () -> provider.imports().attach(group, DocumentId.of("NOSUCH00"))))
                .isNotNull();
    }

    private static Contact named(EmailAddress email, String firstName) {
        return Contact.builder().email(email).firstName(firstName).build();
    }
}
