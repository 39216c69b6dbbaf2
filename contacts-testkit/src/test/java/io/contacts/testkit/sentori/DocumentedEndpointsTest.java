package io.contacts.testkit.sentori;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Documents;
import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.documents.Statement;
import io.contacts.testkit.sentori.SentoriClient.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The tables of endpoints, row by row: the request is made of what the row says, and so is what is expected of the answer. */
@DisplayName("The endpoints of Sentori's documents")
class DocumentedEndpointsTest {
    private static final String JOE = "joe@example.sentoriapp.com";
    private static final String JSON = "application/json";

    private static final List<String> CONTACT = List.of(
            "IsSuppressed",
            "IsBadEmailAddress",
            "SystemID",
            "CRMID",
            "Title",
            "FirstName",
            "LastName",
            "KnownAs",
            "EmailAddress",
            "CompanyName",
            "PhoneNumber",
            "MobilePhoneNumber",
            "CreatedSourceValue",
            "CreatedIPAddress",
            "CreatedHttpReferrerUrl",
            "CreatedTimestamp",
            "ModifiedTimestamp",
            "IsConfirmed",
            "IsBadMobilePhoneNumber");

    private static final List<String> LIST = List.of("ExternalID", "Name", "Description");

    /** What a row calls a body, and the members that such a body has. */
    private static final Map<String, List<String>> MEMBERS = Map.ofEntries(
            Map.entry("Contact object", CONTACT),
            Map.entry("complete Contact", CONTACT),
            Map.entry(
                    "structure object / array with one object",
                    List.of(
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
                            "IsBadMobilePhoneNumber")),
            Map.entry(
                    "counters object",
                    List.of(
                            "TotalRows",
                            "EmailableRowsCreated",
                            "EmailableRowsUpdated",
                            "SuppressedUpdated",
                            "BadEmailUpdated",
                            "ExcludedDuplicates",
                            "ExcludedInvalidEmail",
                            "ExcludedRoleBased",
                            "UploadGroupExternalID")),
            Map.entry("MailingList", LIST),
            Map.entry("array of MailingList", LIST),
            Map.entry("array of {SystemID, EmailAddress}", List.of("SystemID", "EmailAddress")),
            Map.entry("{ExternalID}", List.of("ExternalID")),
            Map.entry(
                    "array of draft",
                    List.of("ExternalID", "Name", "Description", "Created", "Modified", "CreatedBy", "ModifiedBy")),
            Map.entry("array of template", List.of("ExternalID", "Name")));

    /** What a request needs where the row alone does not say it. */
    private static final Map<String, String> BODIES = Map.of(
            "3", "{\"FirstName\":\"Joe\"}",
            "10", "{\"Contacts\":[{\"EmailAddress\":\"" + JOE + "\"}]}",
            "15", "{\"ExternalID\":\"AB1C234D\",\"Name\":\"Summer\"}");

    private FakeSentori sentori;
    private SentoriClient client;
    private String uploadGroup;

    @BeforeEach
    void start() {
        sentori = FakeSentori.start();
        client = new SentoriClient(sentori.baseUrl().resolve("/").toString().replaceAll("/$", ""), sentori.apiKey());
        sentori.addContact(JOE);
        sentori.addMailingList("ABCD1234", "News", "Monthly");
        sentori.subscribe(JOE, "ABCD1234");
        sentori.addTemplate("AB1C234D", "Frame");
        sentori.addDraft("XY1C234E", "Spring");
        client.post("/v2.0/contact/import/", "{\"Contacts\":[{\"EmailAddress\":\"" + JOE + "\"}]}");
        uploadGroup = sentori.uploadGroups().get(0).externalId();
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    static Stream<Statement> endpoints() {
        return Documents.section("sentori endpoint").stream();
    }

    static Stream<Statement> elsewhere() {
        return Documents.section("sentori elsewhere").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    @Pins("sentori endpoint")
    @DisplayName("answer each row's request with the status and the members that the row states")
    void served(Statement row) {
        Answer answer = ask(row);

        assertThat(answer.status()).isBetween(200, 299);
        if (row.cell(2).matches("\\d+.*")) {
            assertThat(row.cell(2)).contains(Integer.toString(answer.status()));
        }
        if (!row.cell(3).startsWith("not stated")) {
            assertThat(answer.json().isArray()).isEqualTo(row.cell(3).startsWith("array"));
            assertThat(memberNames(answer.json())).isEqualTo(MEMBERS.get(row.cell(3)));
        }
        assertThat(sentori.unmatched()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    @Pins("sentori elsewhere")
    @DisplayName("are those of v2.0: a request to another is a 404 without an envelope, and nothing has changed")
    void notServed(Statement row) {
        var before = sentori.contacts();

        Answer answer = ask(row);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isZero();
        assertThat(sentori.unmatched()).hasSize(1);
        assertThat(sentori.contacts()).isEqualTo(before);
    }

    private Answer ask(Statement row) {
        String path = row.cell(1)
                .replace("{SystemID or EmailAddress}", "joe%40example.sentoriapp.com")
                .replace("{email}", row.name().equals("2") ? "new%40example.com" : "joe%40example.sentoriapp.com")
                .replace("{single\\|list}", "single")
                .replace("{MailingListExternalID}", "ABCD1234")
                .replace("{UploadGroupExternalID}", uploadGroup)
                .replace("{DocumentExternalID}", "XY1C234E");
        String body = BODIES.getOrDefault(row.name(), "");
        var request = client.request(path)
                .method(row.cell(0), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return client.send(body.isEmpty() ? request : request.header("Content-Type", JSON));
    }

    private static List<String> memberNames(JsonNode answer) {
        JsonNode object = answer.isArray() ? Objects.requireNonNull(answer.get(0)) : answer;
        return List.copyOf(object.propertyNames());
    }
}
