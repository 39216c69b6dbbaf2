package io.contacts.sentori.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import io.contacts.sentori.SentoriImport;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Requests with a body")
class RequestBodiesTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");

    /** Every operation with a body: what it answers with, how it is called, its request line, its exact body. */
    static Stream<Arguments> bodied() {
        return Stream.of(addAndUpdate(), saves(), imports(), emails()).flatMap(group -> group);
    }

    private static Stream<Arguments> addAndUpdate() {
        return Stream.of(
                bodied(
                        "2 add with fields",
                        Wire.json(201, Bodies.CONTACT),
                        wire -> wire.provider()
                                .contacts()
                                .add(joe().firstName("Joe").lastName("Bloggs").build()),
                        "POST /v2.0/contact/add/joe%40example.com/",
                        "{\"FirstName\":\"Joe\",\"LastName\":\"Bloggs\"}"),
                bodied(
                        "3 update",
                        Bodies.contact(),
                        wire -> wire.provider()
                                .contacts()
                                .update(
                                        ContactRef.email(JOE),
                                        ContactPatch.builder()
                                                .set(Contact.builder()
                                                        .firstName("Zoé")
                                                        .build())
                                                .clear(Contact.Component.COMPANY_NAME)
                                                .build()),
                        "POST /v2.0/contact/update/joe%40example.com/",
                        "{\"FirstName\":\"Zoé\",\"CompanyName\":null}"),
                bodied(
                        "3 update with another address: the old one in the path, the new one in the body",
                        Bodies.contact(),
                        wire -> wire.provider()
                                .contacts()
                                .update(
                                        ContactRef.email(JOE),
                                        ContactPatch.setting(Contact.builder()
                                                .email(EmailAddress.of("new@example.com"))
                                                .build())),
                        "POST /v2.0/contact/update/joe%40example.com/",
                        "{\"EmailAddress\":\"new@example.com\"}"));
    }

    private static Stream<Arguments> saves() {
        // Longer than most, because it is a table.
        return Stream.of(
                bodied(
                        "4 save, of everything",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().save(everything()),
                        "POST /v2.0/contact/addorupdate/joe%40example.com/",
                        "{\"CRMID\":\"C-1\",\"Title\":\"Mr\",\"FirstName\":\"Joe\",\"LastName\":\"Bloggs\",\"KnownAs\":\"JB\","
                                + "\"CompanyName\":\"Example Ltd\",\"PhoneNumber\":\"+590590112233\","
                                + "\"MobilePhoneNumber\":\"+590690112233\",\"Table\":\"7\",\"Visits\":1.10,\"Vip\":true,"
                                + "\"Seen\":\"2026-01-02T03:04:00\"}"),
                bodied(
                        "4 save without fields",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().save(joe().build()),
                        "POST /v2.0/contact/addorupdate/joe%40example.com/",
                        "{}"),
                bodied(
                        "4 saveAs under another address",
                        Bodies.contact(),
                        wire -> wire.provider()
                                .contacts()
                                .saveAs(
                                        EmailAddress.of("old@example.com"),
                                        joe().firstName("Joe").build()),
                        "POST /v2.0/contact/addorupdate/old%40example.com/",
                        "{\"FirstName\":\"Joe\",\"EmailAddress\":\"joe@example.com\"}"),
                bodied(
                        "4 saveAs under another spelling of the address",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().saveAs(EmailAddress.of("JOE@example.com"), joe().build()),
                        "POST /v2.0/contact/addorupdate/JOE%40example.com/",
                        "{\"EmailAddress\":\"joe@example.com\"}"),
                bodied(
                        "4 saveAs under the same address",
                        Bodies.contact(),
                        wire -> wire.provider()
                                .contacts()
                                .saveAs(JOE, joe().firstName("Joe").build()),
                        "POST /v2.0/contact/addorupdate/joe%40example.com/",
                        "{\"FirstName\":\"Joe\"}"));
    }

    private static Stream<Arguments> imports() {
        return Stream.of(
                bodied(
                        "10 import",
                        Wire.json(200, Bodies.COUNTERS),
                        wire -> wire.provider()
                                .imports()
                                .submit(batch().named("My API Import").describedAs("By the API")),
                        "POST /v2.0/contact/import/",
                        "{\"Name\":\"My API Import\",\"Description\":\"By the API\",\"Contacts\":["
                                + "{\"FirstName\":\"Joe\",\"EmailAddress\":\"joe@example.com\"},"
                                + "{\"FirstName\":\"Mary\",\"EmailAddress\":\"mary@example.com\"}]}"),
                bodied(
                        "10 import without a name",
                        Wire.json(201, Bodies.COUNTERS),
                        wire -> wire.provider().imports().submit(ImportBatch.of(List.of(joe().build()))),
                        "POST /v2.0/contact/import/",
                        "{\"Contacts\":[{\"EmailAddress\":\"joe@example.com\"}]}"),
                bodied(
                        "10 import, native",
                        Wire.json(200, Bodies.COUNTERS),
                        wire -> wire.client()
                                .importRows(new SentoriImport(
                                        List.of(Map.of("EmailAddress", FieldValue.text("not an address"))),
                                        null,
                                        null)),
                        "POST /v2.0/contact/import/",
                        "{\"Contacts\":[{\"EmailAddress\":\"not an address\"}]}"));
    }

    private static Stream<Arguments> emails() {
        return Stream.of(
                bodied(
                        "15 create an e-mail",
                        Wire.json(200, "{\"ExternalID\":\"YQ4G521C\"}"),
                        wire -> wire.client().createEmail(DocumentId.of("ABCD1234"), "Menu", "For June"),
                        "POST /v2.0/emails/create/",
                        "{\"ExternalID\":\"ABCD1234\",\"Name\":\"Menu\",\"Description\":\"For June\"}"),
                bodied(
                        "15 create an e-mail without a description",
                        Wire.json(201, "{\"ExternalID\":\"YQ4G521C\"}"),
                        wire -> wire.client().createEmail(DocumentId.of("ABCD1234"), "Menu", null),
                        "POST /v2.0/emails/create/",
                        "{\"ExternalID\":\"ABCD1234\",\"Name\":\"Menu\"}"));
    }

    @ParameterizedTest(name = "{0}: {3} {4}")
    @MethodSource("bodied")
    @DisplayName("an operation with a body is one request with the key, the exact path and exactly this JSON")
    void body(String name, FakeResponse answer, Consumer<Wire> operation, String requestLine, String body) {
        try (Wire wire = Wire.answering(answer)) {

            operation.accept(wire);

            RecordedRequest request = wire.request();
            assertThat(request.method() + " " + request.rawPath()).isEqualTo(requestLine);
            assertThat(request.rawQuery()).isEmpty();
            assertThat(request.header("ApiKey")).contains(Wire.KEY);
            assertThat(request.header("Content-Type")).contains("application/json");
            assertThat(request.bodyText()).isEqualTo(body);
        }
    }

    private static Contact.Builder joe() {
        return Contact.builder().email(JOE);
    }

    private static ImportBatch batch() {
        return ImportBatch.of(List.of(
                joe().firstName("Joe").build(),
                Contact.builder().email("mary@example.com").firstName("Mary").build()));
    }

    private static Contact everything() {
        return joe().crmId("C-1")
                .title("Mr")
                .firstName("Joe")
                .lastName("Bloggs")
                .knownAs("JB")
                .companyName("Example Ltd")
                .phone("+590590112233")
                .mobilePhone("+590690112233")
                .field("Table", "7")
                .field("Visits", FieldValue.number(new BigDecimal("1.10")))
                .field("Vip", FieldValue.flag(true))
                .field("Seen", FieldValue.timestamp(LocalDateTime.of(2026, 1, 2, 3, 4)))
                .build();
    }

    private static Arguments bodied(
            String name, FakeResponse answer, Consumer<Wire> operation, String requestLine, String body) {
        return Arguments.of(name, answer, operation, requestLine, body);
    }
}
