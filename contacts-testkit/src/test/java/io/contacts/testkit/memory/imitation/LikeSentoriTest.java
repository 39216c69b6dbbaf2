package io.contacts.testkit.memory.imitation;

import static io.contacts.testkit.memory.Failed.failureOf;
import static io.contacts.testkit.memory.Failed.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Consent;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.ContactsException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.field.ContactField;
import io.contacts.domain.field.FieldType;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.status.ContactStatus;
import io.contacts.testkit.memory.DocumentKind;
import io.contacts.testkit.memory.Failure;
import io.contacts.testkit.memory.Imitation;
import io.contacts.testkit.memory.InMemoryContacts;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("like Sentori")
class LikeSentoriTest {
    private static final Contact ZOE = contact("zoe@example.com");

    private final InMemoryContacts memory = InMemoryContacts.likeSentori();
    private final ContactsProvider provider = memory.provider();

    @Test
    @DisplayName("everything is possible but creating an audience")
    void capabilities() {
        assertThat(provider.capabilities()).hasSize(16).doesNotContain(Capability.CREATE_AUDIENCE);
        assertThatThrownBy(() -> provider.audiences().create("Guests"))
                .isInstanceOf(UnsupportedCapabilityException.class)
                .hasMessageContaining("Sentori's web application");
    }

    @Test
    @DisplayName("adds and attaching are the only writes that may not be repeated")
    void repeatable() {
        List<Capability> unrepeatable = provider.capabilities().stream()
                .filter(capability -> !provider.repeatable(capability))
                .toList();

        assertThat(unrepeatable)
                .containsExactly(Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.ATTACH_IMPORT);
    }

    @Test
    @DisplayName("a contact needs an address, and consent has no place")
    void places() {
        assertThat(provider.required()).containsExactly(Contact.Component.EMAIL);
        assertThat(violations(() -> provider.contacts()
                        .save(Contact.builder().mobilePhone("+33612345678").build())))
                .containsExactly("email");
        assertThat(violations(() -> provider.contacts()
                        .save(ZOE.toBuilder().consent(Consent.optedOut()).build())))
                .containsExactly("consent");
    }

    @Test
    @DisplayName("a birthday has a place only if the account has a field for it")
    void birthday() {
        Contact withBirthday =
                ZOE.toBuilder().birthday(LocalDate.of(1990, 2, 28)).build();
        assertThat(violations(() -> provider.contacts().save(withBirthday))).containsExactly("birthday");

        memory.addField("Date of Birth", FieldType.TIMESTAMP);

        assertThat(provider.contacts().save(withBirthday).contact().contact()).isEqualTo(withBirthday);
        assertThat(provider.fields().list())
                .filteredOn(field -> field.component().equals(Optional.of(Contact.Component.BIRTHDAY)))
                .singleElement()
                .returns("Date of Birth", ContactField::name);
    }

    @Test
    @DisplayName("the fields are those of the documented structure, and each says which component it holds")
    void fields() {
        assertThat(provider.fields().list())
                .extracting(ContactField::name)
                .containsExactly(
                        "IsBadEmailAddress",
                        "CRMID",
                        "Title",
                        "FirstName",
                        "LastName",
                        "KnownAs",
                        "EmailAddress",
                        "CompanyName",
                        "PhoneNumber",
                        "MobilePhoneNumber",
                        "IsBadMobilePhoneNumber");
        assertThat(violations(() -> provider.contacts()
                        .save(ZOE.toBuilder().field("FirstName", "Zoé").build())))
                .containsExactly("fields[FirstName]");
    }

    @Test
    @DisplayName("the flag for a bad address is a field that can be set, and becomes the status")
    void badAddressFlag() {
        provider.contacts()
                .save(ZOE.toBuilder()
                        .field("IsBadEmailAddress", FieldValue.flag(true))
                        .build());

        assertThat(memory.contact("zoe@example.com")).get().satisfies(stored -> {
            assertThat(stored.status()).isEqualTo(ContactStatus.BAD_ADDRESS);
            assertThat(stored.contact()).isEqualTo(ZOE);
        });
    }

