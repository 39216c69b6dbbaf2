package io.contacts.importing.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What surrounds the content of a cell")
class CellsTest {
    @ParameterizedTest(name = "U+{0}")
    @DisplayName("is left out before it and after it, be it a blank of any kind or invisible")
    @ValueSource(
            strings = {"0020", "0009", "000A", "0085", "00A0", "1680", "2003", "2028", "202F", "3000", "200B", "FEFF"})
    void surroundings(String codePoint) {
        String blank = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(Cells.strip(blank + "Jean" + blank + "Paul" + blank + blank)).isEqualTo("Jean" + blank + "Paul");
        assertThat(Cells.strip(blank + blank)).isEmpty();
        assertThat(Cells.isBlank(blank)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("is not a letter, a digit or a mark, of whatever script")
    @ValueSource(strings = {"a", "é", "0", "-", "_", "'", "Ж", "李", "😀", "\u0301"})
    void contents(String cell) {
        assertThat(Cells.strip(cell)).isEqualTo(cell);
        assertThat(Cells.isBlank(cell)).isFalse();
        assertThat(Cells.isBlank(" " + cell)).isFalse();
    }

    @Test
    @DisplayName("may be all there is")
    void nothing() {
        assertThat(Cells.strip("")).isEmpty();
        assertThat(Cells.isBlank("")).isTrue();
    }
}
