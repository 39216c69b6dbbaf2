package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change")
class ChangeTest {
    @Test
    @DisplayName("that keeps is not one that clears, and has no value")
    void keeps() {
        Change<String> change = Change.keep();

        assertThat(change.isKeep()).isTrue();
        assertThat(change.isClear()).isFalse();
        assertThat(change.newValue()).isEmpty();
    }

    @Test
    @DisplayName("that clears is not one that keeps, and has no value")
    void clears() {
        Change<String> change = Change.clear();

        assertThat(change.isKeep()).isFalse();
        assertThat(change.isClear()).isTrue();
        assertThat(change.newValue()).isEmpty();
    }

    @Test
    @DisplayName("that sets has the value, also an empty one: empty is not cleared")
    void sets() {
        Change<String> change = Change.set("");

        assertThat(change.isKeep()).isFalse();
        assertThat(change.isClear()).isFalse();
        assertThat(change.newValue()).contains("");
    }

    @Test
    @DisplayName("cannot set null: that would be clearing")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Change.set(Nothing.of(String.class)));
    }

    @Test
    @DisplayName("equals another by kind and value")
    void comparesByKindAndValue() {
        assertThat(Change.<String>keep()).isEqualTo(Change.keep()).isNotEqualTo(Change.clear());
        assertThat(Change.set("a")).isEqualTo(Change.set("a")).isNotEqualTo(Change.set("b"));
    }

    @Test
    @DisplayName("of another type is of the same kind, and only a value goes through the function")
    void mapsTheValueAlone() {
        assertThat(Change.set("12").map(Integer::valueOf)).isEqualTo(Change.set(12));
        assertThat(Change.<String>keep().map(Integer::valueOf)).isEqualTo(Change.keep());
        assertThat(Change.<String>clear().map(Integer::valueOf)).isEqualTo(Change.clear());
    }
}
