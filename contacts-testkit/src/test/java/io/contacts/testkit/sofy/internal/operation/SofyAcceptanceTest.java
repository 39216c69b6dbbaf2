package io.contacts.testkit.sofy.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.testkit.documents.Pins;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyClient;
import io.contacts.testkit.sofy.SofyColumnType;
import io.contacts.testkit.sofy.SofyContact;
import io.contacts.testkit.sofy.SofyDocument;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("POST /groups/{groupId}/contacts takes and keeps")
class SofyAcceptanceTest {
    private static final String PATH = "/groups/1/contacts";

    @RegisterExtension
    static final FakeSofyExtension EXTENSION = new FakeSofyExtension(fake -> fake.group("Guests")
            .column("Visits", SofyColumnType.DOUBLE)
            .column("Dish", SofyColumnType.CHAR)
            .column("Last visit", SofyColumnType.DATETIME));

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("contactEmailAddress", "joe@example.com"),
                arguments("contactEmailAddress", "joe+tag@mail.example.org"),
                arguments("contactEmailAddress", "o'neil&co/x%y@example.com"),
                arguments("contactEmailAddress", "jos\u00e9@ex\u00e4mple.com"),
                arguments("contactEmailAddress", "z".repeat(64) + "@example.com"),
                arguments("contactPhoneNumber", "123456"),
                arguments("contactPhoneNumber", "590690112233"),
                arguments("contactPhoneNumber", "123456789012345"),
                arguments("contactFirstName", "Zo\u00e9 \ud83c\udf89"),
                arguments("contactLastName", "O'Neil-Ng\u1ecdc"),
                arguments("contactBirthday", "1992-02-29T00:00:00.000Z"),
                arguments("contactBirthday", "1990-02-28T23:59:59.999Z"),
                arguments("2", "Cr\u00eape & caf\u00e9"),
                arguments("3", "2026-11-23T18:30:00.000Z"),
                arguments("3", "2026-11-23T18:30:00+01:00"),
                arguments("3", "2026-11-23T18:30:00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    @Pins({
        "sofy sentence DATETIME",
        "sofy sentence CHAR",
        "sofy sentence contactPhoneNumber",
        "sofy sentence contactBirthday"
    })
    @DisplayName("a text as it was sent")
    void keepsTexts(String member, String value, FakeSofy sofy) {
        String reachable = member.equals("contactPhoneNumber") ? "" : ",\"contactPhoneNumber\":\"123456\"";

        HttpResponse<String> response =
                new SofyClient(sofy).post(PATH, "{\"" + member + "\":\"" + value + "\"" + reachable + "}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(sofy.contacts(1))
                .singleElement()
                .satisfies(contact -> assertThat(contact.members()).containsEntry(member, value));
    }

    @Test
    @DisplayName("a quoted local part")
    void keepsAQuotedLocalPart(FakeSofy sofy) {
        HttpResponse<String> response =
                new SofyClient(sofy).post(PATH, "{\"contactEmailAddress\":\"\\\"john doe\\\"@example.com\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(sofy.contacts(1).get(0).emailAddress()).hasValue("\"john doe\"@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "42.12343", "1.10", "-3", "0", "9007199254740993", "1E+3"})
    @Pins("sofy sentence DOUBLE")
    @DisplayName("a number with every digit: no document says that it is rounded on storage")
    void keepsNumbers(String number, FakeSofy sofy) {
        HttpResponse<String> response =
                new SofyClient(sofy).post(PATH, "{\"contactEmailAddress\":\"joe@example.com\",\"1\":" + number + "}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(sofy.contacts(1).get(0).column(1)).hasValue(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Pins("sofy sentence contactSubscribed")
    @DisplayName("both opt-in and opt-out")
    void keepsConsent(boolean subscribed, FakeSofy sofy) {
        new SofyClient(sofy)
                .post(PATH, "{\"contactEmailAddress\":\"joe@example.com\",\"contactSubscribed\":" + subscribed + "}");

        assertThat(sofy.contacts(1).get(0).subscribed()).hasValue(subscribed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\""
            })
    @DisplayName("any spelling of application/json")
    void takesSpellingsOfJson(String contentType, FakeSofy sofy) {
        SofyClient client = new SofyClient(sofy).with("Content-Type", contentType);

        HttpResponse<String> response = client.post(PATH, SofyDocument.CONTACT);

        assertThat(response.statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("nothing for a member that was not sent")
    void inventsNothing(FakeSofy sofy) {
        new SofyClient(sofy).post(PATH, "{\"contactEmailAddress\":\"joe@example.com\"}");

        SofyContact contact = sofy.contacts(1).get(0);
        assertThat(contact.members()).containsOnlyKeys("contactEmailAddress");
        assertThat(contact.phoneNumber()).isEmpty();
        assertThat(contact.firstName()).isEmpty();
        assertThat(contact.lastName()).isEmpty();
        assertThat(contact.subscribed()).isEmpty();
        assertThat(contact.birthday()).isEmpty();
        assertThat(contact.column(1)).isEmpty();
    }
}
