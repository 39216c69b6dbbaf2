package io.contacts.testkit.sentori;

import static io.contacts.testkit.sentori.Asked.UPDATE;
import static io.contacts.testkit.sentori.Asked.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link SentoriUndocumented} offers: each choice changes what it says, and its default is the other way. */
@DisplayName("Where the documents are silent")
class VariantsTest {
    /** One question to the fake, and its answer with and without the variant. */
    record Question(SentoriVariant variant, Function<Asked, Object> asks, Object byDefault, Object withVariant) {
        @Override
        public String toString() {
            return variant.name();
        }
    }

    static Stream<Question> questions() {
        // Longer than most, because it is a table.
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
                        asked -> postWithoutLength(asked.sentori()),
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
        assertThat(Asked.ask(SentoriUndocumented.defaults(), question.asks())).isEqualTo(question.byDefault());
        assertThat(Asked.ask(
                        SentoriUndocumented.builder().with(question.variant()).build(), question.asks()))
                .isEqualTo(question.withVariant());
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    @DisplayName("every variant is asked above, and names its place in the documents")
    void allAsked(SentoriVariant variant) {
        assertThat(questions().map(Question::variant)).contains(variant);
        assertThat(variant.source()).isNotBlank();
    }

    @Test
    @DisplayName("whoever is suppressed is on no mailing list, whether or not subscribing is refused")
    void suppressedOnNoList() {
        SentoriUndocumented lenient =
                SentoriUndocumented.builder().suppressedRefusedBy().build();

        Object lists = Asked.ask(lenient, asked -> {
            asked.sentori().suppress("zoe@example.com");
            int status = asked.client()
                    .post("/contact/subscribe/" + ZOE + "1234ABCD/")
                    .status();
            asked.sentori().subscribe("zoe@example.com", "1234ABCD");
            return status + " "
                    + asked.sentori().contact("zoe@example.com").orElseThrow().mailingLists();
        });

        assertThat(lists).isEqualTo("200 []");
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
