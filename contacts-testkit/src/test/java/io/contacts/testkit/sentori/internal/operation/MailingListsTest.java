package io.contacts.testkit.sentori.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.SentoriClient;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.account.SentoriMailingList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Mailing lists and the suppression list")
class MailingListsTest {
    private static final String SUBSCRIBE = "/contact/subscribe/zoe%40example.com/1234ABCD/";
    private static final String UNSUBSCRIBE = "/contact/unsubscribe/zoe%40example.com/1234ABCD/";
    private static final String UNSUBSCRIBE_ALL = "/contact/unsubscribe/zoe%40example.com/";

    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.builder()
                .mailingList("1234ABCD", "News", "Monthly")
                .mailingList("ABCD1234", "Events", "Now and then")
                .start();
        client = new SentoriClient(sentori);
        sentori.addContact("zoe@example.com");
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @Test
    @DisplayName("subscribing and unsubscribing twice is as once, and touches one list")
    void idempotent() {
        sentori.subscribe("zoe@example.com", "ABCD1234");

        assertThat(client.post(SUBSCRIBE).status()).isEqualTo(200);
        assertThat(client.post(SUBSCRIBE).status()).isEqualTo(200);
        assertThat(sentori.subscribers("1234ABCD")).containsExactly("zoe@example.com");

        assertThat(client.post(UNSUBSCRIBE).status()).isEqualTo(200);
        assertThat(client.post(UNSUBSCRIBE).status()).isEqualTo(200);
        assertThat(sentori.subscribers("1234ABCD")).isEmpty();
        assertThat(sentori.subscribers("ABCD1234")).containsExactly("zoe@example.com");
    }

    @Test
    @Pins("sentori sentence unsubscribe")
    @DisplayName("unsubscribing from everything leaves every list and suppresses")
    void everything() {
        sentori.subscribe("zoe@example.com", "1234ABCD");
        sentori.subscribe("zoe@example.com", "ABCD1234");

        assertThat(client.post(UNSUBSCRIBE_ALL).status()).isEqualTo(200);

        SentoriContact zoe = sentori.contact("zoe@example.com").orElseThrow();
        assertThat(zoe.suppressed()).isTrue();
        assertThat(zoe.mailingLists()).isEmpty();
        assertThat(client.get("/contact/get/zoe%40example.com/")
                        .json()
                        .get("IsSuppressed")
                        .booleanValue())
                .isTrue();
        assertThat(client.post(SUBSCRIBE).code()).isEqualTo(106);
        assertThat(client.post(UNSUBSCRIBE_ALL).status()).isEqualTo(200);
    }

    @Test
    @Pins("sentori sentence unsubscribe nobody")
    @DisplayName("an address without a contact is suppressed all the same, and no contact appears")
    void suppressedWithoutContact() {
        assertThat(client.post("/contact/unsubscribe/nobody%40example.com/").status())
                .isEqualTo(200);

        assertThat(sentori.isSuppressed("Nobody@example.com")).isTrue();
        assertThat(sentori.state().suppressionList()).containsExactly("nobody@example.com");
        assertThat(sentori.contact("nobody@example.com")).isEmpty();
    }

    @Test
    @DisplayName("a suppressed contact that is deleted stays on the suppression list")
    void deletedStaysSuppressed() {
        client.post(UNSUBSCRIBE_ALL);
        client.post("/contact/delete/zoe%40example.com/");

        assertThat(sentori.isSuppressed("zoe@example.com")).isTrue();
        assertThat(client.post("/contact/add/zoe%40example.com/").code()).isEqualTo(106);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "%2e", "%2E%2e", ".%2E"})
    @DisplayName("an empty or dot list id is no operation: nobody is unsubscribed from anything")
    void oddListId(String listId) {
        sentori.subscribe("zoe@example.com", "1234ABCD");

        SentoriClient.Answer answer = client.post(UNSUBSCRIBE_ALL + listId + "/");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(sentori.unmatched()).hasSize(1);
        assertThat(sentori.isSuppressed("zoe@example.com")).isFalse();
        assertThat(sentori.subscribers("1234ABCD")).containsExactly("zoe@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20", "%2F", "%2F..%2F", "1234abcd", "1234ABCD%20", "%00x"})
    @DisplayName("any other odd list id is an unknown list, or no text at all")
    void unknownListId(String listId) {
        int status = client.post(UNSUBSCRIBE_ALL + listId + "/").status();

        assertThat(status).isIn(400, 404);
        assertThat(sentori.isSuppressed("zoe@example.com")).isFalse();
    }

    @Test
    @DisplayName("subscribers are those who may be written to, the oldest first")
    void subscribers() {
        for (String name : List.of("ann", "bob", "cat", "dan")) {
            sentori.addContact(name + "@example.com");
            sentori.subscribe(name + "@example.com", "1234ABCD");
        }
        sentori.markBad("bob@example.com");
        sentori.suppress("cat@example.com");

        assertThat(client.get("/mailinglists/subscribers/1234ABCD")
                        .json()
                        .valueStream()
                        .map(subscriber -> subscriber.get("EmailAddress").stringValue()))
                .containsExactly("ann@example.com", "dan@example.com");
        assertThat(client.get("/mailinglists/subscribers/ABCD1234").body()).isEqualTo("[]");
    }

    @Test
    @DisplayName("lists come in the order of their making, and none is an empty array")
    void lists() {
        assertThat(client.get("/mailinglists/")
                        .json()
                        .valueStream()
                        .map(list -> list.get("Name").stringValue()))
                .containsExactly("News", "Events");
        assertThat(sentori.state().mailingLists())
                .extracting(SentoriMailingList::externalId)
                .containsExactly("1234ABCD", "ABCD1234");
        try (FakeSentori empty = FakeSentori.start()) {
            assertThat(new SentoriClient(empty).get("/mailinglists/").body()).isEqualTo("[]");
        }
    }

    @Test
    @DisplayName("delete, subscribe, unsubscribe and attach answer with an empty body")
    void silence() {
        assertThat(client.post(SUBSCRIBE).body()).isEmpty();
        assertThat(client.post(UNSUBSCRIBE).body()).isEmpty();
        assertThat(client.post(UNSUBSCRIBE_ALL).body()).isEmpty();
        assertThat(client.post("/contact/delete/zoe%40example.com/").body()).isEmpty();
    }
}
