package io.contacts.sofy.internal.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.contact.Contact;
import io.contacts.domain.error.InvalidContactException;
import io.contacts.domain.field.FieldValue;
import io.contacts.domain.provider.ContactsProvider;
import io.contacts.domain.validation.Violation;
import io.contacts.sofy.fixture.Venue;
import io.contacts.testkit.fake.FakeResponse;
import io.contacts.testkit.fake.Faults;
import io.contacts.testkit.sofy.FakeSofy;
import io.contacts.testkit.sofy.FakeSofyExtension;
import io.contacts.testkit.sofy.SofyColumn;
import io.contacts.testkit.sofy.SofyColumnType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Custom columns of a contact")
class SofyColumnsTest {
    private static final AudienceId GROUP_1 = AudienceId.of("1");
    private static final LocalDateTime EVENING = LocalDateTime.of(2026, 3, 4, 21, 5);

    @RegisterExtension
    final FakeSofyExtension extension = new FakeSofyExtension(fake -> fake.group("Guests")
            .column(column(1, "Note", SofyColumnType.CHAR, null))
            .column(column(2, "Spent", SofyColumnType.DOUBLE, null))
            .column(column(3, "Last visit", SofyColumnType.DATETIME, null))
            .column(column(4, "Twin", SofyColumnType.CHAR, null))
            .column(column(5, "Twin", SofyColumnType.CHAR, null))
            .column(column(6, "Gone", SofyColumnType.CHAR, Instant.EPOCH))
            .column(column(7, "Moved", SofyColumnType.CHAR, Instant.EPOCH))
            .column(column(8, "Moved", SofyColumnType.CHAR, null))
            .column(column(9, "2", SofyColumnType.DOUBLE, null))
            .column(column(10, "10", SofyColumnType.CHAR, null))
            .column(column(11, "6", SofyColumnType.CHAR, null))
            .column(column(12, "Away", SofyColumnType.CHAR, Instant.EPOCH))
            .column(column(13, "12", SofyColumnType.CHAR, Instant.EPOCH)));

    @ParameterizedTest(name = "{0} is column {1}")
    @MethodSource("namesOfOneColumn")
    @DisplayName("A column is named by its label or by its id")
    void findsTheColumn(String name, long id, FieldValue value, Object held, FakeSofy sofy) {
        Contact contact = Venue.zoe().field(name, value).build();

        try (ContactsProvider provider = Venue.open(sofy)) {
            provider.contacts().add(contact, GROUP_1);
        }

        assertThat(sofy.contacts(1))
                .singleElement()
                .satisfies(landed -> assertThat(landed.members())
                        .containsExactly(
                                Map.entry("contactEmailAddress", "zoe@example.com"),
                                Map.entry(Long.toString(id), held)));
    }

    static List<Arguments> namesOfOneColumn() {
        FieldValue text = FieldValue.text("by the window");
        return List.of(
                Arguments.of("Note", 1, text, "by the window"),
                Arguments.of("1", 1, text, "by the window"),
                Arguments.of("Spent", 2, FieldValue.number("12.50"), new BigDecimal("12.50")),
                Arguments.of("Last visit", 3, FieldValue.timestamp(EVENING), "2026-03-04T21:05:00.000Z"),
                Arguments.of("3", 3, FieldValue.timestamp(EVENING), "2026-03-04T21:05:00.000Z"),
                // Two share the label, but each has its id.
                Arguments.of("4", 4, text, "by the window"),
                Arguments.of("5", 5, text, "by the window"),
                // The other column of that label was deleted.
                Arguments.of("Moved", 8, text, "by the window"),
                // Its own id is its label: there is only one column that can be meant.
                Arguments.of("10", 10, text, "by the window"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("mistakes")
    @DisplayName("A column that cannot be written to, or not with this value, is a violation with its reason")
    void refusesTheField(String name, FieldValue value, String reason, FakeSofy sofy) {
        Contact contact = Venue.zoe().field(name, value).build();

        List<Violation> violations = violations(sofy, contact);

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.component()).isEqualTo("fields[" + name + "]");
            assertThat(violation.reason()).contains(reason);
        });
        assertThat(sofy.journal()).hasSize(1);
    }

