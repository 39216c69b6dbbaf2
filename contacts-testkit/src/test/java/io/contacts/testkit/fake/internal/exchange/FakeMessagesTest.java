package io.contacts.testkit.fake.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.testkit.fake.FakeRequest;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.RecordedRequest;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

@DisplayName("Requests and answers of the fakes")
class FakeMessagesTest {
    private static final FakeRequest REQUEST = new FakeRequest(
            "POST",
            "/v2.0/contact/update/zoe%40example.com/16382/1234ABCD/",
            "mail=zoe@example.com",
            Map.of("ApiKey", List.of("secret")),
            "{\"FirstName\":\"Zoé\"}".getBytes(StandardCharsets.UTF_8));

    @Test
    @DisplayName("show the operation in their text, and neither person nor key")
    void maskedText() {
        FakeResponse response = FakeResponse.text(200, "Zoé").withHeader("Location", "/zoe");

        assertThat(REQUEST).hasToString("FakeRequest[POST /v2.0/contact/update/***/***/***/, 20 bytes]");
        assertThat(response).hasToString("FakeResponse[200, 4 bytes]");
        assertThat(new RecordedRequest(3, REQUEST, 404, true, true))
                .hasToString("RecordedRequest[#3 POST /v2.0/contact/update/***/***/***/ -> 404]");
    }

    @Test
    @DisplayName("are equal when all their parts are, bytes included")
    void equality() {
        FakeRequest same =
                new FakeRequest("POST", REQUEST.rawPath(), REQUEST.query(), REQUEST.headers(), REQUEST.body());
        FakeRequest otherBody =
                new FakeRequest("POST", REQUEST.rawPath(), REQUEST.query(), REQUEST.headers(), new byte[1]);

        assertThat(same).isEqualTo(REQUEST).hasSameHashCodeAs(REQUEST);
        assertThat(otherBody).isNotEqualTo(REQUEST);
        assertThat(FakeResponse.text(200, "a"))
                .isEqualTo(FakeResponse.text(200, "a"))
                .hasSameHashCodeAs(FakeResponse.text(200, "a"))
                .isNotEqualTo(FakeResponse.text(200, "b"))
                .isNotEqualTo(FakeResponse.text(201, "a"));
    }

    @Test
    @DisplayName("cannot be changed through the arrays that went in or came out")
    void copies() {
        byte[] body = {1};
        FakeResponse response = new FakeResponse(200, Map.of(), body);
        body[0] = 2;
        response.body()[0] = 3;

        assertThat(response.body()).containsExactly(1);
    }

    @Test
    @DisplayName("read a body as UTF-8 or not at all")
    void strictText() {
        assertThat(REQUEST.bodyText()).isEqualTo("{\"FirstName\":\"Zoé\"}");
        assertThatThrownBy(() -> new FakeRequest("POST", "/", Map.of(), new byte[] {(byte) 0xE9}).bodyText())
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    @DisplayName("write JSON as UTF-8 and say so")
    void json() {
        FakeResponse response =
                FakeResponse.json(201, JsonNodeFactory.instance.objectNode().put("Name", "Zoé"));

        assertThat(response.headers())
                .containsExactlyEntriesOf(Map.of("Content-Type", "application/json; charset=utf-8"));
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("{\"Name\":\"Zoé\"}");
    }

    @Test
    @DisplayName("have the status of a final answer")
    void statuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> FakeResponse.empty(199));
        assertThatIllegalArgumentException().isThrownBy(() -> FakeResponse.empty(600));
    }

    @Test
    @DisplayName("are forgotten, the oldest first, when their bodies together outgrow the journal")
    void journalBytes() {
        Journal journal = new Journal(10_000);
        int size = 1024 * 1024;
        FakeRequest large = new FakeRequest("POST", "/", Map.of(), new byte[size]);

        IntStream.rangeClosed(1, 100).forEach(number -> journal.record(large, 200, true, true));

        assertThat(journal.newest()).hasSize((int) (Journal.MAX_BODY_BYTES / size));
        assertThat(journal.newest().get(63).number()).isEqualTo(100);
        assertThat(journal.total()).isEqualTo(100);
    }
}
