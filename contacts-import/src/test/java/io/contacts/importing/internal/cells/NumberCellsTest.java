package io.contacts.importing.internal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell with a number")
class NumberCellsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is read digit by digit")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "42|42",
                "-3,5|-3.5",
                "+1.10|1.10",
                "1.234|1.234",
                "0,125|0.125",
                "-0,500|-0.500",
                "1,2340|1.2340",
                "12 345,67|12345.67",
                "1\u00A0234|1234",
                "1\u202F234\u202F567.8|1234567.8",
                "007|7",
                "123456789012345678|123456789012345678"
            })
    void read(String cell, String number) {
        assertThat(told(cell)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is not guessed where it could be two, or is none")
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234|number-ambiguous",
                "-12,500|number-ambiguous",
                "1,234,567|number-unreadable",
                "1.234,56|number-unreadable",
                "1,234.56|number-unreadable",
                "1 2345|number-unreadable",
                "12 34|number-unreadable",
                "1234 567|number-unreadable",
                "1e5|number-unreadable",
                "5.|number-unreadable",
                ",5|number-unreadable",
                "5 €|number-unreadable",
                "٣|number-unreadable",
                "1234567890123456789|number-unreadable"
            })
    void refused(String cell, String code) {
        assertThat(told(cell)).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("with a point is not guessed where the column has commas before decimals")
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234|number-ambiguous",
                "-12.500|number-ambiguous",
                "999.999|number-ambiguous",
                "0.125|0.125",
                "1.2340|1.2340",
                "1.23|1.23",
                "1234.567|1234.567",
                "1234|1234",
                "12,5|12.5"
            })
    void behindComma(String cell, String told) {
        assertThat(told(cell, true)).isEqualTo(told);
    }

    @ParameterizedTest
    @DisplayName("shows that its column has commas before decimals, where it can be read in no other way")
    @ValueSource(
            strings = {
                "12,5",
                "-3,25",
                "0,125",
                "1234,567",
                "1,2345",
                "1.234,56",
                "1 234,567",
                "1.234.567",
                "+1.000.000,5"
            })
    void shows(String cell) {
        assertThat(NumberCells.showsDecimalComma(cell)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("shows nothing of its column where it could be read otherwise, has no comma or is no number")
    @ValueSource(
            strings = {
                "",
                "1,234",
                "-12,500",
                "1.234",
                "1234",
                "1.5",
                "1,234,567",
                "1,234.5",
                "a,5",
                ",5",
                "5,",
                "0.000.000"
            })
    void showsNothing(String cell) {
        assertThat(NumberCells.showsDecimalComma(cell)).isFalse();
    }

    private static String told(String cell) {
        return told(cell, false);
    }

    private static String told(String cell, boolean decimalComma) {
        CellReading<?> reading = NumberCells.number(cell, decimalComma);
        return reading instanceof CellReading.Wrong<?> wrong
                ? wrong.code()
                : String.valueOf(((CellReading.Content<?>) reading).value());
    }
}
