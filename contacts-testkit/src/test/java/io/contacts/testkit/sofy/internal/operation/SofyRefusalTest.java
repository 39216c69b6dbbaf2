package io.contacts.testkit.sofy.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyClient;
import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofyDocument;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("POST /groups/{groupId}/contacts refuses")
class SofyRefusalTest {
    private static final String PATH = "/groups/1/contacts";
    private static final String ZOE = "\"contactEmailAddress\":\"zoe@example.com\"";

    @RegisterExtension
    static final FakeSofyExtension EXTENSION = new FakeSofyExtension(fake -> fake.group("Guests")
            .column("Visits", SofyColumnType.DOUBLE)
            .column("Dish", SofyColumnType.CHAR)
            .column("Last visit", SofyColumnType.DATETIME)
            .column(new SofyColumn(
                    4, 0, "Old", SofyColumnType.CHAR, Instant.EPOCH, Instant.EPOCH, Instant.ofEpochSecond(1))));

    static Stream<Arguments> wrongMembers() {
        // Longer than most, because it is a table.
        return Stream.of(
                arguments("contactPhoneNumber", "\"+590690112233\"", "digits"),
                arguments("contactPhoneNumber", "\"0690112233\"", "leading 0"),
                arguments("contactPhoneNumber", "\"590 690 112 233\"", "digits"),
                arguments("contactPhoneNumber", "\"590690112233 \"", "digits"),
                arguments("contactPhoneNumber", "\"\u0665\u0669\u0660\"", "digits"),
                arguments("contactPhoneNumber", "\"1234567890123456\"", "1 to 15"),
                arguments("contactPhoneNumber", "\"\"", "digits"),
                arguments("contactPhoneNumber", "590690112233", "string"),
                arguments("contactEmailAddress", "\"zoe\"", "e-mail"),
                arguments("contactEmailAddress", "\"zoe@localhost\"", "e-mail"),
                arguments("contactEmailAddress", "\"zoe@@example.com\"", "e-mail"),
                arguments("contactEmailAddress", "\"zoe @example.com\"", "e-mail"),
                arguments("contactEmailAddress", "\" zoe@example.com\"", "e-mail"),
                arguments("contactEmailAddress", "\"zoe@example..com\"", "e-mail"),
                arguments("contactEmailAddress", "\".zoe@example.com\"", "e-mail"),
                arguments("contactEmailAddress", "\"Zoe <zoe@example.com>\"", "e-mail"),
                arguments("contactEmailAddress", "\"" + "z".repeat(65) + "@example.com\"", "e-mail"),
                arguments("contactEmailAddress", "\"\"", "e-mail"),
                arguments("contactEmailAddress", "7", "string"),
                arguments("contactFirstName", "7", "string"),
                arguments("contactFirstName", "[\"Zoe\"]", "string"),
                arguments("contactFirstName", "\"\"", "empty"),
                arguments("contactLastName", "{\"name\":\"Zoe\"}", "string"),
                arguments("contactLastName", "true", "string"),
                arguments("contactSubscribed", "\"true\"", "true or false"),
                arguments("contactSubscribed", "1", "true or false"),
                arguments("contactBirthday", "\"1990-02-28\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"1990-02-28T00:00:00Z\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"1990-02-28T00:00:00.000\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"1990-02-28T00:00:00.000+01:00\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"1990-02-30T00:00:00.000Z\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"1990-02-28T24:00:00.000Z\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"28/02/1990\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "\"+11990-02-28T00:00:00.000Z\"", "1970-01-01T00:00:00.000Z"),
                arguments("contactBirthday", "636163200000", "1970-01-01T00:00:00.000Z"),
                arguments("1", "\"42\"", "number"),
                arguments("1", "true", "number"),
                arguments("1", "1e400", "number"),
                arguments("2", "42", "string"),
                arguments("2", "\"\"", "empty"),
                arguments("3", "42", "ISO 8601"),
                arguments("3", "\"yesterday\"", "ISO 8601"),
                arguments("3", "\"2026-11-23\"", "ISO 8601"),
                arguments("3", "\"2026-02-30T00:00:00.000Z\"", "ISO 8601"),
                arguments("4", "\"old\"", "deleted"),
                arguments("5", "42", "not a custom column"),
                arguments("01", "42", "not a member"),
                arguments("Visits", "42", "not a member"),
                arguments("email", "\"zoe@example.com\"", "not a member"),
                arguments("contactemailaddress", "\"zoe@example.com\"", "not a member"),
                arguments("contactCity", "\"Lyon\"", "not a member"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("wrongMembers")
    @Pins({
        "sofy sentence DATETIME",
        "sofy sentence CHAR",
        "sofy sentence DOUBLE",
        "sofy sentence contactPhoneNumber",
        "sofy sentence contactSubscribed",
        "sofy sentence contactBirthday"
    })
    @DisplayName("a member that is wrong, names it, says what it must be, and repeats nothing of its value")
    void refusesAWrongMember(String member, String value, String reason, FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post(PATH, contactWith(member, value));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .startsWith("{\"message\":\"" + member + " ")
                .contains(reason)
                .doesNotContain("zoe", "Zoe", "590690112233", "0690112233", "Lyon", "1990-02", "yesterday");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contactEmailAddress",
                "contactPhoneNumber",
                "contactFirstName",
                "contactLastName",
                "contactSubscribed",
                "contactBirthday",
                "1",
                "2",
                "3"
            })
    @DisplayName("null, whatever the member")
    void refusesNull(String member, FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post(PATH, contactWith(member, "null"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains(member + " must not be null");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "[{\"contactEmailAddress\":\"zoe@example.com\"}]",
                "\"zoe@example.com\"",
                "null",
                "42",
                "{\"contactEmailAddress\":\"zoe@example.com\"",
                "{\"contactEmailAddress\":\"zoe@example.com\",}",
                "{'contactEmailAddress':'zoe@example.com'}",
                "{\"contactEmailAddress\":\"zoe@example.com\"}{}",
                "{\"contactEmailAddress\":\"zoe@example.com\"} zoe",
                "contactEmailAddress=zoe%40example.com",
                "\ufeff{\"contactEmailAddress\":\"zoe@example.com\"}",
                "{\"1\":1e99999999999,\"contactEmailAddress\":\"zoe@example.com\"}",
                "{\"1\":NaN,\"contactEmailAddress\":\"zoe@example.com\"}"
            })
    @DisplayName("a body that is not one JSON object")
    void refusesWhatIsNoObject(String body, FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post(PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"message\":\"the body must be one JSON object, in UTF-8\"}");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @DisplayName("a body that is nested without end, as any other that is no contact")
    void refusesDeepNesting(FakeSofy sofy) {
        String nested = "[".repeat(100_000) + "]".repeat(100_000);

        HttpResponse<String> response = new SofyClient(sofy).post(PATH, "{" + ZOE + ",\"1\":" + nested + "}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @DisplayName("a body that is not UTF-8")
    void refusesLatin1(FakeSofy sofy) {
        byte[] body = "{\"contactEmailAddress\":\"zoe@example.com\",\"contactFirstName\":\"Zo\u00e9\"}"
                .getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> response = new SofyClient(sofy).send("POST", PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json5",
                "application/json; charset=iso-8859-1",
                "application/merge-patch+json"
            })
    @DisplayName("another Content-Type than application/json")
    void refusesAnotherContentType(String contentType, FakeSofy sofy) {
        SofyClient client = new SofyClient(sofy).with("Content-Type", contentType);

        HttpResponse<String> response = client.post(PATH, SofyDocument.CONTACT);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Content-Type");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @DisplayName("a body without Content-Type")
    void refusesNoContentType(FakeSofy sofy) {
        SofyClient client = new SofyClient(sofy).without("Content-Type");

        HttpResponse<String> response = client.post(PATH, SofyDocument.CONTACT);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contactEmailAddress", "1"})
    @DisplayName("a member that comes twice, even with one value")
    void refusesADuplicatedMember(String member, FakeSofy sofy) {
        String body = "{" + ZOE + ",\"1\":42," + (member.equals("1") ? "\"1\":42" : ZOE) + "}";

        HttpResponse<String> response = new SofyClient(sofy).post(PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"message\":\"" + member + " must not come twice\"}");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"contactFirstName\":\"Zoe\"}", "{\"contactSubscribed\":true,\"1\":42}"})
    @DisplayName("a contact with neither e-mail address nor phone number")
    void refusesNobody(String body, FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post(PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"message\":\"contactEmailAddress or contactPhoneNumber must be there\"}");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @DisplayName("everything that is wrong at once")
    void namesAllReasons(FakeSofy sofy) {
        String body = "{\"contactPhoneNumber\":\"+33\",\"contactSubscribed\":1,\"4\":\"old\",\"contactCity\":\"Lyon\"}";

        HttpResponse<String> response = new SofyClient(sofy).post(PATH, body);

        assertThat(response.body())
                .contains("contactPhoneNumber", "contactSubscribed", "4 is a custom column", "contactCity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zoe@example.com", "590690112233", "Z\u00f6e", "<b>"})
    @DisplayName("an unknown member without repeating a name that could be somebody's")
    void hidesUnusualNames(String member, FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post(PATH, "{" + ZOE + ",\"" + member + "\":1}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("name not shown").doesNotContain(member);
    }

    @Test
    @DisplayName("a group that does not exist, with 404")
    void refusesAnUnknownGroup(FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post("/groups/9/contacts", SofyDocument.CONTACT);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("{\"message\":\"there is no such group\"}");
        assertThat(sofy.unmatched()).isEmpty();
    }

    @Test
    @DisplayName("a group that has been deleted, with 404")
    void refusesADeletedGroup(FakeSofy sofy) {
        boolean deleted = sofy.deleteGroup(1);

        HttpResponse<String> response = new SofyClient(sofy).post(PATH, SofyDocument.CONTACT);

        assertThat(deleted).isTrue();
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(sofy.groups()).isEmpty();
    }

    @Test
    @DisplayName("a column from the moment of its deletion on")
    void refusesAColumnOnceDeleted(FakeSofy sofy) {
        String body = "{" + ZOE + ",\"1\":42}";
        int before = new SofyClient(sofy).post(PATH, body).statusCode();
        sofy.deleteColumn(1);

        int after = new SofyClient(sofy).post(PATH, body).statusCode();

        assertThat(before).isEqualTo(201);
        assertThat(after).isEqualTo(400);
        assertThat(sofy.contacts(1)).hasSize(1);
    }

    private static String contactWith(String member, String value) {
        String reachable = member.equals("contactEmailAddress") ? "\"contactPhoneNumber\":\"123456\"" : ZOE;
        return "{" + reachable + ",\"" + member + "\":" + value + "}";
    }
}
