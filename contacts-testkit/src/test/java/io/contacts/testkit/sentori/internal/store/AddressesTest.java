package io.contacts.testkit.sentori.internal.store;

import static io.contacts.testkit.sentori.SentoriClient.segment;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.SentoriClient;
import io.contacts.testkit.sentori.account.SentoriContact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Addresses")
class AddressesTest {
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joe@example.com",
                "joe+tag@example.com",
                "a/b@example.com",
                "50%off@example.com",
                "a%41b@example.com",
                "what?@example.com",
                "a#b@example.com",
                "a&b=c@example.com",
                "o'neil@example.com",
                "\"john doe\"@example.com",
                "\"a@b\\\"c\"@example.com",
                "josé@exämple.com",
                "用户@例え.com",
                "😀@example.com",
                "{b}|^`~!$*@example.com",
                "Upper.Case@Example.COM",
                "x@sub.domain.example.com"
            })
    @DisplayName("in a path are decoded from UTF-8 exactly once, whatever they hold")
    void decoded(String address) {
        assertThat(client.post("/contact/add/" + segment(address) + "/").status())
                .isEqualTo(201);

        assertThat(sentori.contacts())
                .singleElement()
                .extracting(SentoriContact::emailAddress)
                .isEqualTo(address);
        assertThat(client.get("/contact/get/" + segment(address) + "/").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "a+b%40example.com, a+b@example.com",
        "a%2Bb%40example.com, a+b@example.com",
        "%61%62%40%65xample.com, ab@example.com",
        "o'neil!$&*=%40example.com, o'neil!$&*=@example.com",
        "a%2eb%40example.com, a.b@example.com"
    })
    @DisplayName("in a path may leave unencoded what a segment may hold; a plus is a plus")
    void plus(String raw, String address) {
        int status = client.post("/contact/add/" + raw + "/").status();

        assertThat(status).isEqualTo(201);
        assertThat(sentori.contacts())
                .singleElement()
                .extracting(SentoriContact::emailAddress)
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "joe",
                "joe@",
                "@example.com",
                "joe@example",
                "joe@@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a.@example.com",
                "a b@example.com",
                " joe@example.com",
                "joe@example.com ",
                "joe@-example.com",
                "joe@example-.com",
                "joe@example..com",
                "joe@example.com.",
                "joe@[127.0.0.1]",
                "\"a\"b\"@example.com",
                "joe@exam_ple.com",
                "Joe <joe@example.com>",
                "joe@example.com,max@example.com",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@example.com"
            })
    @DisplayName("that are none are Code 100")
    void invalid(String text) {
        assertThat(client.post("/contact/add/" + segment(text) + "/").code()).isEqualTo(100);
        assertThat(client.get("/contact/get/" + segment(text) + "/").code()).isEqualTo(100);
    }

    @Test
    @DisplayName("have at most 254 characters")
    void length() {
        String domain = ".example.com";
        String label = "d".repeat(60);
        String tail = "@" + String.join(".", label, label, label) + domain;
        String longest = "a".repeat(254 - tail.length()) + tail;

        assertThat(client.post("/contact/add/" + segment(longest) + "/").status())
                .isEqualTo(201);
        assertThat(client.post("/contact/add/a" + segment(longest) + "/").code())
                .isEqualTo(100);
    }

    @Test
    @DisplayName("name one contact in any case, which keeps the address as it was first written")
    void anyCase() {
        client.post("/contact/add/Zoe%40Example.com/");

        assertThat(client.get("/contact/get/zoe%40example.COM/")
                        .json()
                        .get("EmailAddress")
                        .stringValue())
                .isEqualTo("Zoe@Example.com");
        assertThat(client.post("/contact/add/ZOE%40example.com/").code()).isEqualTo(102);
    }

    @Test
    @Pins("sentori sentence body of add")
    @DisplayName("in a body of add may repeat the path's")
    void matching() {
        assertThat(client.post("/contact/add/zoe%40example.com/", "{\"EmailAddress\":\"zoe@example.com\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    @Pins("sentori sentence change of address")
    @DisplayName("change through update: the old one in the path, the new one in the body")
    void change() {
        sentori.addContact("old@example.com");

        int id = client.post("/contact/update/old%40example.com/", "{\"EmailAddress\":\"new@example.com\"}")
                .json()
                .get("SystemID")
                .intValue();

        assertThat(sentori.contact("old@example.com")).isEmpty();
        assertThat(sentori.contact("new@example.com").orElseThrow().systemId()).isEqualTo(id);
        assertThat(client.post("/contact/add/old%40example.com/").status()).isEqualTo(201);
    }

    @Test
    @DisplayName("of digits only are SystemIDs in get, leading zeros or not")
    void systemIds() {
        sentori.addContact("zoe@example.com");

        assertThat(client.get("/contact/get/16382/").status()).isEqualTo(200);
        assertThat(client.get("/contact/get/0016382/").status()).isEqualTo(200);
        assertThat(client.get("/contact/get/-16382/").code()).isEqualTo(100);
        assertThat(client.post("/contact/delete/16382/").code()).isEqualTo(100);
    }

    @Test
    @DisplayName("of a deleted contact can be added again, under another SystemID")
    void deleted() {
        client.post("/contact/add/zoe%40example.com/");
        assertThat(client.post("/contact/delete/zoe%40example.com/").status()).isEqualTo(200);
        assertThat(client.post("/contact/delete/zoe%40example.com/").code()).isEqualTo(101);

        assertThat(client.post("/contact/add/zoe%40example.com/")
                        .json()
                        .get("SystemID")
                        .intValue())
                .isEqualTo(16383);
        assertThat(client.get("/contact/get/16382/").code()).isEqualTo(101);
    }
}
