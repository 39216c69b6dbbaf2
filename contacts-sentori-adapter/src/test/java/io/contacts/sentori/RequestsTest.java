package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportBatch;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Change;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.field.FieldValue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What goes over the wire")
class RequestsTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.com");
    private static final AudienceId LIST = AudienceId.of("ABCD1234");
    private static final FakeResponse NOTHING = FakeResponse.empty(200);

    /** Every operation without a body: what it answers with, how it is called, its request line. */
    static Stream<Arguments> bodiless() {
        return Stream.of(
                bodiless(
                        "1 get by address",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().find(ContactRef.email(JOE)),
                        "GET /v2.0/contact/get/joe%40example.com/"),
                bodiless(
                        "1 get by SystemID",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().find(ContactRef.id(ContactId.of("16382"))),
                        "GET /v2.0/contact/get/16382/"),
                bodiless(
                        "1 get, native",
                        Bodies.contact(),
                        wire -> wire.client().find(ContactRef.email(JOE)),
                        "GET /v2.0/contact/get/joe%40example.com/"),
                bodiless(
                        "2 add without fields",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().add(joe().build()),
                        "POST /v2.0/contact/add/joe%40example.com/"),
                bodiless(
                        "5 delete",
                        NOTHING,
                        wire -> wire.provider().contacts().delete(ContactRef.email(JOE)),
                        "POST /v2.0/contact/delete/joe%40example.com/"),
                bodiless(
                        "6 getstructure",
                        Wire.json(200, Bodies.STRUCTURE),
                        wire -> wire.provider().fields().list(),
                        "GET /v2.0/contact/getstructure/single/"),
                bodiless(
                        "6 getstructure as a list",
                        Wire.json(200, "[" + Bodies.STRUCTURE + "]"),
                        wire -> wire.client().structureList(),
                        "GET /v2.0/contact/getstructure/list/"),
                bodiless(
                        "7 subscribe",
                        NOTHING,
                        wire -> wire.provider().subscriptions().subscribe(JOE, LIST),
                        "POST /v2.0/contact/subscribe/joe%40example.com/ABCD1234/"),
                bodiless(
                        "8 unsubscribe from a list",
                        NOTHING,
                        wire -> wire.provider().subscriptions().unsubscribe(JOE, LIST),
                        "POST /v2.0/contact/unsubscribe/joe%40example.com/ABCD1234/"),
                bodiless(
                        "9 unsubscribe from everything",
                        NOTHING,
                        wire -> wire.provider().subscriptions().suppress(JOE),
                        "POST /v2.0/contact/unsubscribe/joe%40example.com/"),
                bodiless(
                        "11 attach, without a slash at the end",
                        NOTHING,
                        wire -> wire.provider().imports().attach(ImportId.of("AB1C234D"), DocumentId.of("XY1C234E")),
                        "POST /v2.0/contact/import/AB1C234D/attach/XY1C234E"),
                bodiless(
                        "12 a mailing list",
                        Wire.json(200, "{\"ExternalID\":\"ABCD1234\",\"Name\":\"News\",\"Description\":\"Monthly\"}"),
                        wire -> wire.provider().audiences().find(LIST),
                        "GET /v2.0/mailinglists/ABCD1234/"),
                bodiless(
                        "13 all mailing lists",
                        Wire.json(200, "[]"),
                        wire -> wire.provider().audiences().list(),
                        "GET /v2.0/mailinglists/"),
                bodiless(
                        "14 subscribers, without a slash at the end",
                        Wire.json(200, "[]"),
                        wire -> wire.provider().audiences().members(LIST),
                        "GET /v2.0/mailinglists/subscribers/ABCD1234"),
                bodiless(
                        "16 drafts", Wire.json(200, "[]"), wire -> wire.client().drafts(), "GET /v2.0/emails/drafts/"),
                bodiless(
                        "17 templates",
                        Wire.json(200, "[]"),
                        wire -> wire.client().templates(),
                        "GET /v2.0/emails/templates/"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("bodiless")
    @DisplayName("an operation without a body is one request with the key, the exact path and no Content-Type")
    void noBody(String name, FakeResponse answer, Consumer<Wire> operation, String requestLine) {
        try (Wire wire = Wire.answering(answer)) {

            operation.accept(wire);

            RecordedRequest request = wire.request();
            assertThat(request.method() + " " + request.rawPath()).isEqualTo(requestLine);
            assertThat(request.rawQuery()).isEmpty();
            assertThat(request.header("ApiKey")).contains(Wire.KEY);
            assertThat(request.header("Content-Type")).isEmpty();
            assertThat(request.body()).isEmpty();
            if (request.method().equals("POST")) {
                assertThat(request.header("Content-Length")).contains("0");
            }
        }
    }

    /** Every operation with a body: what it answers with, how it is called, its request line, its exact body. */
    static Stream<Arguments> bodied() {
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
                                                .firstName(Change.set("Zoé"))
                                                .companyName(Change.clear())
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
                                        ContactPatch.builder()
                                                .email(Change.set(EmailAddress.of("new@example.com")))
                                                .build()),
                        "POST /v2.0/contact/update/joe%40example.com/",
                        "{\"EmailAddress\":\"new@example.com\"}"),
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
                        "4 saveAs under the same address",
                        Bodies.contact(),
                        wire -> wire.provider()
                                .contacts()
                                .saveAs(JOE, joe().firstName("Joe").build()),
                        "POST /v2.0/contact/addorupdate/joe%40example.com/",
                        "{\"FirstName\":\"Joe\"}"),
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
                        "{\"Contacts\":[{\"EmailAddress\":\"not an address\"}]}"),
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

    /** An address, and how its bytes must stand in a path. */
    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of("joe@example.sentoriapp.com", "joe%40example.sentoriapp.com"),
                Arguments.of("joe+tag@example.com", "joe%2Btag%40example.com"),
                Arguments.of("a/b@example.com", "a%2Fb%40example.com"),
                Arguments.of("50%off@example.com", "50%25off%40example.com"),
                Arguments.of("a%41b@example.com", "a%2541b%40example.com"),
                Arguments.of("a%2Fb@example.com", "a%252Fb%40example.com"),
                Arguments.of("who?@example.com", "who%3F%40example.com"),
                Arguments.of("a#b@example.com", "a%23b%40example.com"),
                Arguments.of("you&me@example.com", "you%26me%40example.com"),
                Arguments.of("o'neil@example.com", "o%27neil%40example.com"),
                Arguments.of("{b}*$=!@example.com", "%7Bb%7D%2A%24%3D%21%40example.com"),
                Arguments.of("\"john doe\"@example.com", "%22john%20doe%22%40example.com"),
                Arguments.of("\"a@b\\\"c\"@example.com", "%22a%40b%5C%22c%22%40example.com"),
                Arguments.of("José@exämple.com", "Jos%C3%A9%40ex%C3%A4mple.com"),
                Arguments.of("\uD83C\uDF7D@example.com", "%F0%9F%8D%BD%40example.com"),
                Arguments.of("JOE.Smith@Example.COM", "JOE.Smith%40Example.COM"),
                Arguments.of("12345@example.com", "12345%40example.com"));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("addresses")
    @DisplayName("an address stands in every path byte for byte as it was given")
    void addressInPath(String address, String segment) {
        EmailAddress email = EmailAddress.of(address);
        Contact contact = Contact.builder().email(email).build();
        ContactPatch patch = ContactPatch.builder().firstName(Change.set("Joe")).build();
        try (Wire wire = Wire.answering(Bodies.contact())) {

            wire.provider().contacts().find(ContactRef.email(email));
            wire.provider().contacts().add(contact);
            wire.provider().contacts().update(ContactRef.email(email), patch);
            wire.provider().contacts().save(contact);
            wire.provider().contacts().delete(ContactRef.email(email));
            wire.provider().subscriptions().subscribe(email, LIST);
            wire.provider().subscriptions().unsubscribe(email, LIST);
            wire.provider().subscriptions().suppress(email);

            assertThat(wire.requests())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly(
                            "/v2.0/contact/get/" + segment + "/",
                            "/v2.0/contact/add/" + segment + "/",
                            "/v2.0/contact/update/" + segment + "/",
                            "/v2.0/contact/addorupdate/" + segment + "/",
                            "/v2.0/contact/delete/" + segment + "/",
                            "/v2.0/contact/subscribe/" + segment + "/ABCD1234/",
                            "/v2.0/contact/unsubscribe/" + segment + "/ABCD1234/",
                            "/v2.0/contact/unsubscribe/" + segment + "/");
        }
    }

    @Test
    @DisplayName("a list id with odd but harmless characters stays one segment")
    void oddListId() {
        try (Wire wire = Wire.answering(NOTHING)) {

            wire.provider().subscriptions().unsubscribe(JOE, AudienceId.of("a&b=c;d+é"));

            assertThat(wire.request().rawPath())
                    .isEqualTo("/v2.0/contact/unsubscribe/joe%40example.com/a%26b%3Dc%3Bd%2B%C3%A9/");
        }
    }

    @Test
    @DisplayName("an update by id asks for the address first and writes under it")
    void updateById() {
        try (Wire wire = Wire.answering(Bodies.contact())) {

            wire.provider()
                    .contacts()
                    .update(
                            ContactRef.id(ContactId.of("16382")),
                            ContactPatch.builder().firstName(Change.set("Joe")).build());

            assertThat(wire.requests())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly("/v2.0/contact/get/16382/", "/v2.0/contact/update/joe%40example.sentoriapp.com/");
        }
    }

    @Test
    @DisplayName("a deletion by id asks for the address first and deletes under it")
    void deleteById() {
        try (Wire wire = Wire.answering(Bodies.contact(), NOTHING)) {

            wire.provider().contacts().delete(ContactRef.id(ContactId.of("16382")));

            assertThat(wire.requests())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly("/v2.0/contact/get/16382/", "/v2.0/contact/delete/joe%40example.sentoriapp.com/");
        }
    }

    @Test
    @DisplayName("adding to an audience adds and then subscribes")
    void addToAudience() {
        try (Wire wire = Wire.answering(Wire.json(201, Bodies.CONTACT), NOTHING)) {

            wire.provider().contacts().add(joe().build(), LIST);

            assertThat(wire.requests())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly(
                            "/v2.0/contact/add/joe%40example.com/",
                            "/v2.0/contact/subscribe/joe%40example.com/ABCD1234/");
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

    private static Arguments bodiless(String name, FakeResponse answer, Consumer<Wire> operation, String requestLine) {
        return Arguments.of(name, answer, operation, requestLine);
    }

    private static Arguments bodied(
            String name, FakeResponse answer, Consumer<Wire> operation, String requestLine, String body) {
        return Arguments.of(name, answer, operation, requestLine, body);
    }
}
