package io.contacts.testkit.sentori;

import static io.contacts.testkit.sentori.Asked.UPDATE;
import static io.contacts.testkit.sentori.Asked.ZOE;
import static io.contacts.testkit.sentori.Asked.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.testkit.sentori.SentoriClient.Answer;
import io.contacts.testkit.sentori.document.SentoriOperation;
import io.contacts.testkit.sentori.document.SentoriUndocumented;
import io.contacts.testkit.sentori.document.SentoriVariant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link SentoriUndocumented} offers beyond yes and no. */
@DisplayName("Where the documents are silent, settings")
class SettingsTest {
    @ParameterizedTest(name = "{0}")
    @EnumSource(
            names = {
                "ADD",
                "UPDATE",
                "ADD_OR_UPDATE",
                "DELETE",
                "SUBSCRIBE",
                "UNSUBSCRIBE",
                "UNSUBSCRIBE_FROM_EVERYTHING",
                "ATTACH"
            })
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
    @DisplayName("update and addorupdate answer 106 for moving a suppressed contact away, if they should")
    void moveAwayFromSuppression() {
        SentoriUndocumented refused = SentoriUndocumented.builder()
                .suppressedRefusedBy(SentoriOperation.UPDATE, SentoriOperation.ADD_OR_UPDATE)
                .build();
        String body = "{\"EmailAddress\":\"elsewhere@example.com\"}";

        for (String path : List.of(UPDATE, "/contact/addorupdate/" + ZOE)) {
            assertThat(ask(refused, asked -> {
                        asked.sentori().suppress("zoe@example.com");
                        return asked.client().post(path, body).code();
                    }))
                    .as(path)
                    .isEqualTo(106);
        }
    }

    @Test
    @DisplayName("a suppressed contact that was moved is suppressed under its new address, for whatever answers 106")
    void movedButSuppressed() {
        SentoriUndocumented subscribing = SentoriUndocumented.builder()
                .suppressedRefusedBy(SentoriOperation.SUBSCRIBE)
                .build();

        assertThat(ask(subscribing, asked -> {
                    asked.sentori().suppress("zoe@example.com");
                    asked.client().post(UPDATE, "{\"EmailAddress\":\"elsewhere@example.com\"}");
                    return asked.client()
                            .post("/contact/subscribe/elsewhere%40example.com/1234ABCD/")
                            .code();
                }))
                .isEqualTo(106);
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
    @DisplayName("an operation that no suppressed or bad address can reach is refused")
    void cannotRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentoriUndocumented.builder()
                        .suppressedRefusedBy(SentoriOperation.IMPORT)
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SentoriUndocumented.builder()
                        .badRefusedBy(SentoriOperation.GET_CONTACT)
                        .build());
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
            case UNSUBSCRIBE -> client.post("/contact/unsubscribe/" + ZOE + "1234ABCD/");
            case UNSUBSCRIBE_FROM_EVERYTHING -> client.post("/contact/unsubscribe/" + ZOE);
            case ATTACH -> client.post("/contact/import/" + group + "/attach/XY1C234E");
            case ADD, DELETE -> client.post("/contact/" + operation.name().toLowerCase(Locale.ROOT) + "/" + ZOE);
            case UPDATE -> client.post(UPDATE, "{}");
            default -> client.post("/contact/addorupdate/" + ZOE, "{}");
        };
        return answer.code();
    }
}
