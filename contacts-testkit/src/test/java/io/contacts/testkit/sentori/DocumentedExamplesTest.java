package io.contacts.testkit.sentori;

import static io.contacts.testkit.sentori.SentoriClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.account.SentoriAttachment;
import io.contacts.testkit.sentori.account.SentoriDocument;
import io.contacts.testkit.sentori.account.SentoriUploadGroup;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every request and response that Sentori's pages print, sent and compared: names, types, order and values. */
@DisplayName("The examples of Sentori's documents")
class DocumentedExamplesTest {
    private static final String JOE = "joe@example.sentoriapp.com";
    private static final String JOE_IN_PATH = "joe%40example.sentoriapp.com";

    private static final String CONTACT = SentoriDocuments.text("contact.json");
    private static final String STRUCTURE = SentoriDocuments.text("structure-single.json");

    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.builder()
                .clock(Clock.fixed(Instant.parse("2010-05-13T09:00:00Z"), ZoneOffset.UTC))
                .externalIds(Stream.of("1234ABCD", "YQ4G521C", "AB1C234D").iterator()::next)
                .start();
        client = new SentoriClient(sentori);
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @Test
    @Pins({"sentori example get by address", "sentori example get by SystemID", "sentori example contact"})
    @DisplayName("get a contact, by address and by SystemID")
    void get() {
        sentori.addContact(JOE, Map.of("Title", "Mr", "FirstName", "Joe", "LastName", "Example"));

        assertAnswers(client.get("/contact/get/" + JOE_IN_PATH + "/"), 200, CONTACT);
        assertAnswers(client.get("/contact/get/16382/"), 200, CONTACT);
    }

    @Test
    @Pins("sentori example add")
    @DisplayName("add a contact")
    void add() {
        Answer answer = client.post("/contact/add/" + JOE_IN_PATH + "/", SentoriDocuments.text("add.json"));

        assertAnswers(answer, 201, CONTACT.replace("\"Mr\"", "null").replace("\"Example\"", "\"Bloggs\""));
    }

    @Test
    @Pins("sentori sentence no body of add")
    @DisplayName("add a contact without a body")
    void addWithoutBody() {
        Answer answer = client.post("/contact/add/" + JOE_IN_PATH + "/");

        String nameless =
                CONTACT.replace("\"Mr\"", "null").replace("\"Example\"", "null").replace("\"Joe\"", "null");
        assertAnswers(answer, 201, nameless);
    }

    @Test
    @Pins("sentori example update")
    @DisplayName("update a contact")
    void update() {
        sentori.addContact(JOE);

        Answer answer = client.post("/contact/update/" + JOE_IN_PATH + "/", SentoriDocuments.text("update.json"));

        assertAnswers(answer, 200, CONTACT.replace("\"Mr\"", "null").replace("\"Example\"", "\"Bloggs\""));
    }

    @Test
    @Pins({"sentori example add or update", "sentori sentence status of add or update"})
    @DisplayName("add or update a contact: 201 the first time, 200 the second")
    void addOrUpdate() {
        String body = SentoriDocuments.text("add-or-update.json");
        String expected = CONTACT.replace("\"Mr\"", "null").replace("\"Example\"", "\"Bloggs\"");

        assertAnswers(client.post("/contact/addorupdate/" + JOE_IN_PATH + "/", body), 201, expected);
        assertAnswers(client.post("/contact/addorupdate/" + JOE_IN_PATH + "/", body), 200, expected);
    }

