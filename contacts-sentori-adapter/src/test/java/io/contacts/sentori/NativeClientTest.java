package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportCounters;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.bulk.ImportReceipt;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.error.CallInterruptedException;
import io.contacts.domain.error.DocumentNotFoundException;
import io.contacts.domain.error.DocumentNotUsableException;
import io.contacts.domain.error.OutcomeUnknownException;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.OnFake;
import io.contacts.sentori.fixture.Operation;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.FakeSentoriExtension;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because it has a test for each operation that the ports have not.
@DisplayName("The native client")
@ExtendWith(FakeSentoriExtension.class)
class NativeClientTest {
    private static final ContactRef JOE = ContactRef.email("joe@example.sentoriapp.com");

    @Test
    @DisplayName("gives every member of a contact as it came, and the flags that the portable contact lacks")
    void rawContact() {
        FakeResponse answer = Bodies.contactWith(
                "\"IsBadMobilePhoneNumber\" : false",
                "\"IsBadMobilePhoneNumber\" : true, \"Table\" : \"7\", \"PhoneNumber2\" : 5");
        try (Wire wire = Wire.answering(answer)) {

            SentoriContact joe = wire.client().find(JOE).orElseThrow();

            assertThat(joe.id()).isEqualTo(ContactId.of("16382"));
            assertThat(joe.emailAddress()).isEqualTo("joe@example.sentoriapp.com");
            assertThat(joe.suppressed()).contains(false);
            assertThat(joe.badEmailAddress()).contains(false);
            assertThat(joe.badMobilePhoneNumber()).contains(true);
            assertThat(joe.confirmed()).contains(true);
            assertThat(joe.members())
                    .containsEntry("FirstName", FieldValue.text("Joe"))
                    .containsEntry("CreatedTimestamp", FieldValue.text("2010-05-13T09:00:00"))
                    .containsEntry("PhoneNumber2", FieldValue.number("5"))
                    .doesNotContainKey("CRMID");
            assertThat(joe.members().keySet()).startsWith("IsSuppressed", "IsBadEmailAddress", "SystemID", "Title");
            assertThat(joe.toString()).doesNotContain("Joe");
        }
    }

