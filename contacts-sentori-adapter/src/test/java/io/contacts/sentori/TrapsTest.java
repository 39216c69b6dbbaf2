package io.contacts.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.config.ContactsConfig;
import io.contacts.domain.config.ProviderConfig;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.contact.ContactId;
import io.contacts.domain.contact.ContactPatch;
import io.contacts.domain.contact.ContactRef;
import io.contacts.domain.contact.EmailAddress;
import io.contacts.domain.contact.StoredContact;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.error.UnexpectedResponseException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.port.Capability;
import io.contacts.domain.provider.CallObserver;
import io.contacts.domain.validation.Violation;
import io.contacts.http.HttpCalls;
import io.contacts.http.call.Call;
import io.contacts.sentori.fixture.Bodies;
import io.contacts.sentori.fixture.Wire;
import io.contacts.sentori.internal.call.SentoriCalls;
import io.contacts.sentori.internal.call.SentoriErrors;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.FakeServer;
import io.contacts.testkit.fake.RecordedRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each trap is shown with the requests that would fall into it.
@DisplayName("Traps of Sentori's API that must be impossible")
class TrapsTest {
    private static final EmailAddress JOE = EmailAddress.of("joe@example.sentoriapp.com");

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {"", " ", "\t", "\u00A0", "/", "//", "\\", ".", "..", "%2F", "%2f", "%2E%2E", "a/b", "?", "#"})
    @DisplayName("a blank or odd list id cannot be made, and so never turns leaving a list into leaving everything")
    void oddListIdCannotBeMade(String odd) {
        assertThatIllegalArgumentException().isThrownBy(() -> AudienceId.of(odd));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", " ", "\t", ".", ".."})
    @DisplayName("a list id that would vanish from a path is refused by the path itself, too")
    void vanishingListIdIsRefusedByThePath(String odd) {
        withApi((calls, server) -> {
            assertThatIllegalArgumentException().isThrownBy(() -> unsubscribe(calls, odd));

            assertThat(server.journal()).isEmpty();
        });
    }

    @ParameterizedTest(name = "\"{0}\" as {1}")
    @MethodSource("slashes")
    @DisplayName("a list id that looks like a piece of a path stays one segment of it")
    void slashStaysOneSegment(String odd, String segment) {
        withApi((calls, server) -> {
            unsubscribe(calls, odd);

            assertThat(server.journal())
                    .extracting(RecordedRequest::rawPath)
                    .containsExactly("/v2.0/contact/unsubscribe/joe%40example.sentoriapp.com/" + segment + "/");
        });
    }

    static Stream<Arguments> slashes() {
        return Stream.of(
                Arguments.of("/", "%2F"),
                Arguments.of("%2F", "%252F"),
                Arguments.of("../../unsubscribe", "..%2F..%2Funsubscribe"),
                Arguments.of("%2E%2E", "%252E%252E"),
                Arguments.of("?", "%3F"),
                Arguments.of("#", "%23"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmailAddress", "emailaddress", "EMAILADDRESS", "eMailAddress"})
    @DisplayName("an address cannot be slipped into a save, an add, an update or an import as a custom field")
    void addressAsField(String name) {
        Contact contact =
                Contact.builder().email(JOE).field(name, "other@example.com").build();
        ContactPatch patch = ContactPatch.setting(Contact.builder()
                .field(name, FieldValue.text("other@example.com"))
                .build());

        requireRefused(
                name,
                List.of(
                        wire -> wire.provider().contacts().save(contact),
                        wire -> wire.provider().contacts().add(contact),
                        wire -> wire.provider().contacts().saveAs(JOE, contact),
                        wire -> wire.provider().contacts().update(ContactRef.email(JOE), patch)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SystemID",
                "IsSuppressed",
                "CreatedSourceValue",
                "CreatedIPAddress",
                "CreatedHttpReferrerUrl",
                "CreatedTimestamp",
                "ModifiedTimestamp",
                "IsConfirmed",
                "systemid",
                "issuppressed"
            })
    @DisplayName("a read-only member is never sent: setting or clearing it is refused by name before any request")
    void readOnly(String name) {
        Contact contact = Contact.builder().email(JOE).field(name, "x").build();

        requireRefused(
                name,
                List.of(
                        wire -> wire.provider().contacts().save(contact),
                        wire -> wire.provider().contacts().add(contact),
                        wire -> wire.provider()
                                .contacts()
                                .update(
                                        ContactRef.email(JOE),
                                        ContactPatch.builder().clearFields(name).build())));
    }

    @Test
    @DisplayName("a contact that was read and is saved again sends no flag, no read-only member and no address")
    void readAndSaved() {
        try (Wire wire = Wire.answering(Bodies.contactAnd("\"Table\" : \"7\", \"Visits\" : 3, \"Vip\" : true"))) {
            StoredContact joe =
                    wire.provider().contacts().find(ContactRef.email(JOE)).orElseThrow();

            wire.provider().contacts().save(joe.contact());

            assertThat(wire.requests().get(1).bodyText())
                    .isEqualTo("{\"Title\":\"Mr\",\"FirstName\":\"Joe\",\"LastName\":\"Example\","
                            + "\"Table\":\"7\",\"Vip\":true,\"Visits\":3}");
        }
    }

    @Test
    @DisplayName("IsBadEmailAddress is sent if the caller set it, and only then")
    void flagOnlyIfSet() {
        try (Wire wire = Wire.answering(Bodies.contact())) {

            wire.provider()
                    .contacts()
                    .save(Contact.builder()
                            .email(JOE)
                            .field("IsBadEmailAddress", FieldValue.flag(false))
                            .field("IsBadMobilePhoneNumber", FieldValue.flag(true))
                            .build());
            wire.provider().contacts().save(Contact.builder().email(JOE).build());

            assertThat(wire.requests())
                    .extracting(RecordedRequest::bodyText)
                    .containsExactly("{\"IsBadEmailAddress\":false,\"IsBadMobilePhoneNumber\":true}", "{}");
        }
    }

    @Test
    @DisplayName("only a change of address puts EmailAddress into the body of an update or a saveAs")
    void addressOnlyIfItChanges() {
        ContactPatch same = ContactPatch.setting(
                Contact.builder().email(JOE).firstName("Joe").build());
        EmailAddress otherCase = EmailAddress.of("Joe@example.com");
        try (Wire wire = Wire.answering(Bodies.contact())) {

            wire.provider().contacts().update(ContactRef.email(JOE), same);
            wire.provider().contacts().update(ContactRef.email(otherCase), same);
            wire.provider().contacts().saveAs(JOE, Contact.builder().email(JOE).build());
            wire.provider()
                    .contacts()
                    .saveAs(otherCase, Contact.builder().email(JOE).build());

            assertThat(wire.requests())
                    .extracting(RecordedRequest::bodyText)
                    .containsExactly(
                            "{\"FirstName\":\"Joe\"}",
                            "{\"FirstName\":\"Joe\",\"EmailAddress\":\"joe@example.sentoriapp.com\"}",
                            "{}",
                            "{\"EmailAddress\":\"joe@example.sentoriapp.com\"}");
        }
    }

    @Test
    @DisplayName(
            "clearing sends what empties a field, what is not named is not sent, and an empty text is sent as such")
    void keepSetClear() {
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder().field("Note", FieldValue.text("")).build())
                .clear(Contact.Component.TITLE, Contact.Component.PHONE)
                .clearFields("Table")
                .build();

        assertThat(bodyOf(Map.of(), patch))
                .isEqualTo("{\"Title\":null,\"PhoneNumber\":null,\"Table\":null,\"Note\":\"\"}");
        assertThat(bodyOf(Map.of("clear-with", "null"), patch)).isEqualTo(bodyOf(Map.of(), patch));
        assertThat(bodyOf(Map.of("clear-with", "EMPTY"), patch))
                .isEqualTo("{\"Title\":\"\",\"PhoneNumber\":\"\",\"Table\":\"\",\"Note\":\"\"}");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2010-05-13T09:00:00",
                "2010-05-13T09:00:00.1",
                "2010-05-13T09:00:00.12",
                "2010-05-13T09:00:00.123",
                "2010-05-13T09:00:00.1234",
                "2010-05-13T09:00:00.12345",
                "2010-05-13T09:00:00.123456",
                "2010-05-13T09:00:00.1234567",
                "2010-05-13T00:00:00"
            })
    @DisplayName("a time without a zone stays without one, with all its digits")
    void timeWithoutZone(String text) {
        FakeResponse answer = Bodies.contactWith(
                "\"CreatedTimestamp\" : \"2010-05-13T09:00:00\"", "\"CreatedTimestamp\" : \"" + text + "\"");
        try (Wire wire = Wire.answering(answer)) {

            StoredContact joe =
                    wire.provider().contacts().find(ContactRef.email(JOE)).orElseThrow();

            assertThat(joe.provenance().createdAt()).contains(LocalDateTime.parse(text));
        }
    }

    @Test
    @DisplayName("an id that is none, which Sentori would take for an address, never brings another contact")
    void idThatIsAnAddress() {
        ContactRef ref = ContactRef.id(ContactId.of("joe@example.com"));
        try (Wire wire = Wire.answering(Bodies.contact())) {

            assertThat(catchThrowableOfType(
                            UnexpectedResponseException.class,
                            () -> wire.provider().contacts().find(ref)))
                    .isNotNull();
            assertThat(catchThrowableOfType(
                            UnexpectedResponseException.class,
                            () -> wire.provider().contacts().delete(ref)))
                    .isNotNull();
            assertThat(wire.requests()).extracting(RecordedRequest::method).containsOnly("GET");
        }
    }

    private static String bodyOf(Map<String, String> settings, ContactPatch patch) {
        try (Wire wire = Wire.answering(settings, Bodies.contact())) {
            wire.provider().contacts().update(ContactRef.email(JOE), patch);
            return wire.request().bodyText();
        }
    }

    private static void requireRefused(String name, List<Consumer<Wire>> operations) {
        try (Wire wire = Wire.answering(Bodies.contact())) {
            for (Consumer<Wire> operation : operations) {

                InvalidContactException error =
                        catchThrowableOfType(InvalidContactException.class, () -> operation.accept(wire));

                assertThat(error.violations()).extracting(Violation::component).containsExactly("fields[" + name + "]");
            }
            assertThat(wire.requests()).isEmpty();
        }
    }

    private static void unsubscribe(SentoriCalls calls, String list) {
        calls.tell(Call.repeatableWrite(Capability.UNSUBSCRIBE), api -> api.unsubscribe(JOE.value(), list));
    }

    private static void withApi(BiConsumer<SentoriCalls, FakeServer> test) {
        try (FakeServer server = FakeServer.builder()
                        .mount("/v2.0", request -> FakeResponse.empty(200))
                        .start();
                SentoriCalls calls = calls(configuration(server.baseUrl("/v2.0").toString()))) {
            test.accept(calls, server);
        }
    }

    private static SentoriCalls calls(SentoriConfiguration configuration) {
        String name = configuration.displayName();
        HttpCalls http = HttpCalls.open(name, configuration.http(), new SentoriErrors(), CallObserver.none());
        return new SentoriCalls(name, http, configuration.keyHeaders());
    }

    private static SentoriConfiguration configuration(String baseUrl) {
        ContactsConfig config =
                ContactsConfig.of(Map.of("contacts.sentori.base-url", baseUrl, "contacts.sentori.api-key", Wire.KEY));
        return SentoriConfiguration.from(ProviderConfig.read(config, "sentori", SentoriConfiguration.keys(), null));
    }
}
