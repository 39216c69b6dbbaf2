package io.contacts.sentori.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Requests without a body")
class RequestsTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.sentoriapp.com");
    private static final AudienceId LIST = AudienceId.of("ABCD1234");
    private static final FakeResponse NOTHING = FakeResponse.empty(200);

    /** Every operation without a body: what it answers with, how it is called, its request line. */
    static Stream<Arguments> bodiless() {
        return Stream.of(contacts(), structureAndSubscriptions(), importsAndLists(), emails())
                .flatMap(group -> group);
    }

    private static Stream<Arguments> contacts() {
        return Stream.of(
                bodiless(
                        "1 get by address",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().find(ContactRef.email(JOE)),
                        "GET /v2.0/contact/get/joe%40example.sentoriapp.com/"),
                bodiless(
                        "1 get by SystemID",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().find(ContactRef.id(ContactId.of("16382"))),
                        "GET /v2.0/contact/get/16382/"),
                bodiless(
                        "1 get, native",
                        Bodies.contact(),
                        wire -> wire.client().find(ContactRef.email(JOE)),
                        "GET /v2.0/contact/get/joe%40example.sentoriapp.com/"),
                bodiless(
                        "2 add without fields",
                        Bodies.contact(),
                        wire -> wire.provider().contacts().add(joe().build()),
                        "POST /v2.0/contact/add/joe%40example.sentoriapp.com/"),
                bodiless(
                        "5 delete",
                        NOTHING,
                        wire -> wire.provider().contacts().delete(ContactRef.email(JOE)),
                        "POST /v2.0/contact/delete/joe%40example.sentoriapp.com/"));
    }

    private static Stream<Arguments> structureAndSubscriptions() {
        return Stream.of(
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
                        "POST /v2.0/contact/subscribe/joe%40example.sentoriapp.com/ABCD1234/"),
                bodiless(
                        "8 unsubscribe from a list",
                        NOTHING,
                        wire -> wire.provider().subscriptions().unsubscribe(JOE, LIST),
                        "POST /v2.0/contact/unsubscribe/joe%40example.sentoriapp.com/ABCD1234/"),
                bodiless(
                        "9 unsubscribe from everything",
                        NOTHING,
                        wire -> wire.provider().subscriptions().suppress(JOE),
                        "POST /v2.0/contact/unsubscribe/joe%40example.sentoriapp.com/"));
    }

    private static Stream<Arguments> importsAndLists() {
        return Stream.of(
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
                        "GET /v2.0/mailinglists/subscribers/ABCD1234"));
    }

    private static Stream<Arguments> emails() {
        return Stream.of(
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

    @Test
    @DisplayName("an update by id asks for the address first and writes under it")
    void updateById() {
        try (Wire wire = Wire.answering(Bodies.contact())) {

            wire.provider()
                    .contacts()
                    .update(
                            ContactRef.id(ContactId.of("16382")),
                            ContactPatch.setting(
                                    Contact.builder().firstName("Joe").build()));

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
                            "/v2.0/contact/add/joe%40example.sentoriapp.com/",
                            "/v2.0/contact/subscribe/joe%40example.sentoriapp.com/ABCD1234/");
        }
    }

    private static Contact.Builder joe() {
        return Contact.builder().email(JOE);
    }

    private static Arguments bodiless(String name, FakeResponse answer, Consumer<Wire> operation, String requestLine) {
        return Arguments.of(name, answer, operation, requestLine);
    }
}
