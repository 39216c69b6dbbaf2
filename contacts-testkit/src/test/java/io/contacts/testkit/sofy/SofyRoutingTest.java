package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.fake.FakeRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Paths, methods and credentials")
class SofyRoutingTest {
    private final FakeSofy sofy = FakeSofy.start();

    @AfterEach
    void close() {
        sofy.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups/",
                "/customColumns/",
                "/groups/1/contacts/",
                "/groups//contacts",
                "/groups/01/contacts",
                "/groups/%31/contacts",
                "/groups/one/contacts",
                "/groups/-1/contacts",
                "/groups/1",
                "/groups/1/contacts/1",
                "/Groups",
                "/customcolumns",
                "/contacts",
                "/sms",
                "/webhooks",
                "/",
                ""
            })
    @DisplayName("a path that is not documented for contacts is a 404 in plain text, for GET and POST")
    void knowsNoOtherPath(String path) {
        for (String method : List.of("GET", "POST")) {
            HttpResponse<String> response = new SofyClient(sofy).send(method, path, new byte[0]);

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
        }
        assertThat(sofy.unmatched()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /groups, GET",
        "DELETE, /groups, GET",
        "POST, /customColumns, GET",
        "PUT, /customColumns, GET",
        "GET, /groups/1/contacts, POST",
        "PUT, /groups/1/contacts, POST",
        "PATCH, /groups/1/contacts, POST",
        "DELETE, /groups/1/contacts, POST"
    })
    @Pins("sofy sentence read-only")
    @DisplayName("a documented path with another method is a 405 that names the right one")
    void knowsNoOtherMethod(String method, String path, String allowed) {
        HttpResponse<String> response = new SofyClient(sofy).send(method, path, new byte[0]);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
        assertThat(sofy.unmatched()).hasSize(1);
    }

    @Test
    @Pins("sofy switch create a group")
    @DisplayName("POST /groups is a 404 unless it is switched on")
    void hasNoGroupCreationByDefault() {
        HttpResponse<String> response = new SofyClient(sofy).post("/groups", "{\"name\":\"Guests\"}");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(sofy.groups()).hasSize(3);
    }

    @Test
    @DisplayName("a group that is not there is a 404 whatever is sent to it")
    void looksForTheGroupFirst() {
        for (String body : List.of("{}", "[]", "{\"contactSubscribed\":1}", "")) {
            assertThat(new SofyClient(sofy).post("/groups/77/contacts", body).statusCode())
                    .as(body)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/groups?page=2", "/customColumns?deleted=false", "/groups?X-API-KEY-ID=sofy-demo-key-id"})
    @DisplayName("a query is refused: none is documented")
    void knowsNoQuery(String path) {
        HttpResponse<String> response = new SofyClient(sofy).get(path);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("query");
    }

    @ParameterizedTest
    @CsvSource({
        "X-API-KEY-ID, ",
        "X-API-KEY-SECRET, ",
        "X-API-KEY-ID, another",
        "X-API-KEY-SECRET, another",
        "X-API-KEY-ID, SOFY-DEMO-KEY-ID",
        "X-API-KEY-SECRET, sofy-demo-key-secret-and-more"
    })
    @Pins("sofy key both headers")
    @DisplayName("a key that is missing or wrong is a 401 on every path, and nothing happens")
    void asksForBothKeys(String header, String value) {
        for (String path : List.of("/groups", "/customColumns", "/groups/1/contacts")) {
            SofyClient client = new SofyClient(sofy).without(header);
            SofyClient wrong = value == null ? client : client.with(header, value);

            HttpResponse<String> response =
                    path.endsWith("contacts") ? wrong.post(path, SofyDocument.CONTACT) : wrong.get(path);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("X-API-KEY-ID").doesNotContain("sofy-demo", "another");
        }
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @Test
    @DisplayName("keys are swapped in vain")
    void tellsIdFromSecret() {
        SofyClient client =
                new SofyClient(sofy).with("X-API-KEY-ID", sofy.keySecret()).with("X-API-KEY-SECRET", sofy.keyId());

        assertThat(client.get("/groups").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("blanks around a key do no harm, since the document's own cURL line sends one")
    void trimsKeys() {
        Map<String, List<String>> headers = Map.of(
                "X-API-KEY-ID", List.of(" " + sofy.keyId()), "X-API-KEY-SECRET", List.of(sofy.keySecret() + " \t"));

        SofyFakeApi api =
                SofyFakeApi.builder().keySecret(" " + sofy.keySecret()).build();

        assertThat(api.handle(new FakeRequest("GET", "/groups", headers, new byte[0]))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("a key that comes twice is refused, even if one of them is right")
    void refusesTwoKeys() {
        Map<String, List<String>> headers =
                Map.of("X-API-KEY-ID", List.of(sofy.keyId(), "another"), "X-API-KEY-SECRET", List.of(sofy.keySecret()));

        SofyFakeApi api = SofyFakeApi.builder().build();

        assertThat(api.handle(new FakeRequest("GET", "/groups", headers, new byte[0]))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("the Accept header is not asked for: the document's PHP program sends none of its own")
    void doesNotAskForAccept() {
        HttpResponse<String> response =
                new SofyClient(sofy).with("Accept", "text/html").get("/groups");

        assertThat(response.statusCode()).isEqualTo(200);
    }
}
