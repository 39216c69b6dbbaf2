package io.contacts.testkit.sentori.internal.field;

import static io.contacts.testkit.sentori.SentoriClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.testkit.sentori.FakeSentori;
import io.contacts.testkit.sentori.SentoriClient;
import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.SentoriFakeApi;
import io.contacts.testkit.sentori.account.SentoriFieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("Contact fields")
class ContactFieldsTest {
    private static final String UPDATE = "/contact/update/zoe%40example.com/";

    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.builder()
                .customField("Favourite Dish", SentoriFieldType.TEXT)
                .customField("IsVip", SentoriFieldType.FLAG)
                .customField("Covers", SentoriFieldType.NUMBER)
                .customField("Birthday", SentoriFieldType.TIMESTAMP)
                .start();
        client = new SentoriClient(sentori);
        sentori.addContact("zoe@example.com");
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRMID",
                "Title",
                "FirstName",
                "LastName",
                "KnownAs",
                "CompanyName",
                "PhoneNumber",
                "MobilePhoneNumber",
                "Favourite Dish"
            })
    @DisplayName("that hold text are null until set, are set to any text, and are cleared by null and by \"\"")
    void texts(String name) {
        assertThat(contact().get(name).isNull()).isTrue();

        assertThat(update(name, "\"  Zoé \\\"Zo\\\" Ün\\n\\u0000😀 \"")
                        .get(name)
                        .stringValue())
                .isEqualTo("  Zoé \"Zo\" Ün\n\u0000😀 ");
        assertThat(update(name, "null").get(name).isNull()).isTrue();
        update(name, "\"x\"");
        assertThat(update(name, "\"\"").get(name).isNull()).isTrue();
        for (String wrong : List.of("1", "true", "{}", "[]", "[\"a\"]")) {
            assertRefused(name, wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IsBadEmailAddress", "IsBadMobilePhoneNumber", "IsVip"})
    @DisplayName("that are flags are false until set, and take booleans only")
    void flags(String name) {
        assertThat(contact().get(name).booleanValue()).isFalse();

        assertThat(update(name, "true").get(name).booleanValue()).isTrue();
        assertThat(update(name, "false").get(name).booleanValue()).isFalse();
        for (String wrong : List.of("null", "\"true\"", "\"\"", "1", "0", "[]")) {
            assertRefused(name, wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({"42, 42", "-0.10, -0.10", "123456789012345678901234567890.5, 123456789012345678901234567890.5"})
    @DisplayName("that are numbers keep every digit")
    void numbers(String sent, String held) {
        update("Covers", sent);

        assertThat(sentori.contact("zoe@example.com").orElseThrow().fields().get("Covers"))
                .hasToString(held);
        assertThat(update("Covers", "null").get("Covers").isNull()).isTrue();
        assertRefused("Covers", "\"42\"");
        assertRefused("Covers", "true");
    }

    @ParameterizedTest
    @CsvSource({
        "1980-05-13, 1980-05-13T00:00:00",
        "1980-05-13T09:00:00, 1980-05-13T09:00:00",
        "1980-05-13T09:00, 1980-05-13T09:00:00",
        "1980-05-13T09:00:00.1234567, 1980-05-13T09:00:00.1234567",
        "1980-05-13T09:00:00.850, 1980-05-13T09:00:00.85"
    })
    @DisplayName("that are timestamps are local, without a zone")
    void timestamps(String sent, String held) {
        assertThat(update("Birthday", "\"" + sent + "\"").get("Birthday").stringValue())
                .isEqualTo(held);
        assertThat(update("Birthday", "\"\"").get("Birthday").isNull()).isTrue();
        for (String wrong : List.of("\"1980-02-30\"", "\"13.05.1980\"", "\"1980-05-13T09:00:00Z\"", "1", "\" \"")) {
            assertRefused("Birthday", wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"IsSuppressed\":false",
                "\"SystemID\":16382",
                "\"CreatedSourceValue\":\"Uploaded\"",
                "\"CreatedIPAddress\":\"127.0.0.1\"",
                "\"CreatedHttpReferrerUrl\":null",
                "\"CreatedTimestamp\":\"2010-05-13T09:00:00\"",
                "\"ModifiedTimestamp\":\"2010-05-13T09:00:00\"",
                "\"IsConfirmed\":true",
                "\"firstname\":\"a\"",
                "\"First Name\":\"a\"",
                "\"Address1\":\"a\"",
                "\"\":\"a\"",
                "\"EmailAddress\":null",
                "\"EmailAddress\":1"
            })
    @DisplayName("that are read-only, unknown or written otherwise are Code 103, in every operation that takes fields")
    void unknown(String member) {
        String body = "{\"FirstName\":\"a\"," + member + "}";
        String row = "{\"Contacts\":[{\"EmailAddress\":\"ann@example.com\"},{" + member + "}]}";
        boolean noAddress = member.equals("\"EmailAddress\":null");

        assertThat(client.post(UPDATE, body).code()).isEqualTo(103);
        assertThat(client.post("/contact/add/new%40example.com/", body).code()).isEqualTo(103);
        assertThat(client.post("/contact/addorupdate/zoe%40example.com/", body).code())
                .isEqualTo(103);
        assertThat(client.post("/contact/import/", row).code()).isEqualTo(noAddress ? 0 : 103);
        assertThat(contact().get("FirstName").isNull()).isTrue();
    }

    @Test
    @DisplayName("stay as they are when a body does not name them")
    void partial() {
        update("FirstName", "\"Zoé\"");
        update("LastName", "\"Example\"");
        Answer nothing = client.post(UPDATE, "{}");

        assertThat(nothing.json().get("FirstName").stringValue()).isEqualTo("Zoé");
        assertThat(nothing.json().get("LastName").stringValue()).isEqualTo("Example");
    }

    @Test
    @DisplayName("of the account stand behind the documented ones, in a contact and in its structure")
    void custom() {
        assertThat(List.copyOf(contact().propertyNames()))
                .endsWith("IsConfirmed", "IsBadMobilePhoneNumber", "Favourite Dish", "IsVip", "Covers", "Birthday");
        JsonNode structure = client.get("/contact/getstructure/single/").json();
        assertThat(structure.size()).isEqualTo(15);
        assertThat(structure.get("Favourite Dish")).isEqualTo(json("\"string\""));
        assertThat(structure.get("IsVip")).isEqualTo(json("false"));
        assertThat(structure.get("Covers")).isEqualTo(json("0"));
        assertThat(structure.get("Birthday")).isEqualTo(json("\"string\""));
    }

    @Test
    @DisplayName("of the account cannot have the name of a documented one, or none")
    void clashingNames() {
        for (String name : List.of("FirstName", "EmailAddress", "SystemID", "IsBadEmailAddress", "", " ")) {
            SentoriFakeApi.Builder builder = SentoriFakeApi.builder().customField(name, SentoriFieldType.TEXT);
            assertThatIllegalArgumentException().isThrownBy(builder::build);
        }
    }

    @Test
    @DisplayName("change the time of the last change, and never that of creation")
    void timestampsOfContact() {
        sentori.close();
        SteppingClock clock = new SteppingClock();
        try (FakeSentori timed = FakeSentori.builder().clock(clock).start()) {
            SentoriClient timedClient = new SentoriClient(timed);
            timedClient.post("/contact/add/zoe%40example.com/");
            clock.step();

            JsonNode updated = timedClient.post(UPDATE, "{}").json();

            assertThat(updated.get("CreatedTimestamp").stringValue()).isEqualTo("2026-11-23T10:00:00");
            assertThat(updated.get("ModifiedTimestamp").stringValue()).isEqualTo("2026-11-23T10:00:01.25");
        }
    }

    @Test
    @DisplayName("arranged by a test obey the same rules")
    void arranged() {
        sentori.addContact("max@example.com", Map.of("Covers", 4, "IsVip", true, "Favourite Dish", "Soup"));

        assertThat(client.get("/contact/get/max%40example.com/").json().get("Covers"))
                .isEqualTo(json("4"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentori.addContact("ann@example.com", Map.of("Nope", "x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentori.addContact("ann@example.com", Map.of("Covers", "x")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sentori.addContact("ann@example.com", Map.of("Covers", List.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> sentori.addContact("zoe@example.com"));
        assertThatIllegalArgumentException().isThrownBy(() -> sentori.addContact("ann"));
        assertThatIllegalArgumentException().isThrownBy(() -> sentori.suppress("ann"));
        assertThatIllegalArgumentException().isThrownBy(() -> sentori.markBad("ann@example.com"));
        assertThatIllegalArgumentException().isThrownBy(() -> sentori.subscribers("nope"));
        assertThatIllegalArgumentException().isThrownBy(() -> sentori.subscribe("zoe@example.com", "nope"));
        assertThat(sentori.contacts()).hasSize(2);
    }

    private JsonNode contact() {
        return client.get("/contact/get/zoe%40example.com/").json();
    }

    private JsonNode update(String name, String value) {
        Answer answer = client.post(UPDATE, "{\"" + name + "\":" + value + "}");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private void assertRefused(String name, String value) {
        assertThat(client.post(UPDATE, "{\"" + name + "\":" + value + "}").code())
                .as(value)
                .isEqualTo(103);
    }
}
