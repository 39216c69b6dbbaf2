package io.contacts.importing.internal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text")
class TextCellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#n/a", "#NOM?", "#VALEUR!", "#REF!", "#DIV/0!", "#####", "#########"})
    @DisplayName("is not what a spreadsheet writes where a formula failed or a column is too narrow")
    void errors(String cell) {
        assertThat(TextCells.isError(cell)).isTrue();
        assertThat(TextCells.identifier(cell)).isEqualTo(TextCells.error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#1", "#", "##", "#N/A?", "N/A", "Null", "C#", "# 12"})
    @DisplayName("may look like that")
    void noErrors(String cell) {
        assertThat(TextCells.isError(cell)).isFalse();
        assertThat(TextCells.identifier(cell)).isEqualTo(CellReading.of(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,41E+11", "4.41E+11", "4E+11", "4.41e+11"})
    @DisplayName("is no identifier in scientific notation: others have the same")
    void rounded(String cell) {
        assertThat(TextCells.identifier(cell))
                .isInstanceOfSatisfying(
                        CellReading.Wrong.class,
                        wrong -> assertThat(wrong.code()).isEqualTo("identifier-rounded"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4E11", "44E+1", "E+11", "4.41E+11A", "12E", "4,41E-11"})
    @DisplayName("may be an identifier with an E in it")
    void identifiers(String cell) {
        assertThat(TextCells.identifier(cell)).isEqualTo(CellReading.of(cell));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=\"00123\" | 00123",
                "=\"a b\"   | a b",
                "=\"\"      | ``",
                "=\"a\"&\"b\" | =\"a\"&\"b\"",
                "=A1        | =A1",
                "\"00123\"  | \"00123\"",
                "=\"        | =\""
            })
    @DisplayName("is taken out of the formula that keeps a spreadsheet from taking it for a sum")
    void formulas(String cell, String text) {
        assertThat(TextCells.unwrapped(cell)).isEqualTo(text);
    }
}
