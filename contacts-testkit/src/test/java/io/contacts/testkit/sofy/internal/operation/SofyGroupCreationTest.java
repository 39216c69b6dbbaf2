package io.contacts.testkit.sofy.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.SofyClient;
import io.contacts.testkit.sofy.SofyDocument;
import io.contacts.testkit.sofy.SofySwitches;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The creation of groups, once it is switched on")
class SofyGroupCreationTest {
    @Test
    @Pins("sofy switch create a group")
    @DisplayName("POST /groups makes a group that is listed and takes contacts")
    void makesAGroup() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:15:30.120Z"), ZoneOffset.UTC);
        try (FakeSofy sofy = builder().clock(clock).start()) {
            SofyClient client = new SofyClient(sofy);

            HttpResponse<String> response = client.post("/groups", "{\"name\":\"F\u00eate\"}");

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body())
                    .isEqualTo("{\"id\":1,\"name\":\"F\u00eate\",\"createdAt\":\"2026-11-23T10:15:30.120Z\","
                            + "\"updatedAt\":\"2026-11-23T10:15:30.120Z\",\"source\":\"user\"}");
            assertThat(client.get("/groups").body()).isEqualTo("[" + response.body() + "]");
            assertThat(client.post("/groups/1/contacts", SofyDocument.CONTACT).statusCode())
                    .isEqualTo(201);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\" \"}",
                "{\"name\":7}",
                "{\"name\":null}",
                "{\"name\":\"A\",\"name\":\"A\"}",
                "{\"name\":\"A\",\"source\":\"user\"}",
                "[]",
                ""
            })
    @DisplayName("POST /groups is as strict as the rest")
    void refusesWhatIsNoGroup(String body) {
        try (FakeSofy sofy = builder().group("Guests").start()) {
            HttpResponse<String> response = new SofyClient(sofy).post("/groups", body);

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(sofy.groups()).hasSize(1);
        }
    }

    @Test
    @DisplayName("POST /groups asks for credentials too")
    void asksForKeys() {
        try (FakeSofy sofy = builder().group("Guests").start()) {
            SofyClient stranger = new SofyClient(sofy).without("X-API-KEY-ID");

            assertThat(stranger.post("/groups", "{\"name\":\"A\"}").statusCode())
                    .isEqualTo(401);
        }
    }

    private static FakeSofy.Builder builder() {
        return FakeSofy.builder()
                .switches(SofySwitches.builder().groupCreation(true).build());
    }
}
