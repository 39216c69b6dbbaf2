package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Guests;
import io.contacts.domain.Nothing;
import io.contacts.domain.field.FieldValue;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("A patch")
class ContactPatchTest {
    @ParameterizedTest
    @EnumSource
    @DisplayName("that sets one component changes that one, to that value")
    void setsOneComponent(Contact.Component component) {
        ContactPatch patch = setting(component);

        assertThat(patch.components()).containsExactly(component);
        assertThat(patch.isEmpty()).isFalse();
        assertThat(patch.values())
                .isEqualTo(Guests.fill(Contact.builder(), component).build());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONSENT")
    @DisplayName("that clears one component changes that one, and sets nothing")
    void clearsOneComponent(Contact.Component component) {
        ContactPatch patch = ContactPatch.clearing(component);

        assertThat(patch.components()).containsExactly(component);
        assertThat(patch.cleared()).containsExactly(component);
        assertThat(patch.isEmpty()).isFalse();
        assertThat(patch.values()).isEqualTo(Contact.builder().build());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONSENT")
    @DisplayName("sets or clears a component, whichever was said last")
    void laterCounts(Contact.Component component) {
        Contact value = Guests.fill(Contact.builder(), component).build();

        assertThat(ContactPatch.builder().clear(component).set(value).build()).isEqualTo(setting(component));
        assertThat(ContactPatch.builder().set(value).clear(component).build())
                .isEqualTo(ContactPatch.clearing(component));
    }

    @Test
    @DisplayName("sets or clears a field, whichever was said last")
    void laterCountsOfFields() {
        Contact value = Contact.builder().field("Table", "12").build();

        assertThat(ContactPatch.builder().clearFields("Table").set(value).build())
                .isEqualTo(ContactPatch.setting(value));
        assertThat(ContactPatch.builder().set(value).clearFields("Table").build())
                .isEqualTo(ContactPatch.builder().clearFields("Table").build());
    }

    @Test
    @DisplayName("sets what several contacts hold, and keeps what they do not")
    void setsInParts() {
        assertThat(ContactPatch.builder()
                        .set(Contact.builder().firstName("Zoé").field("a", "1").build())
                        .set(Contact.builder().lastName("Petit").field("b", "2").build())
                        .build())
                .isEqualTo(ContactPatch.setting(Contact.builder()
                        .firstName("Zoé")
                        .lastName("Petit")
                        .field("a", "1")
                        .field("b", "2")
                        .build()));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONSENT")
    @DisplayName("cannot both set and clear a component")
    void notBoth(Contact.Component component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactPatch(Guests.everything(), Set.of(component), Set.of()))
                .withMessage(component + " is both set and cleared");
    }

    @Test
    @DisplayName("cannot both set and clear a field")
    void notBothOfAField() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactPatch(Guests.everything(), Set.of(), Set.of("Visits")))
                .withMessage("a field is both set and cleared");
    }

