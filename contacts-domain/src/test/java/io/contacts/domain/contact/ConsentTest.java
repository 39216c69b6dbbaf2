package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A consent")
class ConsentTest {
    private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    @DisplayName("keeps its evidence and its time")
    void keepsItsEvidence() {
        assertThat(Consent.optedIn("signed the book", AT)).isEqualTo(new Consent.OptedIn("signed the book", AT));
        assertThat(new Consent.OptedIn("signed the book", AT).evidence()).isEqualTo("signed the book");
        assertThat(new Consent.OptedIn("signed the book", AT).at()).isEqualTo(AT);
    }

    @Test
    @DisplayName("has evidence of 1 to 1,000 characters")
    void limitsTheEvidence() {
        assertThat(new Consent.OptedIn("e".repeat(1000), AT).evidence()).hasSize(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> Consent.optedIn("e".repeat(1001), AT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    @DisplayName("without evidence is none")
    void refusesBlankEvidence(String evidence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Consent.optedIn(evidence, AT))
                .withMessageContaining("evidence");
    }

    @Test
    @DisplayName("has evidence and a time that are not null")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> Consent.optedIn(Nothing.of(String.class), AT));
        assertThatNullPointerException().isThrownBy(() -> Consent.optedIn("signed", Nothing.of(Instant.class)));
    }

    @Test
    @DisplayName("that is refused is not one that is unknown")
    void refusedIsNotUnknown() {
        assertThat(Consent.optedOut()).isEqualTo(Consent.optedOut()).isNotEqualTo(Consent.unknown());
        assertThat(Consent.unknown()).isEqualTo(Consent.unknown());
    }
}