    @Test
    @Pins("sentori example delete")
    @DisplayName("delete a contact, the body blank")
    void delete() {
        sentori.addContact(JOE);

        Answer answer = client.post("/contact/delete/" + JOE_IN_PATH + "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sentori.contacts()).isEmpty();
    }

    @Test
    @Pins({"sentori example structure single", "sentori example structure list", "sentori sentence importable fields"})
    @DisplayName("get the contact structure, single and list")
    void structure() {
        assertAnswers(client.get("/contact/getstructure/single/"), 200, STRUCTURE);
        assertAnswers(client.get("/contact/getstructure/list/"), 200, SentoriDocuments.text("structure-list.json"));
    }

    @Test
    @Pins({"sentori example subscribe", "sentori example unsubscribe from a list", "sentori example unsubscribe"})
    @DisplayName("subscribe to a list, unsubscribe from it, unsubscribe from everything")
    void lists() {
        sentori.addContact(JOE);
        sentori.addMailingList("MailingListExternalID", "News", "");

        client.post("/contact/subscribe/" + JOE_IN_PATH + "/MailingListExternalID/");
        assertThat(sentori.subscribers("MailingListExternalID")).containsExactly(JOE);

        client.post("/contact/unsubscribe/" + JOE_IN_PATH + "/MailingListExternalID/");
        assertThat(sentori.subscribers("MailingListExternalID")).isEmpty();
        assertThat(sentori.isSuppressed(JOE)).isFalse();

        client.post("/contact/unsubscribe/" + JOE_IN_PATH + "/");
        assertThat(sentori.isSuppressed(JOE)).isTrue();
    }

    @Test
    @Pins({
        "sentori example import",
        "sentori example import counters",
        "sentori sentence Name and Description",
        "sentori sentence TotalRows",
        "sentori sentence EmailableRowsCreated",
        "sentori sentence EmailableRowsUpdated",
        "sentori sentence SuppressedUpdated"
    })
    @DisplayName("import: one created, two updated, one suppressed and updated, an upload group")
    void importing() {
        sentori.addContact("contact2@example.sentoriapp.com");
        sentori.addContact("contact3@example.sentoriapp.com");
        sentori.addContact("contact4@example.sentoriapp.com");
        sentori.suppress("contact4@example.sentoriapp.com");

        Answer answer = client.post("/contact/import/", SentoriDocuments.text("import.json"));

        assertAnswers(answer, 200, SentoriDocuments.text("import-counters.json"));
        assertThat(sentori.uploadGroups())
                .containsExactly(new SentoriUploadGroup(
                        "1234ABCD",
                        "My API Import",
                        "This Upload Group was created by an API Import",
                        Set.of(16382L, 16383L, 16384L, 16385L)));
        assertThat(sentori.contacts())
                .extracting(contact -> contact.fields().get("FirstName"))
                .containsExactly("Mary", "John", "Jane", "Joe");
    }

    @Test
    @Pins("sentori example attach")
    @DisplayName("attach an upload group to a draft")
    void attach() {
        client.post("/contact/import/", "{\"Contacts\":[{\"EmailAddress\":\"" + JOE + "\"}]}");
        sentori.addDraft("XY1C234E", "Spring");

        Answer answer = client.post("/contact/import/1234ABCD/attach/XY1C234E");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(sentori.attachments()).containsExactly(new SentoriAttachment("1234ABCD", "XY1C234E"));
    }

    @Test
    @DisplayName("mailing lists and subscribers, whose SystemID is a string")
    void mailingLists() {
        sentori.addMailingList("ABCD1234", "News", "Monthly");
        sentori.addContact(JOE);
        sentori.subscribe(JOE, "ABCD1234");
        String list = "{\"ExternalID\":\"ABCD1234\",\"Name\":\"News\",\"Description\":\"Monthly\"}";

        assertAnswers(client.get("/mailinglists/ABCD1234/"), 200, list);
        assertAnswers(client.get("/mailinglists/"), 200, "[" + list + "]");
        assertAnswers(
                client.get("/mailinglists/subscribers/ABCD1234"),
                200,
                "[{\"SystemID\":\"16382\",\"EmailAddress\":\"" + JOE + "\"}]");
    }

    @Test
    @DisplayName("create an e-mail, drafts with two or three fraction digits, templates")
    void emails() {
        sentori.addTemplate("1234ABCD", "Frame");
        sentori.state()
                .addDocument(new SentoriDocument(
                        "XY1C234E",
                        SentoriDocument.Kind.DRAFT,
                        "Spring",
                        "Sale",
                        LocalDateTime.parse("2012-02-07T11:06:53.85"),
                        LocalDateTime.parse("2013-02-21T14:41:59.007"),
                        "ExampleU"));

        Answer created = client.post(
                "/emails/create/", "{\"ExternalID\":\"1234ABCD\",\"Name\":\"Summer\",\"Description\":\"Menu\"}");

        assertAnswers(created, 200, "{\"ExternalID\":\"YQ4G521C\"}");
        assertAnswers(client.get("/emails/templates/"), 200, "[{\"ExternalID\":\"1234ABCD\",\"Name\":\"Frame\"}]");
        assertAnswers(client.get("/emails/drafts/"), 200, """
                [
                  {"ExternalID":"XY1C234E","Name":"Spring","Description":"Sale",
                   "Created":"2012-02-07T11:06:53.85","Modified":"2013-02-21T14:41:59.007",
                   "CreatedBy":"ExampleU","ModifiedBy":"ExampleU"},
                  {"ExternalID":"YQ4G521C","Name":"Summer","Description":"Menu",
                   "Created":"2010-05-13T09:00:00.00","Modified":"2010-05-13T09:00:00.00",
                   "CreatedBy":"ExampleU","ModifiedBy":"ExampleU"}
                ]""");
    }

    private static void assertAnswers(Answer answer, int status, String expected) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.json()).isEqualTo(json(expected));
        assertThat(memberNames(answer.json())).isEqualTo(memberNames(json(expected)));
    }

    private static List<String> memberNames(JsonNode node) {
        return node.isArray()
                ? node.valueStream()
                        .flatMap(element -> memberNames(element).stream())
                        .toList()
                : List.copyOf(node.propertyNames());
    }
}
