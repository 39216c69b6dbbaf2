package io.contacts.testkit.sentori;

import static io.contacts.testkit.sentori.SentoriClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Documents;
import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.documents.Statement;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.document.SentoriError;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each documented error")
class ErrorsTest {
    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.start();
        client = new SentoriClient(sentori);
        sentori.addContact("zoe@example.com");
        sentori.addContact("max@example.com");
        sentori.addContact("bad@example.com");
        sentori.markBad("bad@example.com");
        sentori.suppress("gone@example.com");
        sentori.addMailingList("1234ABCD", "News", "Monthly");
        sentori.addDraft("XY1C234E", "Spring");
        sentori.addTemplate("AB1C234D", "Frame");
        sentori.state().addSentEmail("SE1C234D", "Winter");
        sentori.addSmsDocument("SM1C234D", "Text");
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    static Stream<Statement> documented() {
        return Documents.section("sentori error").stream();
    }

    record Case(SentoriError error, String what, Function<SentoriClient, Answer> call) {
        @Override
        public String toString() {
            return error.code() + " " + what;
        }
    }

    static Stream<Case> cases() {
        // Longer than most, because it is a table.
        String import1 = "/contact/import/";
        return Stream.of(
                post(SentoriError.BAD_REQUEST, "update without a body", "/contact/update/zoe%40example.com/", ""),
                post(SentoriError.BAD_REQUEST, "address not encoded", "/contact/add/new@example.com/", ""),
                post(SentoriError.BAD_REQUEST, "address not UTF-8", "/contact/add/%E9%40example.com/", ""),
                post(SentoriError.BAD_REQUEST, "import without a body", import1, ""),
                post(SentoriError.BAD_REQUEST, "import without rows", import1, "{}"),
                post(SentoriError.BAD_REQUEST, "rows no array", import1, "{\"Contacts\":{}}"),
                post(SentoriError.BAD_REQUEST, "row no object", import1, "{\"Contacts\":[1]}"),
                post(SentoriError.BAD_REQUEST, "name no text", import1, "{\"Contacts\":[],\"Name\":1}"),
                post(SentoriError.BAD_REQUEST, "unknown member", import1, "{\"Contacts\":[],\"Nome\":\"a\"}"),
                post(SentoriError.BAD_REQUEST, "e-mail without a body", "/emails/create/", ""),
                post(SentoriError.BAD_REQUEST, "no name", "/emails/create/", "{\"ExternalID\":\"XY1C234E\"}"),
                post(SentoriError.BAD_REQUEST, "no original", "/emails/create/", "{\"Name\":\"a\"}"),
                post(
                        SentoriError.BAD_REQUEST,
                        "unknown member",
                        "/emails/create/",
                        "{\"ExternalID\":\"XY1C234E\",\"Name\":\"a\",\"Subject\":\"b\"}"),
                post(SentoriError.BAD_REQUEST, "unknown upload group", "/contact/import/0000AAAA/attach/XY1C234E", ""),
                get(SentoriError.EMAIL_ADDRESS_NOT_VALID, "get", "/contact/get/zoe/"),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "add", "/contact/add/zoe%40/", ""),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "encoded twice", "/contact/add/zoe%2540example.com/", ""),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "update", "/contact/update/zoe/", "{}"),
                post(
                        SentoriError.EMAIL_ADDRESS_NOT_VALID,
                        "update to no address",
                        "/contact/update/zoe%40example.com/",
                        "{\"EmailAddress\":\"zoe\"}"),
                post(
                        SentoriError.EMAIL_ADDRESS_NOT_VALID,
                        "update to an empty address",
                        "/contact/update/zoe%40example.com/",
                        "{\"EmailAddress\":\"\"}"),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "addorupdate", "/contact/addorupdate/%20/", ""),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "delete", "/contact/delete/zoe/", ""),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "subscribe", "/contact/subscribe/zoe/1234ABCD/", ""),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "unsubscribe", "/contact/unsubscribe/zoe/1234ABCD/", ""),
                post(SentoriError.EMAIL_ADDRESS_NOT_VALID, "unsubscribe from all", "/contact/unsubscribe/zoe/", ""),
                get(SentoriError.CONTACT_NOT_FOUND, "get by address", "/contact/get/nobody%40example.com/"),
                get(SentoriError.CONTACT_NOT_FOUND, "get a suppressed address", "/contact/get/gone%40example.com/"),
                get(SentoriError.CONTACT_NOT_FOUND, "get by SystemID", "/contact/get/1/"),
                get(SentoriError.CONTACT_NOT_FOUND, "get by any number", "/contact/get/99999999999999999999999/"),
                post(SentoriError.CONTACT_NOT_FOUND, "update", "/contact/update/nobody%40example.com/", "{}"),
                post(SentoriError.CONTACT_NOT_FOUND, "delete", "/contact/delete/nobody%40example.com/", ""),
                post(
                        SentoriError.CONTACT_NOT_FOUND,
                        "subscribe",
                        "/contact/subscribe/nobody%40example.com/1234ABCD/",
                        ""),
                post(
                        SentoriError.CONTACT_NOT_FOUND,
                        "unsubscribe",
                        "/contact/unsubscribe/nobody%40example.com/1234ABCD/",
                        ""),
                post(SentoriError.EMAIL_ADDRESS_IN_USE, "add", "/contact/add/zoe%40example.com/", ""),
                post(SentoriError.EMAIL_ADDRESS_IN_USE, "add in another case", "/contact/add/ZOE%40Example.com/", ""),
                post(
                        SentoriError.EMAIL_ADDRESS_IN_USE,
                        "update to another's address",
                        "/contact/update/zoe%40example.com/",
                        "{\"EmailAddress\":\"max@example.com\"}"),
                post(
                        SentoriError.CONTACT_FIELDS_NOT_VALID,
                        "unknown field",
                        "/contact/add/new%40example.com/",
                        "{\"Firstname\":\"a\"}"),
                post(
                        SentoriError.CONTACT_FIELDS_NOT_VALID,
                        "read-only field",
                        "/contact/update/zoe%40example.com/",
                        "{\"SystemID\":1}"),
                post(
                        SentoriError.CONTACT_FIELDS_NOT_VALID,
                        "wrong type",
                        "/contact/addorupdate/zoe%40example.com/",
                        "{\"FirstName\":1}"),
                post(
                        SentoriError.CONTACT_FIELDS_NOT_VALID,
                        "unknown field in a row",
                        import1,
                        "{\"Contacts\":[{\"EmailAddress\":\"a@example.com\"},{\"EmailAddress\":\"b@example.com\",\"x\":1}]}"),
                post(
                        SentoriError.EMAIL_ADDRESSES_NOT_VALID,
                        "add with another address in the body",
                        "/contact/add/new%40example.com/",
                        "{\"EmailAddress\":\"other@example.com\"}"),
                post(
                        SentoriError.NO_EMAIL_ADDRESS_IN_CONTACTS,
                        "import",
                        import1,
                        "{\"Contacts\":[{\"FirstName\":\"a\"},{}]}"),
                post(SentoriError.NO_EMAIL_ADDRESS_IN_CONTACTS, "import of nothing", import1, "{\"Contacts\":[]}"),
                post(SentoriError.EMAIL_ADDRESS_SUPPRESSED, "add", "/contact/add/gone%40example.com/", ""),
                post(
                        SentoriError.EMAIL_ADDRESS_SUPPRESSED,
                        "subscribe",
                        "/contact/subscribe/gone%40example.com/1234ABCD/",
                        ""),
                post(SentoriError.EMAIL_ADDRESS_BAD, "subscribe", "/contact/subscribe/bad%40example.com/1234ABCD/", ""),
                post(
                        SentoriError.MAILING_LIST_NOT_FOUND,
                        "subscribe",
                        "/contact/subscribe/zoe%40example.com/0000AAAA/",
                        ""),
                post(
                        SentoriError.MAILING_LIST_NOT_FOUND,
                        "unsubscribe",
                        "/contact/unsubscribe/zoe%40example.com/0000AAAA/",
                        ""),
                get(SentoriError.MAILING_LIST_NOT_FOUND, "list", "/mailinglists/0000AAAA/"),
                get(SentoriError.MAILING_LIST_NOT_FOUND, "list in another case", "/mailinglists/1234abcd/"),
                get(SentoriError.MAILING_LIST_NOT_FOUND, "subscribers", "/mailinglists/subscribers/0000AAAA"),
                post(SentoriError.DOCUMENT_NOT_FOUND, "attach", "/contact/import/0000AAAA/attach/0000BBBB", ""),
                post(
                        SentoriError.DOCUMENT_NOT_FOUND,
                        "create",
                        "/emails/create/",
                        "{\"ExternalID\":\"0000AAAA\",\"Name\":\"a\"}"),
                post(
                        SentoriError.DOCUMENT_NOT_OF_EXPECTED_TYPE,
                        "attach to an SMS",
                        "/contact/import/0000AAAA/attach/SM1C234D",
                        ""),
                post(
                        SentoriError.DOCUMENT_NOT_OF_EXPECTED_TYPE,
                        "create from an SMS",
                        "/emails/create/",
                        "{\"ExternalID\":\"SM1C234D\",\"Name\":\"a\"}"),
                post(SentoriError.EMAIL_NOT_A_DRAFT, "template", "/contact/import/0000AAAA/attach/AB1C234D", ""),
                post(SentoriError.EMAIL_NOT_A_DRAFT, "sent", "/contact/import/0000AAAA/attach/SE1C234D", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Pins({"sentori sentence body of add", "sentori sentence Contacts"})
    @DisplayName("comes where it should, in the documented envelope, and nothing has changed")
    void raised(Case wrong) {
        var contacts = sentori.contacts();
        var suppressed = sentori.state().suppressionList();

        Answer answer = wrong.call().apply(client);

        assertThat(answer.status()).isEqualTo(wrong.error().status());
        assertThat(answer.body())
                .isEqualTo("{\"Code\":" + wrong.error().code() + ",\"Message\":\""
                        + wrong.error().message() + "\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("private");
        assertThat(sentori.contacts()).isEqualTo(contacts);
        assertThat(sentori.state().suppressionList()).isEqualTo(suppressed);
        assertThat(sentori.uploadGroups()).isEmpty();
        assertThat(sentori.attachments()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documented")
    @Pins("sentori error")
    @DisplayName("has the code, the text and the status of the documents' table")
    void asTheTableHasIt(Statement row) {
        Answer answer = switch (row.name()) {
            case "1" -> withKey("no key");
            case "2" -> withKey(SentoriFakeApi.INACCESSIBLE_KEY);
            case "3" -> withKey(SentoriFakeApi.KEY_WITHOUT_ACCOUNT);
            default ->
                cases().filter(wrong ->
                                row.name().equals(Integer.toString(wrong.error().code())))
                        .findFirst()
                        .orElseThrow()
                        .call()
                        .apply(client);
        };

        assertThat(Integer.toString(answer.code())).isEqualTo(row.name());
        assertThat(answer.json().get("Message").stringValue()).isEqualTo(row.cell(0));
        assertThat(Integer.toString(answer.status())).isEqualTo(row.cell(1));
    }

    @Test
    @DisplayName("has a case above, but for those of the key")
    void everyErrorHasACase() {
        assertThat(Stream.concat(
                        cases().map(Case::error),
                        Stream.of(
                                SentoriError.API_KEY_NOT_VALID,
                                SentoriError.FAILED_TO_SET_ACCOUNT,
                                SentoriError.ACCOUNT_NOT_FOUND)))
                .contains(SentoriError.values());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("can be scripted on any operation")
    void scripted(SentoriError error) {
        sentori.script(Faults.script().always().answer(error.response()).build());

        Answer answer = client.get("/mailinglists/");

        assertThat(answer.status()).isEqualTo(error.status());
        assertThat(answer.code()).isEqualTo(error.code());
    }

    @Test
    @Pins("sentori other error 401 and above")
    @DisplayName("can be one that no document lists")
    void unlisted() {
        sentori.script(Faults.script()
                .always()
                .answer(SentoriError.envelope(409, 4711, "Something new"))
                .build());

        assertThat(client.get("/mailinglists/").json())
                .isEqualTo(json("{\"Code\":4711,\"Message\":\"Something new\"}"));
    }

    private Answer withKey(String key) {
        return new SentoriClient(sentori.baseUrl().toString(), key).get("/mailinglists/");
    }

    private static Case get(SentoriError error, String what, String path) {
        return new Case(error, what + ": GET " + path, client -> client.get(path));
    }

    private static Case post(SentoriError error, String what, String path, String body) {
        return new Case(
                error, what + ": POST " + path, client -> body.isEmpty() ? client.post(path) : client.post(path, body));
    }
}
