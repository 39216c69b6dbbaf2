package io.contacts.sentori.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.contacts.domain.contact.Contact;
import io.contacts.http.wire.Json;
import io.contacts.sentori.internal.wire.ContactWire.Member;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

@DisplayName("The body of a contact")
class ContactBodyTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Test
    @DisplayName("has Sentori's members in the order of its document, then the account's own in theirs")
    void order() {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        others.put("Table", NODES.numberNode(12));
        others.put("Allergies", NODES.nullNode());

        assertThat(written(everywhere(others)))
                .isEqualTo("{\"CRMID\":\"1\",\"Title\":\"2\",\"FirstName\":\"3\",\"LastName\":\"4\",\"KnownAs\":\"5\","
                        + "\"EmailAddress\":\"6\",\"CompanyName\":\"7\",\"PhoneNumber\":\"8\",\"MobilePhoneNumber\":\"9\","
                        + "\"Table\":12,\"Allergies\":null}");
    }

    @Test
    @DisplayName("leaves out what is not there, also in a list, and says null where it is to be emptied")
    void leavesOut() {
        ContactBody body =
                new ContactBody(Map.of(Member.LAST_NAME, text("É\"x"), Member.TITLE, NODES.nullNode()), Map.of());

        assertThat(written(List.of(body, nothing(Map.of()))))
                .isEqualTo("[{\"Title\":null,\"LastName\":\"É\\\"x\"},{}]");
    }

    @Test
    @DisplayName("has a member for each component but the two that no document has one for")
    void everyComponent() {
        assertThat(Member.COMPONENTS.stream().flatMap(member -> member.component().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(Contact.Component.BIRTHDAY, Contact.Component.CONSENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRMID", "Title", "EmailAddress", "MobilePhoneNumber"})
    @DisplayName("cannot have a member twice: it is not written, and what it holds is not repeated")
    void twice(String name) {
        ContactBody body = everywhere(Map.of(name, text("marker")));

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> written(body))
                .withMessageNotContaining("marker");
        assertThat(written(nothing(Map.of(name, text("other")))))
                .as("there is no other one")
                .isEqualTo("{\"" + name + "\":\"other\"}");
    }

    @Test
    @DisplayName("is empty only if nothing at all would be sent")
    void empty() {
        assertThat(nothing(Map.of()).isEmpty()).isTrue();
        assertThat(nothing(Map.of("Table", NODES.nullNode())).isEmpty()).isFalse();
        assertThat(new ContactBody(Map.of(Member.MOBILE_PHONE_NUMBER, NODES.nullNode()), Map.of()).isEmpty())
                .isFalse();
    }

    /** Each member holds its place in the document, counted from 1. */
    private static ContactBody everywhere(Map<String, JsonNode> others) {
        Map<Member, JsonNode> members = new EnumMap<>(Member.class);
        for (Member member : Member.COMPONENTS) {
            members.put(member, text(Integer.toString(members.size() + 1)));
        }
        return new ContactBody(members, others);
    }

    private static ContactBody nothing(Map<String, JsonNode> others) {
        return new ContactBody(Map.of(), others);
    }

    private static JsonNode text(String text) {
        return NODES.stringNode(text);
    }

    private static String written(Object value) {
        return Json.mapper().writeValueAsString(value);
    }
}
