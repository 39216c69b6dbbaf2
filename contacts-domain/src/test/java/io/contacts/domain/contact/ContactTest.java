package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Guests;
import io.contacts.domain.Nothing;
import io.contacts.domain.field.FieldValue;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A contact")
class ContactTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("has exactly the component that it was given")
    void hasWhatItWasGiven(Contact.Component component) {
        Contact contact = Guests.fill(Contact.builder(), component).build();

        assertThat(contact.components()).containsExactly(component);
        assertThat(contact.has(component)).isTrue();
        assertThat(contact).isNotEqualTo(Contact.builder().build());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without a component holds all others, and its fields, as before")
    void dropsOneComponent(Contact.Component component) {
        Contact everything = Guests.everything();

        Contact less = everything.without(Set.of(component));

        assertThat(less.components()).isEqualTo(EnumSet.complementOf(EnumSet.of(component)));
        assertThat(less.fields()).isEqualTo(everything.fields());
        assertThat(Guests.fill(less.toBuilder(), component).build()).isEqualTo(everything);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("gives and takes a component by its name as the component's own methods do")
    void isReadByName(Contact.Component component) {
        Contact contact = Guests.fill(Contact.builder(), component).build();
        Contact.Builder nothing = Contact.builder();

        assertThat(contact.value(component)).isInstanceOf(component.type());
        assertThat(nothing.set(component, contact.value(component)).build()).isEqualTo(contact);
        assertThat(nothing.set(component, null).build())
                .isEqualTo(Contact.builder().build())
                .extracting(emptied -> emptied.value(component))
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("takes nothing by a component's name that is of another type")
    void refusesOtherTypes(Contact.Component component) {
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> Contact.builder().set(component, 17));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("goes through a builder and comes back the same")
    void survivesItsBuilder(Contact.Component component) {
        Contact contact = Guests.fill(Contact.builder(), component).build();

        assertThat(contact.toBuilder().build()).isEqualTo(contact).hasSameHashCodeAs(contact);
    }

    @Test
    @DisplayName("with everything has every component in the order of the enum, and survives its builder")
    void hasEverything() {
        Contact everything = Guests.everything();

        assertThat(everything.components()).containsExactly(Contact.Component.values());
        assertThat(everything.toBuilder().build()).isEqualTo(everything);
        assertThat(everything.without(EnumSet.allOf(Contact.Component.class)).components())
                .isEmpty();
    }

    @Test
    @DisplayName("with nothing has no component: a consent that is unknown does not count")
    void hasNothing() {
        Contact nothing = Contact.builder().build();

        assertThat(nothing.components()).isEmpty();
        assertThat(nothing.consent()).isEqualTo(Consent.unknown());
        assertThat(nothing.fields()).isEmpty();
        assertThat(nothing.without(EnumSet.allOf(Contact.Component.class))).isEqualTo(nothing);
    }

    @Test
    @DisplayName("has a consent where the person refused")
    void refusalCounts() {
        Contact contact = Contact.builder().consent(Consent.optedOut()).build();

        assertThat(contact.components()).containsExactly(Contact.Component.CONSENT);
    }

    @Test
    @DisplayName("keeps its fields in the order given, and a second value of a name in the place of the first")
    void keepsTheOrderOfFields() {
        Contact contact = Contact.builder()
                .field("z", "1")
                .field("a", "2")
                .field("m", "3")
                .field("z", "4")
                .fields(Map.of("b", FieldValue.flag(true)))
                .build();

        assertThat(contact.fields().keySet()).containsExactly("z", "a", "m", "b");
        assertThat(contact.fields()).containsEntry("z", FieldValue.text("4"));
        assertThat(contact.toBuilder().build().fields().keySet()).containsExactly("z", "a", "m", "b");
    }

    @Test
    @DisplayName("cannot be changed through its fields, its builder or the map that it was made from")
    void doesNotChange() {
        Map<String, FieldValue> given = new HashMap<>(Map.of("a", FieldValue.text("1")));
        Contact.Builder builder = Contact.builder().fields(given);
        Contact contact = builder.build();

        given.put("b", FieldValue.text("2"));
        builder.field("c", "3");

        assertThat(contact.fields()).containsOnlyKeys("a");
        assertThat(contact.fields()).isUnmodifiable();
    }

    @Test
    @DisplayName("made from a map keeps a copy of it")
    void copiesTheMap() {
        Map<String, FieldValue> given = new HashMap<>(Map.of("a", FieldValue.text("1")));
        Contact contact = Guests.holding(given);

        given.clear();

        assertThat(contact.fields()).containsOnlyKeys("a");
    }

    @Test
    @DisplayName("reads addresses and numbers from texts, and refuses those that are none")
    void readsTexts() {
        Contact contact = Contact.builder()
                .email("zoe@example.com")
                .mobilePhone("+590690112233")
                .phone("+590590112244")
                .build();

        assertThat(contact.email()).isEqualTo(EmailAddress.of("zoe@example.com"));
        assertThat(contact.mobilePhone()).isEqualTo(PhoneNumber.of("+590690112233"));
        assertThat(contact.phone()).isEqualTo(PhoneNumber.of("+590590112244"));
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.builder().email("zoe"));
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.builder().mobilePhone("0690112233"));
        assertThatIllegalArgumentException().isThrownBy(() -> Contact.builder().phone("0590112244"));
    }

    @Test
    @DisplayName("that holds a field without a value, which the port will refuse, can still be taken up and stripped")
    void fieldWithoutValue() {
        Map<String, FieldValue> given = new HashMap<>();
        given.put("Table", null);
        Contact contact = Guests.holding(given);

        assertThat(contact.toBuilder().build()).isEqualTo(contact);
        assertThat(contact.without(Set.of(Contact.Component.EMAIL)).fields()).isEqualTo(given);
    }

    @Test
    @DisplayName("has no null consent, and its builder takes no null field")
    void refusesNull() {
        Contact.Builder builder = Contact.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.consent(Nothing.of(Consent.class)));
        assertThatNullPointerException().isThrownBy(() -> builder.field("a", Nothing.of(FieldValue.class)));
        assertThatNullPointerException().isThrownBy(() -> builder.field(Nothing.of(String.class), "a"));
        assertThatNullPointerException().isThrownBy(() -> Guests.with(Nothing.of(Consent.class), Map.of()));
        assertThat(builder.build()).isEqualTo(Contact.builder().build());
    }

    @Test
    @DisplayName("says in its text what is there")
    void saysWhatIsThere() {
        assertThat(Guests.zoe()).hasToString("Contact[components=[EMAIL, FIRST_NAME, LAST_NAME], fields=0]");
    }

    @Test
    @DisplayName("names its components as the record does, but for the fields, and in its order")
    void namesItsComponents() {
        assertThat(Arrays.stream(Contact.Component.values()).map(Contact.Component::componentName))
                .containsExactlyElementsOf(Arrays.stream(Contact.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("fields"))
                        .toList());
    }
}