    @Test
    @DisplayName("refusals carry the documented codes and statuses")
    void codes() {
        AudienceId guests = memory.addAudience("Guests");
        memory.put(contact("there@example.com"));
        memory.put(contact("bad@example.com"));
        memory.markBad("bad@example.com");
        memory.suppress("gone@example.com");
        memory.markInvalid("odd@example.com");
        EmailAddress bad = EmailAddress.of("bad@example.com");

        assertThat(failureOf(() -> provider.contacts().add(contact("odd@example.com"))))
                .matches(hasCode("100", 400));
        assertThat(failureOf(() -> provider.contacts()
                        .update(
                                ContactRef.email("nobody@example.com"),
                                ContactPatch.setting(
                                        Contact.builder().firstName("Zoé").build()))))
                .matches(hasCode("101", 404));
        assertThat(failureOf(() -> provider.contacts().add(contact("there@example.com"))))
                .matches(hasCode("102", 400));
        assertThat(failureOf(() -> provider.contacts().add(contact("gone@example.com"))))
                .isInstanceOf(ContactSuppressedException.class)
                .matches(hasCode("106", 400));
        assertThat(failureOf(() -> provider.subscriptions().subscribe(bad, guests)))
                .isInstanceOf(BadAddressException.class)
                .matches(hasCode("107", 400));
        assertThat(failureOf(() -> provider.subscriptions().subscribe(bad, AudienceId.of("ZZZZ9999"))))
                .matches(hasCode("200", 404));
        memory.failNext(Capability.LIST_AUDIENCES, Failure.accessDenied());
        assertThat(failureOf(() -> provider.audiences().list())).matches(hasCode("1", 403));
    }

    @Test
    @DisplayName("an import leaves out invalid, role-based and repeated addresses, in that order, and counts all")
    void counters() {
        memory.put(contact("there@example.com"));
        memory.put(contact("gone@example.com"));
        memory.suppress("gone@example.com");
        memory.put(contact("bad@example.com"));
        memory.markBad("bad@example.com");
        memory.markInvalid("info@odd.example.com");

        ImportReceipt receipt = submit(
                "new@example.com",
                "there@example.com",
                "gone@example.com",
                "bad@example.com",
                "NEW@example.com",
                "info@odd.example.com",
                "Info@example.com",
                "sales+lyon@example.com");

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(8, 1, 1, 1, 1, 1, 1, 2));
        assertThat(receipt.counters().accountsForAll()).isTrue();
        assertThat(receipt.importId()).isPresent();
        assertThat(memory.contact("info@example.com")).isEmpty();
    }

    @Test
    @DisplayName("an import that lands nothing has no id")
    void nothingLands() {
        ImportReceipt receipt = submit("info@example.com", "postmaster@example.com");

        assertThat(receipt.counters().landed()).isZero();
        assertThat(receipt.importId()).isEmpty();
    }

    @Test
    @DisplayName("which addresses are a role's, no document says: unless told, those that are to the fake Sentori")
    void rolesOfBoth() {
        Set<String> names = SentoriUndocumented.defaults().roleNames();

        ImportReceipt receipt =
                submit(names.stream().map(name -> name + "@example.com").toArray(String[]::new));

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(names.size(), 0, 0, 0, 0, 0, 0, names.size()));
    }

    @Test
    @DisplayName("which addresses are a role's can be chosen, since no document names them")
    void roleNames() {
        InMemoryContacts chosen = InMemoryContacts.builder()
                .imitating(Imitation.SENTORI)
                .roleNames(Set.of("kitchen"))
                .build();

        ImportReceipt receipt = chosen.provider()
                .imports()
                .submit(ImportBatch.of(List.of(contact("info@example.com"), contact("kitchen@example.com"))));

        assertThat(receipt.counters()).isEqualTo(new ImportCounters(2, 1, 0, 0, 0, 0, 0, 1));
    }

    @Test
    @DisplayName("an import is attached to a draft, and to nothing else")
    void attaching() {
        ImportId imported = submit("zoe@example.com").importId().orElseThrow();
        DocumentId draft = memory.addDocument(DocumentKind.DRAFT);

        provider.imports().attach(imported, draft);

        assertThat(memory.attachedTo(draft)).containsExactly(imported);
        assertThat(failureOf(() -> provider.imports().attach(imported, memory.addDocument(DocumentKind.SMS))))
                .isInstanceOf(DocumentNotUsableException.class)
                .matches(hasCode("301", 400));
        assertThat(failureOf(() -> provider.imports().attach(imported, memory.addDocument(DocumentKind.SENT_EMAIL))))
                .isInstanceOf(DocumentNotUsableException.class)
                .matches(hasCode("400", 400));
        assertThat(failureOf(() -> provider.imports().attach(imported, DocumentId.of("ZZZZ9999"))))
                .matches(hasCode("300", 404));
        assertThat(failureOf(() -> provider.imports().attach(ImportId.of("ZZZZ9999"), draft)))
                .isInstanceOf(InvalidContactException.class);
    }

    private ImportReceipt submit(String... emails) {
        return provider.imports()
                .submit(ImportBatch.of(
                        Arrays.stream(emails).map(LikeSentoriTest::contact).toList()));
    }

    private static Contact contact(String email) {
        return Contact.builder().email(email).build();
    }

    private static Predicate<ContactsException> hasCode(String code, int status) {
        return error -> error.providerCode().equals(Optional.of(code))
                && error.httpStatus().equals(OptionalInt.of(status));
    }
}