    @Test
    @DisplayName("gives a contact that the portable one could not hold")
    void unportable() {
        FakeResponse answer = Bodies.contactWith("joe@example.sentoriapp.com", "joe at example");
        try (Wire wire = Wire.answering(answer)) {
            ContactRef byId = ContactRef.id(ContactId.of("16382"));

            assertThat(wire.client().find(byId).orElseThrow().emailAddress()).isEqualTo("joe at example");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SystemID\" : 16382 | \"SystemID\" : 1.5",
                "\"SystemID\" : 16382 | \"SystemID\" : -1",
                "\"SystemID\" : 16382 | \"SystemID\" : 1E99999",
                "\"SystemID\" : 16382 | \"SystemID\" : null",
                "\"SystemID\" : 16382 | \"SystemID\" : true",
                "\"SystemID\" : 16382 | \"SystemID\" : \"1/2\"",
                "\"joe@example.sentoriapp.com\" | 5",
                "\"IsConfirmed\" : true | \"IsConfirmed\" : \"yes\"",
                "\"IsConfirmed\" : true | \"IsConfirmed\" : true, \"Table\" : []"
            })
    @DisplayName("refuses a contact without an id or an address, or whose flags are none")
    void spoilt(String documented, String spoilt) {
        try (Wire wire = Wire.answering(Bodies.contactWith(documented, spoilt))) {
            assertThat(catchThrowableOfType(
                            UnexpectedResponseException.class,
                            () -> wire.client().find(JOE)))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("ends with its provider: a call is given up before anything is sent")
    void closed(FakeSentori sentori) {
        ContactsProvider provider = OnFake.open(sentori);
        SentoriClient client = provider.unwrap(SentoriClient.class);
        provider.close();

        assertThatThrownBy(client::drafts).isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(sentori.requestCount()).isZero();
    }

    @Test
    @DisplayName("finds nothing as nothing, and nobody but who was asked for")
    void found(FakeSentori sentori) {
        long id = sentori.addContact("joe@example.com").systemId();
        try (ContactsProvider provider = OnFake.open(sentori)) {
            SentoriClient client = provider.unwrap(SentoriClient.class);

            assertThat(client.find(ContactRef.id(ContactId.of(Long.toString(id)))))
                    .isPresent();
            assertThat(client.find(ContactRef.email("nobody@example.com"))).isEmpty();
            assertThat(catchThrowableOfType(
                            UnexpectedResponseException.class,
                            () -> client.find(ContactRef.id(ContactId.of("joe@example.com")))))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("lists drafts and templates, and makes a draft that an import can be attached to")
    void emails(FakeSentori sentori) {
        sentori.addTemplate("TEMPL000", "Menu");
        sentori.addDraft("DRAFT000", "June");
        try (ContactsProvider provider = OnFake.open(sentori)) {
            SentoriClient client = provider.unwrap(SentoriClient.class);

            DocumentId july = client.createEmail(DocumentId.of("TEMPL000"), "July", "The menu of July");

            assertThat(client.templates()).containsExactly(new SentoriTemplate(DocumentId.of("TEMPL000"), "Menu"));
            assertThat(client.drafts()).extracting(SentoriDraft::name).containsExactly("June", "July");
            assertThat(client.drafts()).last().satisfies(draft -> {
                assertThat(draft.id()).isEqualTo(july);
                assertThat(draft.description()).isEqualTo("The menu of July");
                assertThat(draft.created()).isNotNull();
            });
        }
    }

    @Test
    @DisplayName("reads the documented draft, and shows nobody who wrote it")
    void documentedDraft() {
        String draft = """
                [{"ExternalID":"ABCD1234","Name":"June","Description":"Menu","Created":"2013-02-21T14:41:59.007",
                  "Modified":"2012-02-07T11:06:53.85","CreatedBy":"ExampleU","ModifiedBy":"ExampleV"},
                 {"ExternalID":"ABCD1235","Name":"July"}]
                """;
        try (Wire wire = Wire.answering(Wire.json(200, draft))) {

            List<SentoriDraft> drafts = wire.client().drafts();

            assertThat(drafts)
                    .containsExactly(
                            new SentoriDraft(
                                    DocumentId.of("ABCD1234"),
                                    "June",
                                    "Menu",
                                    LocalDateTime.of(2013, 2, 21, 14, 41, 59, 7_000_000),
                                    LocalDateTime.of(2012, 2, 7, 11, 6, 53, 850_000_000),
                                    "ExampleU",
                                    "ExampleV"),
                            new SentoriDraft(DocumentId.of("ABCD1235"), "July", "", null, null, "", ""));
            assertThat(drafts.get(0).toString()).doesNotContain("ExampleU");
        }
    }

    @Test
    @DisplayName("a draft cannot be made of what is not there, of an SMS, or without a name")
    void refusedDraft(FakeSentori sentori) {
        sentori.addSmsDocument("SMS00000", "Text");
        try (ContactsProvider provider = OnFake.open(sentori)) {
            SentoriClient client = provider.unwrap(SentoriClient.class);

            assertThat(catchThrowableOfType(
                            DocumentNotFoundException.class,
                            () -> client.createEmail(DocumentId.of("NOSUCH00"), "July", null)))
                    .isNotNull();
            assertThat(catchThrowableOfType(
                            DocumentNotUsableException.class,
                            () -> client.createEmail(DocumentId.of("SMS00000"), "July", null)))
                    .isNotNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client.createEmail(DocumentId.of("SMS00000"), " ", null));
            assertThat(sentori.requestCount()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("a draft whose answer is lost is not made again")
    void lostDraft(FakeSentori sentori) {
        sentori.addTemplate("TEMPL000", "Menu");
        sentori.script(Faults.script().always().resetAfterEffect().build());
        try (ContactsProvider provider = OnFake.open(sentori, 4)) {
            assertThat(catchThrowableOfType(
                            OutcomeUnknownException.class,
                            () -> provider.unwrap(SentoriClient.class)
                                    .createEmail(DocumentId.of("TEMPL000"), "July", null)))
                    .isNotNull();
        }
        assertThat(sentori.requestCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("imports rows as they are, and Sentori counts what it leaves out")
    void rows(FakeSentori sentori) {
        List<Map<String, FieldValue>> rows = List.of(
                Map.of("EmailAddress", FieldValue.text("joe@example.com"), "FirstName", FieldValue.text("Joe")),
                Map.of("EmailAddress", FieldValue.text("no address")),
                Map.of("EmailAddress", FieldValue.text("info@example.com")),
                Map.of("EmailAddress", FieldValue.text("bad@example.com"), "IsBadEmailAddress", FieldValue.flag(true)));
        try (ContactsProvider provider = OnFake.open(sentori)) {

            ImportReceipt receipt =
                    provider.unwrap(SentoriClient.class).importRows(new SentoriImport(rows, "June", null));

            assertThat(receipt.counters()).isEqualTo(new ImportCounters(4, 2, 0, 0, 0, 0, 1, 1));
            assertThat(receipt.importId()).isPresent();
            assertThat(sentori.uploadGroups().get(0).name()).isEqualTo("June");
        }
    }

    @Test
    @DisplayName("all eight counters come through as they are, whether or not they add up")
    void counters() {
        String counters = """
                {"TotalRows":100,"EmailableRowsCreated":1,"EmailableRowsUpdated":2,"SuppressedUpdated":3,
                 "BadEmailUpdated":4,"ExcludedDuplicates":5,"ExcludedInvalidEmail":6,"ExcludedRoleBased":7,
                 "UploadGroupExternalID":"1234ABCD"}
                """;
        try (Wire wire = Wire.answering(Wire.json(200, counters))) {

            ImportReceipt receipt = wire.client().importRows(new SentoriImport(List.of(), null, null));

            assertThat(receipt)
                    .isEqualTo(ImportReceipt.of(new ImportCounters(100, 1, 2, 3, 4, 5, 6, 7), ImportId.of("1234ABCD")));
            assertThat(receipt.counters().accountsForAll()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"a/b\"", "17"})
    @DisplayName("an upload group's id that is none is refused")
    void spoiltGroup(String id) {
        String counters = Bodies.with(Bodies.COUNTERS, "\"1234ABCD\"", id);
        try (Wire wire = Wire.answering(Wire.json(200, counters))) {
            assertThat(catchThrowableOfType(UnexpectedResponseException.class, () -> Operation.IMPORT.run(wire)))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("lists subscribers with their ids as numbers or in quotes, also where an address is not one to us")
    void subscribers() {
        String body = "[{\"SystemID\":\"1\",\"EmailAddress\":\"joe@example.com\"},"
                + "{\"SystemID\":2,\"EmailAddress\":\"joe at example\"}]";
        try (Wire wire = Wire.answering(Wire.json(200, body))) {
            assertThat(wire.client().subscribers(AudienceId.of("ABCD1234")))
                    .extracting(SentoriSubscriber::id, SentoriSubscriber::emailAddress)
                    .containsExactly(
                            tuple(ContactId.of("1"), "joe@example.com"), tuple(ContactId.of("2"), "joe at example"));
        }
    }

    @Test
    @DisplayName("getstructure says the same in both forms, and the list holds one example")
    void structure(FakeSentori sentori) {
        try (ContactsProvider provider = OnFake.open(sentori)) {
            SentoriClient client = provider.unwrap(SentoriClient.class);

            assertThat(client.structure()).hasSize(11).isEqualTo(client.structureList());
            assertThat(client.structure()).isEqualTo(provider.fields().list());
        }
        for (String body : List.of("[]", "[" + Bodies.STRUCTURE + "," + Bodies.STRUCTURE + "]")) {
            try (Wire wire = Wire.answering(Wire.json(200, body))) {
                assertThat(catchThrowableOfType(
                                UnexpectedResponseException.class,
                                () -> wire.client().structureList()))
                        .isNotNull();
            }
        }
    }

    @Test
    @DisplayName("rows cannot be changed after they were given, and are not shown")
    void immutableRows() {
        Map<String, FieldValue> row = new HashMap<>(Map.of("EmailAddress", FieldValue.text("joe@example.com")));
        SentoriImport rows = new SentoriImport(List.of(row), null, null);

        row.clear();

        assertThat(rows.rows().get(0)).containsOnly(entry("EmailAddress", FieldValue.text("joe@example.com")));
        assertThat(rows.toString()).doesNotContain("joe@");
    }
}
