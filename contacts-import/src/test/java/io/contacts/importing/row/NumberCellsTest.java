package io.contacts.importing.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static String told(String cell) {
        CellReading<?> reading = NumberCells.number(cell);
        return reading instanceof CellReading.Wrong<?> wrong
                ? wrong.code()
                : String.valueOf(((CellReading.Content<?>) reading).value());
    }
}
