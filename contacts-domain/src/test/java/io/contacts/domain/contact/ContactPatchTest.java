package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Guests;
import io.contacts.domain.Nothing;
import io.contacts.domain.field.FieldValue;
import java.util.EnumSet;
import java.util.HashMap;
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
    void setsOneComponent(ContactComponent component) {
        ContactPatch patch = Patches.setting(component);

        assertThat(patch.components()).containsExactly(component);
        assertThat(patch.isEmpty()).isFalse();
        assertThat(patch.newValues())
                .isEqualTo(Guests.fill(Contact.builder(), component).build());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONSENT")
    @DisplayName("that clears one component changes that one, and sets nothing")
    void clearsOneComponent(ContactComponent component) {
        ContactPatch patch = Patches.clearing(component);

        assertThat(patch.components()).containsExactly(component);
        assertThat(patch.change(component).isClear()).isTrue();
        assertThat(patch.isEmpty()).isFalse();
        assertThat(patch.newValues()).isEqualTo(Contact.builder().build());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONSENT")
    @DisplayName("takes a change by a component's name as the component's own method does")
    void isMadeByName(ContactComponent component) {
        ContactPatch setting = Patches.setting(component);

        assertThat(ContactPatch.builder()
                        .set(component, setting.change(component))
                        .build())
                .isEqualTo(setting);
        assertThat(ContactPatch.builder().set(component, Change.clear()).build())
                .isEqualTo(Patches.clearing(component));
        assertThatExceptionOfType(ClassCastException.class)
                .isThrownBy(() -> ContactPatch.builder().set(component, Change.set(17)));
    }

    @Test
    @DisplayName("takes no change of a consent by its name")
    void consentHasItsOwnMethod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPatch.builder().set(ContactComponent.CONSENT, Change.keep()));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("without a component keeps that one and changes all others as before")
    void keepsWhatIsTakenOut(ContactComponent component) {
        ContactPatch patch = Patches.settingEverything();

        ContactPatch less = patch.without(Set.of(component));

        assertThat(less.components()).isEqualTo(EnumSet.complementOf(EnumSet.of(component)));
        assertThat(less.newValues()).isEqualTo(patch.newValues().without(Set.of(component)));
        assertThat(less.fields()).isEqualTo(patch.fields());
    }

    @Test
    @DisplayName("made of a contact sets all that it holds but its address, and keeps all else")
    void setsWhatAContactHolds() {
        ContactPatch everything = ContactPatch.setting(Guests.everything());
        ContactPatch names = ContactPatch.setting(Guests.zoe());

        assertThat(everything.newValues()).isEqualTo(Guests.everything().without(Set.of(ContactComponent.EMAIL)));
        assertThat(everything.newValues().fields().keySet())
                .containsExactlyElementsOf(Guests.everything().fields().keySet());
        assertThat(names.components()).containsExactly(ContactComponent.FIRST_NAME, ContactComponent.LAST_NAME);
        assertThat(ContactPatch.setting(
                                Contact.builder().email("zoe@example.com").build())
                        .isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("that names nothing changes nothing")
    void keepsByDefault() {
        ContactPatch patch = ContactPatch.builder().build();

        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.components()).isEmpty();
        assertThat(patch.newValues()).isEqualTo(Contact.builder().build());
        assertThat(patch.without(EnumSet.allOf(ContactComponent.class))).isEqualTo(patch);
    }

    @Test
    @DisplayName("that only keeps a field changes nothing")
    void keepingAFieldIsNoChange() {
        ContactPatch patch =
                ContactPatch.builder().field("Table", Change.keep()).build();

        assertThat(patch.isEmpty()).isTrue();
        assertThat(patch.newValues().fields()).isEmpty();
    }

    @Test
    @DisplayName("that clears or sets a field changes something, and has the values that are set")
    void fieldsAreChanges() {
        ContactPatch clearing =
                ContactPatch.builder().field("Table", Change.clear()).build();
        ContactPatch setting = ContactPatch.builder()
                .field("Table", Change.keep())
                .field("Visits", Change.set(FieldValue.number("3")))
                .build();

        assertThat(clearing.isEmpty()).isFalse();
        assertThat(clearing.newValues().fields()).isEmpty();
        assertThat(setting.isEmpty()).isFalse();
        assertThat(setting.newValues().fields()).containsExactly(Map.entry("Visits", FieldValue.number("3")));
    }

    @Test
    @DisplayName("that takes a consent away changes it; one that knows none does not")
    void consentIsAChangeUnlessUnknown() {
        assertThat(ContactPatch.builder().consent(Consent.optedOut()).build().components())
                .containsExactly(ContactComponent.CONSENT);
        assertThat(ContactPatch.builder().consent(Consent.unknown()).build().isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName("has no change for consent, which is not kept, set or cleared")
    void consentHasNoChange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactPatch.builder().build().change(ContactComponent.CONSENT));
    }

    @Test
    @DisplayName("keeps its fields in the order given and cannot be changed through them")
    void doesNotChange() {
        ContactPatch.Builder builder = ContactPatch.builder()
                .field("z", Change.clear())
                .field("a", Change.clear())
                .field("z", Change.keep());
        ContactPatch patch = builder.build();

        builder.field("m", Change.clear());

        assertThat(patch.fields().keySet()).containsExactly("z", "a");
        assertThat(patch.fields()).containsEntry("z", Change.keep()).isUnmodifiable();
    }

    @Test
    @DisplayName("holds no null, in its fields neither")
    void refusesNull() {
        Map<String, Change<FieldValue>> withNullChange = new HashMap<>();
        withNullChange.put("Table", null);
        Map<String, Change<FieldValue>> withNullName = new HashMap<>();
        withNullName.put(null, Change.clear());

        assertThatNullPointerException().isThrownBy(() -> Patches.withFields(withNullChange));
        assertThatNullPointerException().isThrownBy(() -> Patches.withFields(withNullName));
        assertThatNullPointerException()
                .isThrownBy(() -> ContactPatch.builder()
                        .consent(Nothing.of(Consent.class))
                        .build());
        assertThatNullPointerException()
                .isThrownBy(() -> ContactPatch.builder().field(Nothing.of(String.class), Change.keep()));
    }

    @Test
    @DisplayName(
            "is not made of a contact with a field of no value: that the port would refuse, and a patch cannot hold it")
    void refusesAFieldWithoutValue() {
        Map<String, FieldValue> fields = new HashMap<>();
        fields.put("Table", null);
        Contact contact =
                new Contact(null, null, null, null, null, null, null, null, null, "1", Consent.unknown(), fields);

        assertThatNullPointerException()
                .isThrownBy(() -> ContactPatch.setting(contact))
                .withMessageStartingWith("a value to set; ");
    }

    @Test
    @DisplayName("says in its text what it changes")
    void saysWhatItChanges() {
        ContactPatch patch = ContactPatch.builder()
                .firstName(Change.set("Zoé"))
                .companyName(Change.clear())
                .field("Table", Change.clear())
                .build();

        assertThat(patch).hasToString("ContactPatch[components=[FIRST_NAME, COMPANY_NAME], fields=1]");
    }
}
