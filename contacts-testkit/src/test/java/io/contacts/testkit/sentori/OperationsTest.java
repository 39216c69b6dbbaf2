package io.contacts.testkit.sentori;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.account.SentoriContact;
import io.contacts.testkit.sentori.document.SentoriOperation;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Each documented operation")
class OperationsTest {
    private FakeSentori sentori;
    private SentoriClient client;

    @BeforeEach
    void start() {
        sentori = FakeSentori.start();
        client = new SentoriClient(sentori);
        sentori.addContact("zoe@example.com");
        sentori.addMailingList("1234ABCD", "News", "Monthly");
        sentori.addTemplate("AB1C234D", "Frame");
        sentori.addDraft("XY1C234E", "Spring");
        client.post("/contact/import/", "{\"Contacts\":[{\"EmailAddress\":\"max@example.com\"}]}");
    }

    @AfterEach
    void stop() {
        sentori.close();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("answers with success on its exact path and method")
    void exact(SentoriOperation operation) {
        Answer answer = call(operation, operation.method(), path(operation));

        assertThat(answer.status()).isEqualTo(operation == SentoriOperation.ADD ? 201 : 200);
        assertThat(answer.code()).isZero();
        assertThat(sentori.unmatched()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("needs its slash at the end, or has none: the other form is 404 without an envelope")
    void slash(SentoriOperation operation) {
        String path = path(operation);
        String other = path.endsWith("/") ? path.substring(0, path.length() - 1) : path + "/";

        Answer answer = call(operation, operation.method(), other);

        assertUnmatched(answer, 404);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("has one method: the other is 405 without an envelope")
    void method(SentoriOperation operation) {
        Answer answer = call(operation, operation.method().equals("POST") ? "GET" : "POST", path(operation));

        assertUnmatched(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo(operation.method());
        assertUnmatched(call(operation, "PUT", path(operation)), 405);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("has no query and no other case")
    void queryAndCase(SentoriOperation operation) {
        assertUnmatched(call(operation, operation.method(), path(operation) + "?page=2"), 404);
        String upper = "/" + Character.toUpperCase(path(operation).charAt(1))
                + path(operation).substring(2);
        assertUnmatched(call(operation, operation.method(), upper), 404);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("needs the key: absent, wrong or twice is Code 1; the two special keys are Code 2 and 3")
    void key(SentoriOperation operation) {
        List<SentoriContact> before = sentori.contacts();

        assertThat(withKeys(operation).code()).isEqualTo(1);
        assertThat(withKeys(operation, "00000000-0000-0000-0000-000000000000").code())
                .isEqualTo(1);
        assertThat(withKeys(operation, sentori.apiKey(), sentori.apiKey()).code())
                .isEqualTo(1);
        assertThat(withKeys(operation, SentoriFakeApi.INACCESSIBLE_KEY).code()).isEqualTo(2);
        assertThat(withKeys(operation, SentoriFakeApi.KEY_WITHOUT_ACCOUNT).code())
                .isEqualTo(3);
        assertThat(withKeys(operation).status()).isEqualTo(403);
        assertThat(sentori.contacts()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("refuses a body where none belongs, and reads one only as application/json")
    void bodies(SentoriOperation operation) {
        HttpRequest.Builder plain = client.request(path(operation))
                .header("Content-Type", "text/plain")
                .method(operation.method(), BodyPublishers.ofString(body(operation)));
        HttpRequest.Builder untyped =
                client.request(path(operation)).method(operation.method(), BodyPublishers.ofString(body(operation)));
        boolean takesBody = operation.takesBody();

        assertThat(client.send(plain).status()).isEqualTo(takesBody ? 415 : 400);
        assertThat(client.send(untyped).status()).isEqualTo(takesBody ? 415 : 400);
        assertThat(client.send(plain).code()).isEqualTo(takesBody ? 0 : -1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ADD", "UPDATE", "ADD_OR_UPDATE", "IMPORT", "CREATE_EMAIL"})
    @DisplayName("refuses what is no JSON object with Code -1, and changes nothing")
    void malformed(SentoriOperation operation) {
        List<SentoriContact> before = sentori.contacts();
        String good = body(operation);
        List<String> wrong = List.of(
                "{",
                "[]",
                "[" + good + "]",
                "null",
                "1",
                "\"x\"",
                good + "}",
                good + good,
                "\uFEFF" + good,
                good.replace("{", "{\"Name\":\"a\",\"Name\":\"b\","),
                good.replace("\"", "'"),
                good.replace("{", "{\"Name\":1e99999999999,"),
                "// comment\n" + good,
                good.replace("}", ",}"),
                "Name=a");

        for (String body : wrong) {
            Answer answer = client.post(path(operation), body);
            assertThat(answer.code()).as(body).isEqualTo(-1);
            assertThat(answer.status()).isEqualTo(400);
        }
        HttpRequest.Builder latin = client.request(path(operation))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xE9, '"', ':', '1', '}'}));
        assertThat(client.send(latin).code()).isEqualTo(-1);
        assertThat(sentori.contacts()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=UTF-8",
                "Application/JSON; charset=\"utf-8\""
            })
    @DisplayName("takes JSON however its type is written")
    void contentTypes(String type) {
        HttpRequest.Builder request = client.request("/contact/update/zoe%40example.com/")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("{\"FirstName\":\"Zoé\"}"));

        assertThat(client.send(request).status()).isEqualTo(200);
        assertThat(sentori.contact("zoe@example.com").orElseThrow().fields()).containsEntry("FirstName", "Zoé");
    }

    @ParameterizedTest
    @MethodSource("notJson")
    @DisplayName("does not take JSON that says it is something else, compressed or in another charset")
    void otherTypes(List<String> header) {
        HttpRequest.Builder request = client.request("/contact/update/zoe%40example.com/")
                .header("Content-Type", "application/json")
                .setHeader(header.get(0), header.get(1))
                .POST(BodyPublishers.ofString("{}"));

        assertThat(client.send(request).status()).isEqualTo(415);
    }

    static Stream<List<String>> notJson() {
        return Stream.of(
                List.of("Content-Type", "application/json; charset=iso-8859-1"),
                List.of("Content-Type", "application/jsonp"),
                List.of("Content-Type", "application/x-www-form-urlencoded"),
                List.of("Content-Encoding", "deflate"));
    }

    @Test
    @DisplayName("is there, all seventeen, under the numbers of the documents; nothing else is")
    void all() {
        assertThat(Arrays.stream(SentoriOperation.values()).map(SentoriOperation::number))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
        for (String path :
                List.of("/", "/contact/", "/contact/getstructure/both/", "/contact/search/zoe/", "/sms/send/")) {
            assertUnmatched(client.get(path), 404);
        }
    }

    @Test
    @DisplayName("is reachable under another prefix and with another key")
    void prefixAndKey() {
        try (FakeSentori other = FakeSentori.builder()
                .prefix("/sentori/v2.0")
                .apiKey("20011111-1111-1111-1111-111111111200")
                .start()) {
            assertThat(other.baseUrl().getPath()).isEqualTo("/sentori/v2.0");
            assertThat(new SentoriClient(other).get("/mailinglists/").status()).isEqualTo(200);
            assertThat(new SentoriClient(other.baseUrl().toString(), SentoriFakeApi.DEMO_KEY)
                            .get("/mailinglists/")
                            .code())
                    .isEqualTo(1);
        }
    }

    private Answer call(SentoriOperation operation, String method, String path) {
        HttpRequest.Builder request = client.request(path);
        boolean withBody = operation.takesBody() && method.equals("POST");
        if (withBody) {
            request.header("Content-Type", "application/json");
        }
        return client.send(
                request.method(method, withBody ? BodyPublishers.ofString(body(operation)) : BodyPublishers.noBody()));
    }

    private Answer withKeys(SentoriOperation operation, String... keys) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(client.request(path(operation)).build().uri());
        for (String key : keys) {
            request.header("ApiKey", key);
        }
        return client.send(request.method(operation.method(), BodyPublishers.noBody()));
    }

    private String path(SentoriOperation operation) {
        String uploadGroup = sentori.uploadGroups().get(0).externalId();
        return switch (operation) {
            case ADD -> "/contact/add/new%40example.com/";
            case GET_STRUCTURE -> "/contact/getstructure/single/";
            case ATTACH -> "/contact/import/" + uploadGroup + "/attach/XY1C234E";
            default ->
                operation
                        .template()
                        .replace("{contact}", "zoe%40example.com")
                        .replace("{email}", "zoe%40example.com")
                        .replace("{list}", "1234ABCD");
        };
    }

    private static String body(SentoriOperation operation) {
        return switch (operation) {
            case IMPORT -> "{\"Contacts\":[{\"EmailAddress\":\"ann@example.com\"}]}";
            case CREATE_EMAIL -> "{\"ExternalID\":\"AB1C234D\",\"Name\":\"Summer\"}";
            default -> "{\"FirstName\":\"Ann\"}";
        };
    }

    private void assertUnmatched(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/plain");
        assertThat(answer.body()).doesNotContain("Code");
        assertThat(sentori.unmatched()).isNotEmpty();
    }
}
