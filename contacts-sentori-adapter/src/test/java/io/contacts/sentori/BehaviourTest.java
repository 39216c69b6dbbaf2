package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.Audience;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactComponent;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.ContactStatus;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.SaveResult;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.AccessDeniedException;
import io.contacts.domain.error.AudienceNotFoundException;
import io.contacts.domain.error.BadAddressException;
import io.contacts.domain.error.ContactAlreadyExistsException;
import io.contacts.domain.error.ContactNotFoundException;
import io.contacts.domain.error.ContactSuppressedException;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.UnsupportedCapabilityException;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import io.contacts.testkit.sentori.SentoriAttachment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("The ports on an account")
@ExtendWith(FakeSentoriExtension.class)
class BehaviourTest {
    private static final EmailAddress A = EmailAddress.of("a@example.com");
    private static final EmailAddress B = EmailAddress.of("b@example.com");
    private static final AudienceId NEWS = AudienceId.of("1234ABCD");

    private ContactsProvider provider;

    @BeforeEach
    void open(FakeSentori sentori) {
        provider = Wire.open(sentori.baseUrl().toString(), Map.of("api-key", sentori.apiKey()));
        sentori.addMailingList("1234ABCD", "News", "Monthly");
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
                .email(Change.set(B))
                .firstName(Change.set("Anna"))
                .title(Change.clear())
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
                ContactPatch.builder().firstName(Change.set("Anna")).build();

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
                                        ContactPatch.builder()
                                                .email(Change.set(B))
                                                .build())))
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

    @Test
    @DisplayName("subscribing, leaving one list and leaving everything are three things")
    void subscriptions(FakeSentori sentori) {
        sentori.addMailingList("OTHER000", "Other", "");
        AudienceId other = AudienceId.of("OTHER000");
        sentori.addContact("a@example.com");
        provider.subscriptions().subscribe(A, NEWS);
        provider.subscriptions().subscribe(A, other);

        provider.subscriptions().unsubscribe(A, NEWS);
        boolean suppressedByOne = sentori.isSuppressed("a@example.com");
        List<String> left = sentori.subscribers("OTHER000");
        provider.subscriptions().suppress(A);

        assertThat(suppressedByOne).isFalse();
        assertThat(left).containsExactly("a@example.com");
        assertThat(sentori.isSuppressed("a@example.com")).isTrue();
        assertThat(sentori.subscribers("OTHER000")).isEmpty();
    }

    @Test
    @DisplayName("suppressing needs no contact; leaving a list needs none either; subscribing does")
    void withoutContact(FakeSentori sentori) {
        provider.subscriptions().suppress(A);
        provider.subscriptions().unsubscribe(B, NEWS);

        assertThat(sentori.state().suppressionList()).containsExactly("a@example.com");
        assertThat(catchThrowableOfType(
                        ContactNotFoundException.class,
                        () -> provider.subscriptions().subscribe(B, NEWS)))
                .isNotNull();
        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @DisplayName("subscribing is refused for who is suppressed or bad, and for a list that is not there")
    void subscribeRefused(FakeSentori sentori) {
        sentori.addContact("a@example.com");
        sentori.addContact("b@example.com");
        sentori.suppress("a@example.com");
        sentori.markBad("b@example.com");

        assertThat(catchThrowableOfType(
                        ContactSuppressedException.class,
                        () -> provider.subscriptions().subscribe(A, NEWS)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        BadAddressException.class,
                        () -> provider.subscriptions().subscribe(B, NEWS)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        AudienceNotFoundException.class,
                        () -> provider.subscriptions().unsubscribe(A, AudienceId.of("NOSUCH00"))))
                .isNotNull();
    }

    @Test
    @DisplayName("mailing lists can be listed, found and looked into, and not be made")
    void audiences(FakeSentori sentori) {
        long id = sentori.addContact("a@example.com").systemId();
        sentori.subscribe("a@example.com", "1234ABCD");

        assertThat(provider.audiences().list()).containsExactly(new Audience(NEWS, "News", "Monthly"));
        assertThat(provider.audiences().find(NEWS)).contains(new Audience(NEWS, "News", "Monthly"));
        assertThat(provider.audiences().find(AudienceId.of("NOSUCH00"))).isEmpty();
        assertThat(provider.audiences().members(NEWS)).singleElement().satisfies(member -> {
            assertThat(member.email()).isEqualTo(A);
            assertThat(member.id()).isEqualTo(ContactId.of(Long.toString(id)));
        });
        assertThat(catchThrowableOfType(
                        AudienceNotFoundException.class,
                        () -> provider.audiences().members(AudienceId.of("NOSUCH00"))))
                .isNotNull();
        UnsupportedCapabilityException refusal = catchThrowableOfType(
                UnsupportedCapabilityException.class, () -> provider.audiences().create("More"));
        assertThat(refusal).hasMessageContaining("web interface");
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
                        Capability.ADD_CONTACT, Capability.ADD_CONTACT_TO_AUDIENCE, Capability.CREATE_AUDIENCE);
        assertThat(provider.required()).containsExactly(ContactComponent.EMAIL);
    }

    private StoredContact found(EmailAddress email) {
        return provider.contacts().find(ContactRef.email(email)).orElseThrow();
    }

    private static Contact named(EmailAddress email, String firstName) {
        return Contact.builder().email(email).firstName(firstName).build();
    }
}
