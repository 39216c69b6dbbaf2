package io.contacts.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import io.contacts.domain.contact.Contact;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A contact field")
class ContactFieldTest {
    @Test
    @DisplayName("that is known by its name alone is live, has no id and holds no component")
    void named() {
        ContactField field = ContactField.named("Table", FieldType.TEXT);

        assertThat(field.name()).isEqualTo("Table");
        assertThat(field.type()).isEqualTo(FieldType.TEXT);
        assertThat(field.id()).isEmpty();
        assertThat(field.deleted()).isFalse();
        assertThat(field.component()).isEmpty();
    }

    @Test
    @DisplayName("that has an id may be deleted and still listed")
    void identified() {
        ContactField field = ContactField.identified("7", "Table", FieldType.NUMBER, true);

        assertThat(field.id()).contains("7");
        assertThat(field.name()).isEqualTo("Table");
        assertThat(field.deleted()).isTrue();
    }

    @Test
    @DisplayName("that holds a component is the same field otherwise")
    void holding() {
        ContactField field = ContactField.identified("7", "Birthday", FieldType.TIMESTAMP, true);

        ContactField holding = field.holding(Contact.Component.BIRTHDAY);

        assertThat(holding.component()).contains(Contact.Component.BIRTHDAY);
        assertThat(holding.id()).contains("7");
        assertThat(holding.name()).isEqualTo("Birthday");
        assertThat(holding.type()).isEqualTo(FieldType.TIMESTAMP);
        assertThat(holding.deleted()).isTrue();
        assertThat(field.component()).isEmpty();
    }

    @Test
    @DisplayName("may be rounded where it is used, to a number of decimals that is never negative")
    void usedDecimals() {
        ContactField field = ContactField.identified("7", "Visits", FieldType.NUMBER, true);

        ContactField rounded = field.usingDecimals(2).holding(Contact.Component.CRM_ID);

        assertThat(rounded.usedDecimals()).hasValue(2);
        assertThat(rounded.component()).contains(Contact.Component.CRM_ID);
        assertThat(rounded.id()).contains("7");
        assertThat(rounded.name()).isEqualTo("Visits");
        assertThat(rounded.deleted()).isTrue();
        assertThat(field.holding(Contact.Component.CRM_ID).usingDecimals(2)).isEqualTo(rounded);
        assertThat(field.usedDecimals()).isEmpty();
        assertThat(field.usingDecimals(0).usedDecimals()).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> field.usingDecimals(-1));
    }

    @Test
    @DisplayName("equals another by everything that it is")
    void comparesByEverything() {
        ContactField field = ContactField.identified("7", "Table", FieldType.TEXT, false);

        assertThat(ContactField.identified("7", "Table", FieldType.TEXT, false))
                .isEqualTo(field)
                .hasSameHashCodeAs(field);
        assertThat(List.of(
                        ContactField.identified("8", "Table", FieldType.TEXT, false),
                        ContactField.identified("7", "Seat", FieldType.TEXT, false),
                        ContactField.identified("7", "Table", FieldType.FLAG, false),
                        ContactField.identified("7", "Table", FieldType.TEXT, true),
                        ContactField.named("Table", FieldType.TEXT),
                        field.usingDecimals(2),
                        field.holding(Contact.Component.TITLE)))
                .doesNotContain(field)
                .allSatisfy(other -> assertThat(other.hashCode()).isNotEqualTo(field.hashCode()));
    }

    @Test
    @DisplayName("shows all of itself: it names no person")
    void showsItself() {
        assertThat(ContactField.identified("7", "Table", FieldType.TEXT, true).holding(Contact.Component.TITLE))
                .hasToString("ContactField[name=Table, type=TEXT, id=7, deleted=true, component=TITLE]");
    }

    @Test
    @DisplayName("has a name, a type and an id that are not null")
    void refusesNull() {
        ContactField field = ContactField.named("Table", FieldType.TEXT);

        assertThatNullPointerException().isThrownBy(() -> ContactField.named(Nothing.of(String.class), FieldType.TEXT));
        assertThatNullPointerException().isThrownBy(() -> ContactField.named("Table", Nothing.of(FieldType.class)));
        assertThatNullPointerException()
                .isThrownBy(() -> ContactField.identified(Nothing.of(String.class), "Table", FieldType.TEXT, false));
        assertThatNullPointerException().isThrownBy(() -> field.holding(Nothing.of(Contact.Component.class)));
    }
}
