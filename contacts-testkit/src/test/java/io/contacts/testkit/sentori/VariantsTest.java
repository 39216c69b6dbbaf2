package io.contacts.testkit.sentori;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.testkit.sentori.SentoriClient.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What {@link SentoriUndocumented} offers: each choice changes what it says, and its default is the other way. */
@DisplayName("Where the documents are silent")
class VariantsTest {
    private static final String ZOE = "zoe%40example.com/";
    private static final String UPDATE = "/contact/update/" + ZOE;

    /** One question to the fake, and its answer with and without the variant. */
    record Question(SentoriVariant variant, Function<Asked, Object> asks, Object byDefault, Object withVariant) {
        @Override
        public String toString() {
            return variant.name();
        }
    }

    /** A fake with Zoe, who has a last name, Off, who is suppressed and no contact, a list, a draft and a template. */
    record Asked(FakeSentori sentori, SentoriClient client) {
        int status(String path, String body) {
            return client.post(path, body).status();
        }

        JsonNode zoe() {
            return client.get("/contact/get/" + ZOE).json();
        }

        String lastNameAfter(String value) {
            Answer answer = client.post(UPDATE, "{\"LastName\":" + value + "}");
            return answer.status() == 200 ? "" + zoe().get("LastName") : "" + answer.code();
        }

        String imported(String rows) {
            Answer answer = client.post("/contact/import/", "{\"Contacts\":[" + rows + "]}");
            return answer.status() == 200
                    ? answer.json().get("SuppressedUpdated") + " "
                            + answer.json().get("ExcludedInvalidEmail") + " "
                            + sentori.contact("off@example.com").isPresent()
                    : "" + answer.code();
        }
    }

