package io.contacts.domain.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A violation")
class ViolationTest {
    @Test
    @DisplayName("reads as one clause")
    void readsAsOneClause() {
        assertThat(new Violation("firstName", "is too long")).hasToString("firstName is too long");
        assertThat(new Violation("", "nobody can be reached")).hasToString("nobody can be reached");
    }

    @Test
    @DisplayName("inside a larger thing names the place within it")
    void namesThePlaceWithin() {
        assertThat(new Violation("fields[Table]", "is gone").inside("contacts[3]"))
                .isEqualTo(new Violation("contacts[3].fields[Table]", "is gone"));
        assertThat(new Violation("", "is empty").inside("contacts[3]"))
                .isEqualTo(new Violation("contacts[3]", "is empty"));
    }

    @Test
    @DisplayName("has no part that is null")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> new Violation(Nothing.of(String.class), "is gone"));
        assertThatNullPointerException().isThrownBy(() -> new Violation("email", Nothing.of(String.class)));
    }
}
