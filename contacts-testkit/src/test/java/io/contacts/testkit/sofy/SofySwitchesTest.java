package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.testkit.sofy.SofySwitches.CreatedBody;
import io.contacts.testkit.sofy.SofySwitches.Duplicates;
import io.contacts.testkit.sofy.SofySwitches.ErrorBody;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where the documents are silent, a switch decides")
class SofySwitchesTest {
    private static final String PATH = "/groups/1/contacts";
    private static final String JOE = "{\"contactEmailAddress\":\"joe@example.com\",\"contactFirstName\":\"Joe\"}";
    private static final String OTHER_JOE =
            "{\"contactEmailAddress\":\"JOE@example.com\",\"contactPhoneNumber\":\"590690112233\"}";

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    @DisplayName("the status of an accepted contact")
    void createdStatus(int status) {
        try (FakeSofy sofy = fake(switches -> switches.createdStatus(status))) {
            HttpResponse<String> response = new SofyClient(sofy).post(PATH, JOE);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body()).isEmpty();
            assertThat(sofy.contacts(1)).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMPTY | ''",
                "ECHO | '{\"contactEmailAddress\":\"joe@example.com\",\"1\":1.10}'",
                "ECHO_WITH_ID | '{\"contactEmailAddress\":\"joe@example.com\",\"1\":1.10,\"id\":1}'"
            })
    @DisplayName("the body of an accepted contact's answer")
    void createdBody(CreatedBody body, String expected) {
        try (FakeSofy sofy = fake(switches -> switches.createdBody(body))) {
            String contact = "{\"contactEmailAddress\":\"joe@example.com\",\"1\":1.10}";

            HttpResponse<String> response = new SofyClient(sofy).post(PATH, contact);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).isEqualTo(expected);
        }
    }

    static Stream<Arguments> errorBodies() {
        String first = "contactEmailAddress must be a string with an e-mail address";
        String second = "contactSubscribed must be true or false";
        return Stream.of(
                arguments(ErrorBody.MESSAGE, "application/json", "{\"message\":\"" + first + "; " + second + "\"}"),
                arguments(ErrorBody.ERROR, "application/json", "{\"error\":\"" + first + "; " + second + "\"}"),
                arguments(ErrorBody.DETAIL, "application/json", "{\"detail\":\"" + first + "; " + second + "\"}"),
                arguments(
                        ErrorBody.MESSAGES, "application/json", "{\"message\":[\"" + first + "\",\"" + second + "\"]}"),
                arguments(
                        ErrorBody.LIST,
                        "application/json",
                        "[{\"message\":\"" + first + "\"},{\"message\":\"" + second + "\"}]"),
                arguments(ErrorBody.TEXT, "text/plain", first + "\n" + second),
                arguments(
                        ErrorBody.HTML,
                        "text/html",
                        "<!DOCTYPE html><html><head><title>400</title></head><body><h1>400</h1><p>" + first + "</p><p>"
                                + second + "</p></body></html>"),
                arguments(ErrorBody.EMPTY, "", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errorBodies")
    @DisplayName("how a refusal is put into words")
    void errorBody(ErrorBody shape, String contentType, String expected) {
        try (FakeSofy sofy = fake(switches -> switches.errorBody(shape))) {
            HttpResponse<String> response =
                    new SofyClient(sofy).post(PATH, "{\"contactEmailAddress\":\"joe\",\"contactSubscribed\":1}");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(contentType);
            assertThat(response.body()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    @DisplayName("the status of wrong credentials")
    void badCredentialsStatus(int status) {
        try (FakeSofy sofy = fake(switches -> switches.badCredentialsStatus(status))) {
            SofyClient stranger = new SofyClient(sofy).with("X-API-KEY-SECRET", "another");

            assertThat(stranger.get("/groups").statusCode()).isEqualTo(status);
        }
    }

    @Test
    @DisplayName("an address that is already in the group: both stay, so that a test sees it")
    void keepsDuplicates() {
        try (FakeSofy sofy = fake(switches -> switches.duplicates(Duplicates.KEEP))) {
            SofyClient client = new SofyClient(sofy);

            assertThat(client.post(PATH, JOE).statusCode()).isEqualTo(201);
            assertThat(client.post(PATH, JOE).statusCode()).isEqualTo(201);
            assertThat(sofy.contacts(1)).extracting(SofyContact::id).containsExactly(1L, 2L);
        }
    }

    @Test
    @DisplayName("an address that is already in the group, in any case: 409, and nothing changes")
    void refusesDuplicates() {
        try (FakeSofy sofy = fake(switches -> switches.duplicates(Duplicates.REFUSE))) {
            SofyClient client = new SofyClient(sofy);
            client.post(PATH, JOE);

            HttpResponse<String> response = client.post(PATH, OTHER_JOE);

            assertThat(response.statusCode()).isEqualTo(409);
            assertThat(response.body()).doesNotContainIgnoringCase("joe@");
            assertThat(sofy.contacts(1))
                    .singleElement()
                    .satisfies(joe -> assertThat(joe.phoneNumber()).isEmpty());
        }
    }

    @Test
    @DisplayName("an address that is already in the group: what was sent is updated, the rest and the place stay")
    void updatesDuplicates() {
        try (FakeSofy sofy = fake(switches -> switches.duplicates(Duplicates.UPDATE))) {
            SofyClient client = new SofyClient(sofy);
            client.post(PATH, JOE);
            client.post(PATH, "{\"contactEmailAddress\":\"zoe@example.com\"}");

            HttpResponse<String> response = client.post(PATH, OTHER_JOE);

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(sofy.contacts(1)).hasSize(2);
            SofyContact joe = sofy.contacts(1).get(0);
            assertThat(joe.id()).isEqualTo(1);
            assertThat(joe.emailAddress()).hasValue("JOE@example.com");
            assertThat(joe.firstName()).hasValue("Joe");
            assertThat(joe.phoneNumber()).hasValue("590690112233");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSE", "UPDATE"})
    @DisplayName("the same address in another group, or none at all, is no duplicate")
    void comparesWithinTheGroup(Duplicates duplicates) {
        try (FakeSofy sofy = fake(switches -> switches.duplicates(duplicates))) {
            sofy.addGroup("Others");
            SofyClient client = new SofyClient(sofy);

            client.post(PATH, JOE);
            client.post("/groups/2/contacts", JOE);
            client.post(PATH, "{\"contactPhoneNumber\":\"123456\"}");
            client.post(PATH, "{\"contactPhoneNumber\":\"123456\"}");

            assertThat(sofy.contacts(1)).hasSize(3);
            assertThat(sofy.contacts(2)).hasSize(1);
        }
    }

    @Test
    @DisplayName("null is kept as null once it is let in, and still is no address")
    void nullValues() {
        try (FakeSofy sofy = fake(switches -> switches.nullValues(true))) {
            SofyClient client = new SofyClient(sofy);

            HttpResponse<String> kept = client.post(
                    PATH, "{\"contactEmailAddress\":\"joe@example.com\",\"contactSubscribed\":null,\"1\":null}");
            HttpResponse<String> nobody = client.post(PATH, "{\"contactEmailAddress\":null}");

            assertThat(kept.statusCode()).isEqualTo(201);
            assertThat(nobody.statusCode()).isEqualTo(400);
            assertThat(sofy.contacts(1)).singleElement().satisfies(joe -> {
                assertThat(joe.members()).containsEntry("1", null);
                assertThat(joe.subscribed()).isEmpty();
                assertThat(joe.column(1)).isEmpty();
            });
        }
    }

    @Test
    @DisplayName("the empty string is let into names, never into an address")
    void emptyTexts() {
        try (FakeSofy sofy = fake(switches -> switches.emptyTexts(true))) {
            SofyClient client = new SofyClient(sofy);

            HttpResponse<String> kept =
                    client.post(PATH, "{\"contactEmailAddress\":\"joe@example.com\",\"contactFirstName\":\"\"}");
            HttpResponse<String> refused =
                    client.post(PATH, "{\"contactEmailAddress\":\"\",\"contactPhoneNumber\":\"123456\"}");

            assertThat(kept.statusCode()).isEqualTo(201);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(sofy.contacts(1))
                    .singleElement()
                    .satisfies(joe -> assertThat(joe.firstName()).hasValue(""));
        }
    }

    @Test
    @DisplayName("a contact with neither e-mail address nor phone number is let in")
    void contactsWithoutAddress() {
        try (FakeSofy sofy = fake(switches -> switches.contactsWithoutAddress(true))) {
            HttpResponse<String> response = new SofyClient(sofy).post(PATH, "{}");

            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(sofy.contacts(1))
                    .singleElement()
                    .satisfies(nobody -> assertThat(nobody.members()).isEmpty());
        }
    }

    @Test
    @DisplayName("switches that make no sense are refused")
    void checksItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SofySwitches.builder().createdStatus(302).build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SofySwitches.builder().badCredentialsStatus(400).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SofySwitches.builder()
                        .createdStatus(204)
                        .createdBody(CreatedBody.ECHO)
                        .build());
    }

    private static FakeSofy fake(UnaryOperator<SofySwitches.Builder> choices) {
        return FakeSofy.builder()
                .group("Guests")
                .column("Visits", SofyColumnType.DOUBLE)
                .switches(choices.apply(SofySwitches.builder()).build())
                .start();
    }
}