    static Stream<Question> questions() {
        return Stream.of(
                new Question(
                        SentoriVariant.ODD_SEGMENTS_COLLAPSE,
                        asked -> asked.client()
                                        .post("/contact/unsubscribe/" + ZOE + "/")
                                        .status() + " " + asked.sentori().isSuppressed("zoe@example.com"),
                        "404 false",
                        "200 true"),
                new Question(
                        SentoriVariant.AT_SIGN_IN_PATH_ACCEPTED,
                        asked -> asked.client()
                                .get("/contact/get/zoe@example.com/")
                                .status(),
                        400,
                        200),
                new Question(
                        SentoriVariant.ANY_CONTENT_TYPE,
                        asked -> asked.client()
                                .send(asked.client().request(UPDATE).POST(BodyPublishers.ofString("{}")))
                                .status(),
                        415,
                        200),
                new Question(
                        SentoriVariant.NEEDLESS_BODY_IGNORED,
                        asked -> asked.status("/contact/unsubscribe/" + ZOE, "{}") + " "
                                + asked.status("/contact/delete/" + ZOE, "{}"),
                        "400 400",
                        "200 400"),
                new Question(
                        SentoriVariant.POST_WITHOUT_LENGTH_REFUSED,
                        asked -> VariantsTest.postWithoutLength(asked.sentori()),
                        "HTTP/1.1 200 OK",
                        "HTTP/1.1 411 Length Required"),
                new Question(
                        SentoriVariant.ADDRESSES_CASE_SENSITIVE,
                        asked -> asked.client()
                                .post("/contact/add/Zoe%40example.com/")
                                .status(),
                        400,
                        201),
                new Question(
                        SentoriVariant.READ_ONLY_FIELDS_IGNORED,
                        asked -> asked.status(UPDATE, "{\"SystemID\":7}") + " "
                                + asked.zoe().get("SystemID"),
                        "400 16382",
                        "200 16382"),
                new Question(SentoriVariant.NULL_KEEPS, asked -> asked.lastNameAfter("null"), "null", "\"Old\""),
                new Question(SentoriVariant.NULL_IS_INVALID, asked -> asked.lastNameAfter("null"), "null", "103"),
                new Question(SentoriVariant.EMPTY_TEXT_KEEPS, asked -> asked.lastNameAfter("\"\""), "null", "\"Old\""),
                new Question(SentoriVariant.EMPTY_TEXT_IS_INVALID, asked -> asked.lastNameAfter("\"\""), "null", "103"),
                new Question(SentoriVariant.EMPTY_TEXT_IS_STORED, asked -> asked.lastNameAfter("\"\""), "null", "\"\""),
                new Question(
                        SentoriVariant.BAD_ADDRESS_FLAG_IGNORED,
                        asked -> asked.status(UPDATE, "{\"IsBadEmailAddress\":true}") + " "
                                + asked.zoe().get("IsBadEmailAddress"),
                        "200 true",
                        "200 false"),
                new Question(
                        SentoriVariant.NUMBERS_LOOK_LIKE_TEXT,
                        asked -> ""
                                + asked.client()
                                        .get("/contact/getstructure/single/")
                                        .json()
                                        .get("Covers"),
                        "0",
                        "\"string\""),
                new Question(
                        SentoriVariant.UPDATE_WITHOUT_BODY_ACCEPTED,
                        asked -> asked.client().post(UPDATE).status(),
                        400,
                        200),
                new Question(
                        SentoriVariant.DELETE_FORGETS_SUPPRESSION,
                        asked -> {
                            asked.sentori().suppress("zoe@example.com");
                            asked.client().post("/contact/delete/" + ZOE);
                            return asked.sentori().isSuppressed("zoe@example.com");
                        },
                        true,
                        false),
                new Question(
                        SentoriVariant.NEW_CONTACTS_UNCONFIRMED,
                        asked -> asked.zoe().get("IsConfirmed").booleanValue(),
                        true,
                        false),
                new Question(
                        SentoriVariant.SUBSCRIBE_CREATES_CONTACT,
                        asked -> asked.client()
                                        .post("/contact/subscribe/new%40example.com/1234ABCD/")
                                        .status() + " " + asked.sentori().subscribers("1234ABCD"),
                        "404 []",
                        "200 [new@example.com]"),
                new Question(
                        SentoriVariant.SUBSCRIBER_ID_IS_NUMBER,
                        asked -> {
                            asked.sentori().subscribe("zoe@example.com", "1234ABCD");
                            return ""
                                    + asked.client()
                                            .get("/mailinglists/subscribers/1234ABCD")
                                            .json()
                                            .get(0)
                                            .get("SystemID");
                        },
                        "\"16382\"",
                        "16382"),
                new Question(
                        SentoriVariant.LAST_DUPLICATE_WINS,
                        asked -> {
                            asked.imported("{\"EmailAddress\":\"zoe@example.com\",\"LastName\":\"1\"},"
                                    + "{\"EmailAddress\":\"zoe@example.com\",\"LastName\":\"2\"}");
                            return "" + asked.zoe().get("LastName");
                        },
                        "\"1\"",
                        "\"2\""),
                new Question(
                        SentoriVariant.ROW_WITHOUT_ADDRESS_REFUSES_IMPORT,
                        asked -> asked.imported("{\"EmailAddress\":\"a@example.com\"},{}"),
                        "0 1 false",
                        "105"),
                new Question(SentoriVariant.EMPTY_IMPORT_ACCEPTED, asked -> asked.imported(""), "105", "0 0 false"),
                new Question(
                        SentoriVariant.NEW_SUPPRESSED_ROW_LEFT_OUT,
                        asked -> asked.imported("{\"EmailAddress\":\"off@example.com\"}"),
                        "1 0 true",
                        "1 0 false"),
                new Question(
                        SentoriVariant.NEW_SUPPRESSED_ROW_UNCOUNTED,
                        asked -> asked.imported("{\"EmailAddress\":\"off@example.com\"}"),
                        "1 0 true",
                        "0 0 false"),
                new Question(
                        SentoriVariant.UNKNOWN_UPLOAD_GROUP_IS_300,
                        asked -> asked.client()
                                .post("/contact/import/0000AAAA/attach/XY1C234E")
                                .code(),
                        -1,
                        300),
                new Question(
                        SentoriVariant.TEMPLATES_LIKE_DRAFTS,
                        asked -> asked.client()
                                .get("/emails/templates/")
                                .json()
                                .get(0)
                                .size(),
                        2,
                        7),
                new Question(
                        SentoriVariant.SILENT_OPERATIONS_ANSWER_OBJECT,
                        asked -> asked.client().post("/contact/delete/" + ZOE).body(),
                        "",
                        "{}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    @DisplayName("the default and the variant answer as they say")
    void variants(Question question) {
        assertThat(ask(SentoriUndocumented.defaults(), question.asks())).isEqualTo(question.byDefault());
        assertThat(ask(SentoriUndocumented.builder().with(question.variant()).build(), question.asks()))
                .isEqualTo(question.withVariant());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("every variant is asked above, and names its place in the documents")
    void allAsked(SentoriVariant variant) {
        assertThat(questions().map(Question::variant)).contains(variant);
        assertThat(variant.source()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"ADD", "UPDATE", "ADD_OR_UPDATE", "DELETE", "SUBSCRIBE", "ATTACH"})
    @DisplayName("any of these operations answers 106 to a suppressed, and 107 to a bad address, if it should")
    void refusals(SentoriOperation operation) {
        SentoriUndocumented all = SentoriUndocumented.builder()
                .suppressedRefusedBy(operation)
                .badRefusedBy(operation)
                .build();
        SentoriUndocumented none = SentoriUndocumented.builder()
                .suppressedRefusedBy()
                .badRefusedBy()
                .build();

        assertThat(ask(all, asked -> touch(asked, operation, true)))
                .isEqualTo(operation == SentoriOperation.ADD ? 102 : 106);
        assertThat(ask(all, asked -> touch(asked, operation, false))).isEqualTo(107);
        assertThat(ask(none, asked -> touch(asked, operation, true)))
                .isEqualTo(operation == SentoriOperation.ADD ? 102 : 0);
        assertThat(ask(none, asked -> touch(asked, operation, false)))
                .isEqualTo(operation == SentoriOperation.ADD ? 102 : 0);
    }

    @Test
    @DisplayName("an address that is suppressed without a contact can be added when no 106 is asked for, suppressed")
    void addSuppressed() {
        SentoriUndocumented none =
                SentoriUndocumented.builder().suppressedRefusedBy().build();

        assertThat(ask(
                        none,
                        asked -> asked.client()
                                .post("/contact/add/off%40example.com/")
                                .json()
                                .get("IsSuppressed")
                                .booleanValue()))
                .isEqualTo(true);
    }

    @Test
    @DisplayName("update answers 106 for moving to a suppressed address, if it should")
    void moveToSuppressed() {
        SentoriUndocumented refused = SentoriUndocumented.builder()
                .suppressedRefusedBy(SentoriOperation.UPDATE, SentoriOperation.ADD_OR_UPDATE)
                .build();
        String body = "{\"EmailAddress\":\"off@example.com\"}";

        assertThat(ask(refused, asked -> asked.client().post(UPDATE, body).code()))
                .isEqualTo(106);
        assertThat(ask(
                        refused,
                        asked -> asked.client()
                                .post("/contact/addorupdate/" + ZOE, body)
                                .code()))
                .isEqualTo(106);
        assertThat(ask(
                        SentoriUndocumented.defaults(),
                        asked -> asked.client().post(UPDATE, body).code()))
                .isEqualTo(0);
    }

    @Test
    @DisplayName("the status of success can be another, where no document states it")
    void statuses() {
        SentoriUndocumented other = SentoriUndocumented.builder()
                .successStatus(SentoriOperation.ADD, 200)
                .successStatus(SentoriOperation.DELETE, 204)
                .build();

        assertThat(ask(
                        other,
                        asked -> asked.client()
                                .post("/contact/add/new%40example.com/")
                                .status()))
                .isEqualTo(200);
        assertThat(ask(
                        other,
                        asked -> asked.client().post("/contact/delete/" + ZOE).status()))
                .isEqualTo(204);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentoriUndocumented.builder()
                        .successStatus(SentoriOperation.ADD_OR_UPDATE, 202)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentoriUndocumented.builder()
                        .successStatus(SentoriOperation.ADD, 400)
                        .build());
    }

    @Test
    @DisplayName("role names, the rule for addresses, limits and the source of contacts can be others")
    void settings() {
        SentoriUndocumented other = SentoriUndocumented.builder()
                .roleNames(Set.of("Küche"))
                .validAddress(address -> address.endsWith("example.com"))
                .maxImportRows(2)
                .maxBodyBytes(200)
                .createdSource("API")
                .build();
        String row = "{\"EmailAddress\":\"KÜCHE@example.com\"}";

        assertThat(ask(
                        other,
                        asked -> asked.client()
                                .post("/contact/import/", "{\"Contacts\":[" + row + "]}")
                                .json()
                                .get("ExcludedRoleBased")
                                .intValue()))
                .isEqualTo(1);
        assertThat(ask(
                        other,
                        asked -> asked.client()
                                .post("/contact/add/.example.com/")
                                .status()))
                .isEqualTo(201);
        assertThat(ask(
                        other,
                        asked -> asked.client()
                                .post("/contact/add/zoe%40example.org/")
                                .code()))
                .isEqualTo(100);
        assertThat(ask(other, asked -> asked.status("/contact/import/", "{\"Contacts\":[{},{},{}]}")))
                .isEqualTo(413);
        assertThat(ask(other, asked -> asked.status(UPDATE, "{\"LastName\":\"" + "x".repeat(200) + "\"}")))
                .isEqualTo(413);
        assertThat(ask(other, asked -> asked.zoe().get("CreatedSourceValue").stringValue()))
                .isEqualTo("API");
    }

    @Test
    @DisplayName("choices that exclude each other are refused")
    void exclusive() {
        for (Set<SentoriVariant> pair : Set.of(
                EnumSet.of(SentoriVariant.NULL_KEEPS, SentoriVariant.NULL_IS_INVALID),
                EnumSet.of(SentoriVariant.EMPTY_TEXT_KEEPS, SentoriVariant.EMPTY_TEXT_IS_STORED),
                EnumSet.of(SentoriVariant.EMPTY_TEXT_IS_INVALID, SentoriVariant.EMPTY_TEXT_IS_STORED),
                EnumSet.of(SentoriVariant.NEW_SUPPRESSED_ROW_LEFT_OUT, SentoriVariant.NEW_SUPPRESSED_ROW_UNCOUNTED))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SentoriUndocumented.builder()
                            .with(pair.toArray(SentoriVariant[]::new))
                            .build());
        }
    }

    private static Object ask(SentoriUndocumented choices, Function<Asked, Object> question) {
        try (FakeSentori sentori = FakeSentori.builder()
                .undocumented(choices)
                .customField("Covers", SentoriFieldType.NUMBER)
                .mailingList("1234ABCD", "News", "Monthly")
                .start()) {
            sentori.addContact("zoe@example.com", Map.of("LastName", "Old"));
            sentori.suppress("off@example.com");
            sentori.addDraft("XY1C234E", "Spring");
            sentori.addTemplate("AB1C234D", "Frame");
            return question.apply(new Asked(sentori, new SentoriClient(sentori)));
        }
    }

    /** Does one operation with Zoe, suppressed or marked bad after she was imported; the code, or 0. */
    private static int touch(Asked asked, SentoriOperation operation, boolean suppressed) {
        SentoriClient client = asked.client();
        client.post("/contact/import/", "{\"Contacts\":[{\"EmailAddress\":\"zoe@example.com\"}]}");
        String group = asked.sentori().uploadGroups().get(0).externalId();
        if (suppressed) {
            asked.sentori().suppress("zoe@example.com");
        } else {
            asked.sentori().markBad("zoe@example.com");
        }
        Answer answer = switch (operation) {
            case SUBSCRIBE -> client.post("/contact/subscribe/" + ZOE + "1234ABCD/");
            case ATTACH -> client.post("/contact/import/" + group + "/attach/XY1C234E");
            case ADD, DELETE -> client.post("/contact/" + operation.name().toLowerCase(Locale.ROOT) + "/" + ZOE);
            case UPDATE -> client.post(UPDATE, "{}");
            default -> client.post("/contact/addorupdate/" + ZOE, "{}");
        };
        return answer.code();
    }

    private static String postWithoutLength(FakeSentori sentori) {
        String request = "POST /v2.0/contact/unsubscribe/" + ZOE + " HTTP/1.1\r\nHost: fake\r\nApiKey: "
                + sentori.apiKey() + "\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), sentori.baseUrl().getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }
}
