package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Documents;
import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.documents.Statement;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The tables of endpoints, row by row: the request is made of what the row says. */
@DisplayName("The endpoints of Sofy's documents")
@ExtendWith(FakeSofyExtension.class)
class SofyEndpointsTest {
    private final JsonMapper json = new JsonMapper();

    static Stream<Statement> endpoints() {
        return Documents.section("sofy endpoint").stream();
    }

    static Stream<Statement> elsewhere() {
        return Documents.section("sofy elsewhere").stream();
    }

    static Stream<Statement> v2() {
        return Documents.section("sofy v2").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    @Pins("sofy endpoint")
    @DisplayName("answer each row's request with success, and a list as a bare array")
    void served(Statement row, FakeSofy sofy) {
        String path = row.cell(1).replace("{groupId}", "1");
        boolean sends = row.cell(0).equals("POST");

        HttpResponse<String> response = sends ? v1(sofy).post(path, SofyDocument.CONTACT) : v1(sofy).get(path);

        assertThat(response.statusCode()).isBetween(200, 299);
        assertThat(sofy.contacts(1)).hasSize(sends ? 1 : 0);
        if (row.cell(2).startsWith("JSON array")) {
            assertThat(json.readTree(response.body()).isArray()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    @Pins("sofy elsewhere")
    @DisplayName("are those that concern contacts: a request to another is a 404 in plain text")
    void notServed(Statement row, FakeSofy sofy) {
        for (String method : row.cell(0).equals("?") ? List.of("DELETE", "POST") : List.of(row.cell(0))) {
            String path = row.cell(1).equals("?") ? "/webhooks/1" : row.cell(1);

            assertNotServed(v1(sofy).send(method, path, "{}".getBytes(StandardCharsets.UTF_8)), sofy);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("v2")
    @Pins("sofy v2")
    @DisplayName("are those of v1: a request to v2 is a 404 in plain text")
    void v2IsNotServed(Statement row, FakeSofy sofy) {
        SofyClient client = new SofyClient(root(sofy), sofy.keyId(), sofy.keySecret())
                .with("Authorization", "Bearer sofy_live_demo");

        String path = row.cell(1).replace("{id}", "1");
        assertNotServed(client.send(row.cell(0), path, "{}".getBytes(StandardCharsets.UTF_8)), sofy);
    }

    @Test
    @Pins("sofy key bearer")
    @DisplayName("do not open with a key of v2")
    void bearerIsNoKey(FakeSofy sofy) {
        SofyClient client = v1(sofy).without("X-API-KEY-ID")
                .without("X-API-KEY-SECRET")
                .with("Authorization", "Bearer sofy_live_demo");

        assertThat(client.get("/groups").statusCode()).isEqualTo(401);
    }

    private static SofyClient v1(FakeSofy sofy) {
        return new SofyClient(sofy);
    }

    private static URI root(FakeSofy sofy) {
        return URI.create("http://" + sofy.baseUrl().getAuthority());
    }

    private static void assertNotServed(HttpResponse<String> response, FakeSofy sofy) {
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(sofy.unmatched()).isNotEmpty();
        sofy.clearJournal();
    }
}
