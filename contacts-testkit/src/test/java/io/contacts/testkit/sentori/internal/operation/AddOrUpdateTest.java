package io.contacts.testkit.sentori.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.SentoriClient;
import io.contacts.testkit.sentori.SentoriClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The truth table of {@code sentori.md A2.3}, row by row. */
@DisplayName("Add or update")
class AddOrUpdateTest {
    private static final String PATH = "/contact/addorupdate/path%40example.com/";
    private static final String WITHOUT_ADDRESS = "{\"FirstName\":\"New\"}";
    private static final String WITH_ADDRESS = "{\"EmailAddress\":\"body@example.com\",\"FirstName\":\"New\"}";

    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.start();
        client = new SentoriClient(sentori);
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @Test
    @Pins("sentori sentence without address: unknown")
    @DisplayName("row 1: unknown in the path, no address in the body: creates the path's contact, 201")
    void createsFromPath() {
        Answer answer = client.post(PATH, WITHOUT_ADDRESS);

        assertReturns(answer, 201, "path@example.com", 16382);
        assertFirstNames(Map.of("path@example.com", "New"));
    }

    @Test
    @Pins("sentori sentence without address: unknown")
    @DisplayName("row 1 without a body: creates the path's contact, 201")
    void createsWithoutBody() {
        Answer answer = client.post(PATH);

        assertReturns(answer, 201, "path@example.com", 16382);
    }

    @Test
    @Pins("sentori sentence without address: known")
    @DisplayName("row 2: known in the path, no address in the body: updates it, 200, and leaves other fields alone")
    void updatesFromPath() {
        sentori.addContact("path@example.com", Map.of("FirstName", "Old", "LastName", "Kept"));

        Answer answer = client.post(PATH, WITHOUT_ADDRESS);

        assertReturns(answer, 200, "path@example.com", 16382);
        assertThat(sentori.contact("path@example.com").orElseThrow().fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("FirstName", "New", "LastName", "Kept"));
    }

    @Test
    @Pins("sentori sentence address: URI's exists")
    @DisplayName("row 3: known in the path, the body's address unknown: updates the contact and changes its address")
    void changesAddress() {
        sentori.addContact("path@example.com", Map.of("FirstName", "Old", "LastName", "Kept"));

        Answer answer = client.post(PATH, WITH_ADDRESS);

        assertReturns(answer, 200, "body@example.com", 16382);
        assertFirstNames(Map.of("body@example.com", "New"));
        assertThat(client.get("/contact/get/path%40example.com/").code()).isEqualTo(101);
        assertThat(client.get("/contact/get/body%40example.com/").status()).isEqualTo(200);
    }

    @Test
    @Pins("sentori sentence address: neither exists")
    @DisplayName("row 4: both unknown: creates the body's contact, 201; the path's address is nobody's")
    void createsFromBody() {
        Answer answer = client.post(PATH, WITH_ADDRESS);

        assertReturns(answer, 201, "body@example.com", 16382);
        assertFirstNames(Map.of("body@example.com", "New"));
    }

    @Test
    @Pins("sentori sentence address: body's exists")
    @DisplayName("row 5: unknown in the path, the body's address known: updates the body's contact")
    void updatesFromBody() {
        sentori.addContact("body@example.com", Map.of("FirstName", "Old"));

        Answer answer = client.post(PATH, WITH_ADDRESS);

        assertReturns(answer, 200, "body@example.com", 16382);
        assertFirstNames(Map.of("body@example.com", "New"));
    }

    @Test
    @Pins("sentori sentence address: both exist")
    @DisplayName("row 6: both known and different: updates both but their addresses, returns the body's contact")
    void updatesBoth() {
        sentori.addContact("path@example.com", Map.of("FirstName", "Old path"));
        sentori.addContact("body@example.com", Map.of("FirstName", "Old body"));

        Answer answer = client.post(PATH, WITH_ADDRESS);

        assertReturns(answer, 200, "body@example.com", 16383);
        assertFirstNames(Map.of("path@example.com", "New", "body@example.com", "New"));
    }

    @Test
    @DisplayName("with the same address in both, in another case: updates, and writes the address as the body has it")
    void sameAddress() {
        sentori.addContact("Body@example.com", Map.of("FirstName", "Old"));

        Answer answer = client.post("/contact/addorupdate/BODY%40example.com/", WITH_ADDRESS);

        assertReturns(answer, 200, "body@example.com", 16382);
        assertFirstNames(Map.of("body@example.com", "New"));
    }

    @Test
    @DisplayName("a suppressed contact is updated and stays suppressed; a suppressed address is created suppressed")
    void suppressed() {
        sentori.suppress("path@example.com");

        Answer created = client.post(PATH, WITHOUT_ADDRESS);
        Answer updated = client.post(PATH, WITHOUT_ADDRESS);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().get("IsSuppressed").booleanValue()).isTrue();
        assertThat(updated.status()).isEqualTo(200);
        assertThat(updated.json().get("IsSuppressed").booleanValue()).isTrue();
    }

    @Test
    @DisplayName("a contact that moves to a suppressed address is suppressed, and one that leaves its address stays so")
    void suppressionMoves() {
        sentori.addContact("path@example.com");
        sentori.suppress("body@example.com");

        Answer moved = client.post(PATH, WITH_ADDRESS);
        Answer movedOn =
                client.post("/contact/addorupdate/body%40example.com/", "{\"EmailAddress\":\"z@example.com\"}");

        assertThat(moved.json().get("IsSuppressed").booleanValue()).isTrue();
        assertThat(movedOn.json().get("IsSuppressed").booleanValue()).isTrue();
    }

    @Test
    @DisplayName("refuses as a whole: a bad field changes neither contact")
    void refused() {
        sentori.addContact("path@example.com");
        sentori.addContact("body@example.com");
        var before = sentori.contacts();

        Answer answer = client.post(PATH, WITH_ADDRESS.replace("}", ",\"Nope\":1}"));

        assertThat(answer.code()).isEqualTo(103);
        assertThat(sentori.contacts()).isEqualTo(before);
    }

    private static void assertReturns(Answer answer, int status, String address, long systemId) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("EmailAddress").stringValue()).isEqualTo(address);
        assertThat(answer.json().get("SystemID").longValue()).isEqualTo(systemId);
    }

    private void assertFirstNames(Map<String, String> byAddress) {
        assertThat(sentori.contacts())
                .hasSize(byAddress.size())
                .allSatisfy(contact ->
                        assertThat(contact.fields()).containsEntry("FirstName", byAddress.get(contact.emailAddress())));
    }
}
