package io.contacts.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The value of a custom field")
class FieldValueTest {
    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 19, 30);

    @Test
    @DisplayName("has the type of its kind")
    void hasItsType() {
        assertThat(FieldValue.text("a").type()).isEqualTo(FieldType.TEXT);
        assertThat(FieldValue.number("1").type()).isEqualTo(FieldType.NUMBER);
        assertThat(FieldValue.timestamp(AT).type()).isEqualTo(FieldType.TIMESTAMP);
        assertThat(FieldValue.flag(false).type()).isEqualTo(FieldType.FLAG);
    }

    @Test
    @DisplayName("is kept as it was given")
    void isKept() {
        assertThat(FieldValue.text("a\nb")).isEqualTo(new FieldValue.Text("a\nb"));
        assertThat(FieldValue.text("")).isEqualTo(new FieldValue.Text(""));
        assertThat(FieldValue.timestamp(AT)).isEqualTo(new FieldValue.Timestamp(AT));
        assertThat(FieldValue.flag(true)).isEqualTo(new FieldValue.Flag(true)).isNotEqualTo(FieldValue.flag(false));
    }

    @Test
    @DisplayName("that is a number keeps every digit")
    void keepsDigits() {
        assertThat(new FieldValue.Number(new BigDecimal("1.10")).value()).hasToString("1.10");
        assertThat(FieldValue.number("1.10"))
                .isEqualTo(FieldValue.number(new BigDecimal("1.10")))
                .isNotEqualTo(FieldValue.number("1.1"));
        assertThat(FieldValue.number("9007199254740993.000000001"))
                .isEqualTo(new FieldValue.Number(new BigDecimal("9007199254740993.000000001")));
    }

    @Test
    @DisplayName("that is no number is refused")
    void refusesWhatIsNoNumber() {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> FieldValue.number("1,5"));
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> FieldValue.number(""));
    }

    @Test
    @DisplayName("is not null")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> FieldValue.text(Nothing.of(String.class)));
        assertThatNullPointerException().isThrownBy(() -> FieldValue.number(Nothing.of(BigDecimal.class)));
        assertThatNullPointerException().isThrownBy(() -> FieldValue.timestamp(Nothing.of(LocalDateTime.class)));
    }
}
