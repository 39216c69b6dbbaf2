package io.contacts.testkit.sofy;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.testkit.documents.Pins;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Every example of Sofy's document")
@ExtendWith(FakeSofyExtension.class)
class SofyDocumentTest {
    private final JsonMapper json = new JsonMapper();

    @Test
    @Pins("sofy example groups")
    @DisplayName("GET /groups answers the document's list, member by member in its order")
    void listsTheGroups(FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).get("/groups");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json; charset=utf-8");
        assertThat(response.body()).isEqualTo(compact(SofyDocument.GROUPS));
    }

    @Test
    @Pins("sofy example custom columns")
    @DisplayName("GET /customColumns answers the document's list, member by member in its order")
    void listsTheColumns(FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).get("/customColumns");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(compact(SofyDocument.CUSTOM_COLUMNS));
    }

    @Test
    @Pins("sofy example contact")
    @DisplayName("POST /groups/1/contacts takes the document's contact as it is printed")
    void takesTheContact(FakeSofy sofy) {
        HttpResponse<String> response = new SofyClient(sofy).post("/groups/1/contacts", SofyDocument.CONTACT);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body()).isEmpty();
        assertThat(sofy.contacts(1)).singleElement().satisfies(contact -> {
            assertThat(contact.emailAddress()).hasValue("[email protected]");
            assertThat(contact.phoneNumber()).hasValue("123456");
            assertThat(contact.firstName()).hasValue("John");
            assertThat(contact.lastName()).hasValue("Doe");
            assertThat(contact.subscribed()).hasValue(true);
            assertThat(contact.birthday()).hasValue("1970-01-01T00:00:00.000Z");
        });
    }

    @Test
    @Pins("sofy example contact with a custom column")
    @DisplayName("POST /groups/1/contacts takes the document's contact with custom column 1")
    void takesTheContactWithColumn(FakeSofy sofy) {
        HttpResponse<String> response =
                new SofyClient(sofy).post("/groups/1/contacts", SofyDocument.CONTACT_WITH_COLUMN);

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(sofy.contacts(1))
                .singleElement()
                .satisfies(contact -> assertThat(contact.column(1)).hasValue(new BigDecimal("42")));
    }

    @Test
    @Pins("sofy sentence group of the path")
    @DisplayName("the contact lands in the group of the path and in no other")
    void landsInItsGroup(FakeSofy sofy) {
        new SofyClient(sofy).post("/groups/2/contacts", SofyDocument.CONTACT);

        assertThat(sofy.contacts(2)).hasSize(1);
        assertThat(sofy.contacts(1)).isEmpty();
        assertThat(sofy.contacts(3)).isEmpty();
    }

    private String compact(String example) {
        return json.readTree(example).toString();
    }
}