    @Test
    @DisplayName("cannot clear a consent, which is given or taken away")
    void consentIsNotCleared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPatch.clearing(Contact.Component.CONSENT))
                .withMessage("a consent is not cleared; Consent.optedOut() takes it away");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContactPatch(Guests.zoe(), Set.of(Contact.Component.CONSENT), Set.of()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without a component keeps that one and changes all others as before")
    void keepsWhatIsTakenOut(Contact.Component component) {
        ContactPatch patch = ContactPatch.setting(Guests.everything());

        ContactPatch less = patch.without(Set.of(component));

        assertThat(less.components()).isEqualTo(EnumSet.complementOf(EnumSet.of(component)));
        assertThat(less.values().fields()).isEqualTo(Guests.everything().fields());
    }

    @Test
    @DisplayName("made of a contact sets all that it holds, and keeps all else")
    void setsWhatAContactHolds() {
        ContactPatch everything = ContactPatch.setting(Guests.everything());
        ContactPatch names = ContactPatch.setting(Guests.zoe());

        assertThat(everything.components()).isEqualTo(EnumSet.allOf(Contact.Component.class));
        assertThat(ContactPatch.builder().set(Guests.everything()).build()).isEqualTo(everything);
        assertThat(names.components())
                .containsExactly(Contact.Component.EMAIL, Contact.Component.FIRST_NAME, Contact.Component.LAST_NAME);
    }

    @Test
    @DisplayName("that names nothing changes nothing")
    void keepsByDefault() {
        ContactPatch patch = ContactPatch.builder().build();

        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.components()).isEmpty();
        assertThat(patch.values()).isEqualTo(Contact.builder().build());
        assertThat(patch.without(EnumSet.allOf(Contact.Component.class))).isEqualTo(patch);
    }

    @Test
    @DisplayName("that clears or sets a field changes something, and has the values that are set")
    void fieldsAreChanges() {
        ContactPatch clearing = ContactPatch.builder().clearFields("Table").build();
        ContactPatch setting = ContactPatch.setting(
                Contact.builder().field("Visits", FieldValue.number("3")).build());

        assertThat(clearing.isEmpty()).isFalse();
        assertThat(clearing.values().fields()).isEmpty();
        assertThat(setting.isEmpty()).isFalse();
        assertThat(setting.values().fields()).containsExactly(Map.entry("Visits", FieldValue.number("3")));
    }

    @Test
    @DisplayName("that takes a consent away changes it; one that knows none does not")
    void consentIsAChangeUnlessUnknown() {
        assertThat(ContactPatch.setting(
                                Contact.builder().consent(Consent.optedOut()).build())
                        .components())
                .containsExactly(Contact.Component.CONSENT);
        assertThat(ContactPatch.setting(
                                Contact.builder().consent(Consent.unknown()).build())
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("says of each component whether it is changed")
    void changesOfEach(Contact.Component component) {
        ContactPatch one = setting(component);
        ContactPatch others = ContactPatch.setting(Guests.everything().without(Set.of(component)));

        assertThat(one.changes(component)).isTrue();
        assertThat(others.changes(component)).isFalse();
        if (component != Contact.Component.CONSENT) {
            assertThat(ContactPatch.clearing(component).changes(component)).isTrue();
        }
    }

    @Test
    @DisplayName("keeps what is null in a contact, as a save does, and what was said of it before")
    void nullIsKept() {
        Contact nameless = Contact.builder().title("Mme").firstName(null).build();

        assertThat(ContactPatch.setting(nameless).components()).containsExactly(Contact.Component.TITLE);
        assertThat(ContactPatch.builder()
                        .clear(Contact.Component.FIRST_NAME)
                        .set(nameless)
                        .build()
                        .cleared())
                .containsExactly(Contact.Component.FIRST_NAME);
    }

    @Test
    @DisplayName("keeps its fields in the order given, and cannot be changed through them or by its builder")
    void doesNotChange() {
        ContactPatch.Builder builder = ContactPatch.builder()
                .clear(Contact.Component.TITLE)
                .clearFields("z", "a")
                .set(Contact.builder().field("y", "1").field("b", "2").build());
        ContactPatch patch = builder.build();

        builder.clearFields("m", "y").clear(Contact.Component.PHONE).set(Guests.zoe());

        assertThat(patch.values().fields().keySet()).containsExactly("y", "b");
        assertThat(patch.clearedFields()).containsExactly("z", "a").isUnmodifiable();
        assertThat(patch.cleared()).containsExactly(Contact.Component.TITLE).isUnmodifiable();
        assertThat(patch.components()).containsExactly(Contact.Component.TITLE);
    }

    @Test
    @DisplayName("holds no null, in its fields neither")
    void refusesNull() {
        Contact nothing = Contact.builder().build();
        Set<String> withNullName = new HashSet<>();
        withNullName.add(null);
        Map<String, FieldValue> fields = new HashMap<>();
        fields.put(null, FieldValue.flag(true));

        assertThatNullPointerException().isThrownBy(() -> new ContactPatch(nothing, Set.of(), withNullName));
        assertThatNullPointerException().isThrownBy(() -> ContactPatch.builder().clearFields(Nothing.of(String.class)));
        assertThatNullPointerException()
                .isThrownBy(() -> ContactPatch.builder().clear(Nothing.of(Contact.Component.class)));
        assertThatNullPointerException().isThrownBy(() -> ContactPatch.setting(Guests.holding(fields)));
        assertThatNullPointerException().isThrownBy(() -> ContactPatch.builder().set(Guests.holding(fields)));
    }

    @Test
    @DisplayName(
            "is not made of a contact with a field of no value: that the port would refuse, and a patch cannot hold it")
    void refusesAFieldWithoutValue() {
        Map<String, FieldValue> fields = new HashMap<>();
        fields.put("Table", null);
        Contact contact = Guests.holding(fields);

        assertThatNullPointerException()
                .isThrownBy(() -> ContactPatch.setting(contact))
                .withMessageStartingWith("a value to set; ");
        assertThatNullPointerException()
                .isThrownBy(() -> ContactPatch.builder().set(contact))
                .withMessageStartingWith("a value to set; ");
    }

    @Test
    @DisplayName("says in its text what it changes")
    void saysWhatItChanges() {
        ContactPatch patch = ContactPatch.builder()
                .set(Contact.builder().firstName("Zoé").build())
                .clear(Contact.Component.COMPANY_NAME)
                .clearFields("Table")
                .build();

        assertThat(patch).hasToString("ContactPatch[components=[FIRST_NAME, COMPANY_NAME], fields=1]");
    }

    private static ContactPatch setting(Contact.Component component) {
        return ContactPatch.setting(Guests.fill(Contact.builder(), component).build());
    }
}
