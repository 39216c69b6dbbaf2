package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.PhoneReading.Refused;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is not one usable number is refused with its reason")
class RefusalsTest {
    private final PhoneReader reader = PhoneReader.forTerritory(Territory.MAINLAND);

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00a0\u202f", "\ufeff", "'", "\r\n"})
    @DisplayName("a blank cell is empty")
    void blankIsEmpty(String text) {
        assertRefused(reader.read(text), Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.36612E+10",
                "3,36612E+10",
                "3.36612e+10",
                "6.12345678E8",
                "6E8",
                "3.36612E10",
                " 3.36612E+10 ",
                "'3.36612E+10",
                "+3.36612E+10",
                "5.90690E+11"
            })
    @DisplayName("a spreadsheet's scientific notation is refused, even where no digit is lost")
    void scientificNotation(String text) {
        assertRefused(reader.read(text), Reason.SCIENTIFIC_NOTATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12 34 56 78;06 98 76 54 32", "06 12 34 56 78 / 07 51 23 45 67", "0612345678,0698765432",
                "0612345678 0698765432", "06 12 34 56 78 - 06 98 76 54 32", "06 12 34 56 78 ou 06 98 76 54 32",
                "0612345678\n0698765432", "+33612345678+33698765432", "0612345678|0698765432",
                "06 12 34 56 78 et 0590 82 12 34", "+33 6 12 34 56 78 / 06 98 76 54 32"
            })
    @DisplayName("several numbers in one cell are refused, not reduced to the first")
    void severalNumbers(String text) {
        assertRefused(reader.read(text), Reason.SEVERAL_NUMBERS);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, +49 30 123456/78",
        "FR, +39 06 698123 / 45",
        "FR, 01 42 68 12 34/35",
        "DE, 030/1234567/8",
        "IT, 06 698123/45",
        "BE, 02/123.45.67/68"
    })
    @DisplayName("the last digits of a second number are not taken for more digits of the first")
    void otherLastDigits(String region, String text) {
        assertRefused(PhoneReader.forRegion(region).read(text), Reason.SEVERAL_NUMBERS);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, +49 6222/1234567, +4962221234567",
        "DE, 00 49 6222 / 123 45 67, +4962221234567",
        "FR, +49 (0)6222/1234567, +4962221234567",
        "DE, 036601/1234567, +49366011234567",
        "DE, (03 66 01) / 123456, +4936601123456"
    })
    @DisplayName("an area code before a slash is no number of its own")
    void areaCodes(String region, String text, String number) {
        assertRead(PhoneReader.forRegion(region).read(text), number);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "DE, 036601/036602",
        "FR, +49 62221/1234567",
        "DE, 036601/123456/7",
        "PF, 401234/402345",
        "DE, '036601,123456'"
    })
    @DisplayName("what may be a number of its own is none's area code")
    void noAreaCodes(String region, String text) {
        assertRefused(PhoneReader.forRegion(region).read(text), Reason.SEVERAL_NUMBERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 42 68 12 34 poste 12",
                "0142681234 ext. 4",
                "0142681234 ext: 4",
                "0142681234x12",
                "0142681234#12",
                "+33 1 42 68 12 34 Poste 5678",
                "0142681234;ext=12"
            })
    @DisplayName("an extension is refused, not dropped")
    void extensions(String text) {
        assertRefused(reader.read(text), Reason.EXTENSION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "néant",
                "-",
                "()",
                "#######",
                "#N/A",
                "06 12 34 56 78 (maman)",
                "zoe@example.com",
                "06 12 34 56+78",
                "06 12 34 56 78 ;",
                "++33612345678",
                "06:12:34:56:78",
                "0x1F",
                "½",
                "06 12 34 56 78 ?"
            })
    @DisplayName("what holds anything else than a number is none")
    void notANumber(String text) {
        assertRefused(reader.read(text), Reason.NOT_A_NUMBER);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "06 12 34 56, TOO_SHORT",
        "3631, TOO_SHORT",
        "15, TOO_SHORT",
        "0, TOO_SHORT",
        "061234567, TOO_SHORT",
        "+33 6 12 34, TOO_SHORT",
        "+33, TOO_SHORT",
        "06 12 34 56 78 9, TOO_LONG",
        "0700 12 34 56 78 90, TOO_LONG",
        "+33 6 12 34 56 78 9, TOO_LONG",
        "33612345678901, TOO_LONG",
        "6123456789, TOO_LONG",
        "612345678.000, TOO_LONG",
        "612345678.5, TOO_LONG",
        "033612345678, TOO_LONG",
        "+999 123 456, UNKNOWN_COUNTRY_CODE",
        "+0033612345678, UNKNOWN_COUNTRY_CODE",
        "+06 12 34 56 78, UNKNOWN_COUNTRY_CODE",
        "32470123456, MISSING_PLUS",
        "447400123456, MISSING_PLUS",
        "61234567890, MISSING_PLUS",
        "0639 98 12 34, NOT_ASSIGNED",
        "0691 00 12 34, NOT_ASSIGNED",
        "0700 12 34 56, NOT_ASSIGNED",
        "+33 0 00 00 00 00, NOT_ASSIGNED",
        "+590 590 99 99 9, TOO_SHORT",
        "0269 10 12 34, NOT_ASSIGNED",
        "0508 12 34 56, NOT_ASSIGNED",
        "+44 7000, TOO_SHORT"
    })
    @DisplayName("a number that cannot be one is refused by what is wrong with it")
    void impossibleNumbers(String text, Reason reason) {
        assertRefused(reader.read(text), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33 690 11 22 33", "0033690112233", "33690112233", "+33 (0)696 20 12 34", "+33 639 01 23 45",
                "+33 709 01 23 45", "+590 6 12 34 56 78", "+590 696 20 12 34", "590612345678", "+262 690 11 22 33",
                "+33 596 30 12 34", "+33 269 60 12 34", "+33 508 41 10 10", "+33 976 00 12 34"
            })
    @DisplayName("another territory's country code is refused, not corrected")
    void wrongTerritory(String text) {
        assertRefused(reader.read(text), Reason.WRONG_TERRITORY);
    }

    @Test
    @DisplayName("a cell that holds a novel is refused")
    void endlessCells() {
        assertRefused(reader.read("0".repeat(1_000_000)), Reason.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("every reason has a code, a sentence and an advice of its own")
    void reasonsAreWhole(Reason reason) {
        assertThat(reason.code()).matches("phone(-[a-z]+)+");
        assertThat(reason.sentence()).isNotBlank().doesNotEndWith(".");
        assertThat(reason.advice()).isNotBlank().doesNotEndWith(".");
        assertThat(Arrays.stream(Reason.values()).filter(other -> other.code().equals(reason.code())))
                .hasSize(1);
    }

    @Test
    @DisplayName("neither readings nor refusals show the number")
    void numbersStayHidden() {
        PhoneReading read = reader.read("06 12 34 56 78");
        PhoneReading refused = reader.read("06 12 34 56 78 9");

        assertThat(read.toString()).isEqualTo("Read[mobile=true, repaired=false]");
        assertThat(refused).isEqualTo(new Refused(Reason.TOO_LONG));
        assertThat(refused.toString()).doesNotContainPattern("\\d");
    }
}