    static List<Arguments> mistakes() {
        FieldValue text = FieldValue.text("x");
        FieldValue number = FieldValue.number("1");
        FieldValue time = FieldValue.timestamp(EVENING);
        FieldValue flag = FieldValue.flag(true);
        return List.of(
                Arguments.of("note", text, "neither the label nor the id"),
                Arguments.of("01", text, "neither the label nor the id"),
                Arguments.of("contactFirstName", text, "neither the label nor the id"),
                Arguments.of("Gone", text, "deleted"),
                Arguments.of("7", text, "deleted"),
                Arguments.of("Twin", text, "several custom columns (ids 4, 5)"),
                Arguments.of("2", number, "id of one custom column and the label of another (ids 2, 9)"),
                // An id means its own column, which was deleted: that another has it as its label does not make that
                // one meant.
                Arguments.of("6", text, "id of one custom column and the label of another (ids 6, 11)"),
                Arguments.of("12", text, "deleted"),
                Arguments.of("Note", number, "CHAR column: it takes text, not a number"),
                Arguments.of("Note", time, "CHAR column: it takes text, not a date and time"),
                Arguments.of("Note", flag, "CHAR column: it takes text, not yes or no"),
                Arguments.of("Spent", text, "DOUBLE column: it takes a number, not text"),
                Arguments.of("Spent", time, "DOUBLE column: it takes a number"),
                Arguments.of("Spent", flag, "DOUBLE column: it takes a number"),
                Arguments.of("Last visit", text, "DATETIME column: it takes a date and time, not text"),
                Arguments.of("Last visit", number, "DATETIME column: it takes a date and time"),
                Arguments.of("Last visit", flag, "DATETIME column: it takes a date and time"),
                Arguments.of("Note", FieldValue.text("half \uD83E"), "half of a character"),
                Arguments.of("Spent", FieldValue.number("1E+400"), "no DOUBLE can hold"),
                Arguments.of("Spent", FieldValue.number("1E-401"), "no DOUBLE can hold"),
                Arguments.of("Spent", FieldValue.number("1E-100000"), "no DOUBLE can hold"),
                Arguments.of("Spent", FieldValue.number("0E+100000"), "no DOUBLE can hold"),
                Arguments.of(
                        "Last visit",
                        FieldValue.timestamp(LocalDateTime.of(10000, 1, 1, 0, 0)),
                        "year from 0001 to 9999"),
                Arguments.of(
                        "Last visit",
                        FieldValue.timestamp(LocalDateTime.of(0, 12, 31, 0, 0)),
                        "year from 0001 to 9999"));
    }

    @Test
    @DisplayName("Two names of the same column are a violation, whichever comes first")
    void refusesOneColumnTwice(FakeSofy sofy) {
        Contact contact = Venue.zoe().field("Note", "a").field("1", "b").build();

        List<Violation> violations = violations(sofy, contact);

        assertThat(violations).containsExactly(new Violation("fields[1]", "is the same custom column as fields[Note]"));
    }

    @Test
    @DisplayName("All violations come at once, those of columns and the others, without a value in the message")
    void saysEverythingAtOnce(FakeSofy sofy) {
        Contact contact = Venue.zoe()
                .firstName("\uD83E")
                .field("Nowhere", "secret words")
                .field("Gone", "secret words")
                .field("Twin", "secret words")
                .field("Spent", "secret words")
                .field("Note", "fine")
                .build();

        InvalidContactException e = Venue.refusal(sofy, contact, GROUP_1);

        assertThat(e.violations())
                .extracting(Violation::component)
                .containsExactly("firstName", "fields[Nowhere]", "fields[Gone]", "fields[Twin]", "fields[Spent]");
        assertThat(e).hasMessageNotContaining("secret");
        assertThat(sofy.contacts(1)).isEmpty();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"BOOLEAN", "double", ""})
    @DisplayName("A column of a type that is not documented takes nothing")
    void refusesColumnsOfUnknownType(String type, FakeSofy sofy) {
        String columns = "[{\"id\":1,\"userLabel\":\"Spent\",\"type\":\"" + type + "\",\"deleted_at\":null}]";
        sofy.script(Faults.script()
                .onMethod("GET")
                .answer(FakeResponse.text(200, "application/json", columns))
                .build());
        Contact contact = Venue.zoe().field("Spent", FieldValue.number("1")).build();

        assertThat(violations(sofy, contact))
                .containsExactly(
                        new Violation("fields[Spent]", "is a custom column of a type that Sofy does not document"));
    }

    @Test
    @DisplayName("A text may be empty here: whether Sofy takes it is Sofy's to say")
    void sendsAnEmptyText(FakeSofy sofy) {
        Contact contact = Venue.zoe().field("Note", "").build();

        assertThat(violations(sofy, contact)).containsExactly(new Violation("", "Sofy says: 1 must not be empty"));

        assertThat(sofy.journal().get(1).bodyText())
                .isEqualTo("{\"contactEmailAddress\":\"zoe@example.com\",\"1\":\"\"}");
    }

    private static List<Violation> violations(FakeSofy sofy, Contact contact) {
        try (ContactsProvider provider = Venue.open(sofy)) {
            return catchThrowableOfType(
                            InvalidContactException.class,
                            () -> provider.contacts().add(contact, GROUP_1))
                    .violations();
        }
    }

    private static SofyColumn column(long id, String label, SofyColumnType type, @Nullable Instant deletedAt) {
        return new SofyColumn(id, 0, label, type, Instant.EPOCH, Instant.EPOCH, deletedAt);
    }
}
