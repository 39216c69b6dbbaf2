package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Where the reader stands")
class ReaderHomeTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, 0800 123 456, +33800123456",
        "GP, 0800 123 456, +590800123456",
        "MQ, 0800 123 456, +596800123456",
        "YT, 0822 123 456, +33822123456",
        "YT, 0890 123 456, +262890123456",
        "GP, 0976 00 12 34, +590976001234",
        "BL, 0976 00 12 34, +590976001234",
        "GF, 0976 00 12 34, +594976001234",
        "YT, 0976 90 12 34, +262976901234",
        "FR, 0976 40 12 34, +594976401234"
    })
    @DisplayName("decides numbers that belong to several territories")
    void decidesSharedNumbers(String region, String text, String e164) {
        PhoneReader reader = PhoneReader.forRegion(region);

        PhoneReading reading = reader.read(text);

        assertRead(reading, e164);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAINLAND", "REUNION", "NOUVELLE_CALEDONIE"})
    @DisplayName("elsewhere, a number of several territories is not guessed")
    void sharedNumbersAreNotGuessed(Territory elsewhere) {
        PhoneReader reader = PhoneReader.forTerritory(elsewhere);

        PhoneReading reading = reader.read("09 76 00 12 34");

        assertRefused(reading, Reason.AMBIGUOUS_TERRITORY);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "PM, 55 12 34, +508551234",
        "PM, 055 12 34, +508551234",
        "NC, 75.12.34, +687751234",
        "NC, 687751234, +687751234",
        "PF, 87 12 34 56, +68987123456",
        "PF, 68987123456, +68987123456",
        "WF, 82 12 34, +681821234",
        "WF, 681821234, +681821234"
    })
    @DisplayName("knows its short numbers, and they need no repair")
    void knowsItsShortNumbers(String region, String text, String e164) {
        PhoneReader reader = PhoneReader.forRegion(region);

        Read read = assertRead(reader.read(text), e164);

        assertThat(read.repaired()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 212 555 0123", "+508 20 12 34"})
    @DisplayName("does not matter where a plan does not tell mobile from fixed: the number may be mobile")
    void undecidedNumbersMayBeMobile(String text) {
        PhoneReader reader = PhoneReader.forTerritory(Territory.MAINLAND);

        PhoneReading reading = reader.read(text);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Read.class, read -> assertThat(read.mobile()).isTrue());
    }

    @Test
    @DisplayName("outside Nouvelle-Calédonie, 687… is a mainland mobile that lost its zero, and says so")
    void nineDigitsAreALostZero() {
        PhoneReader reader = PhoneReader.forTerritory(Territory.MAINLAND);

        Read read = assertRead(reader.read("687751234"), "+33687751234");

        assertThat(read.repaired()).isTrue();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "BE, 0470 12 34 56, +32470123456, false",
        "BE, 470 12 34 56, +32470123456, true",
        "BE, 32470123456, +32470123456, false",
        "BE, 33612345678, +33612345678, false",
        "BE, 590690112233, +590690112233, false",
        "BE, 0033 6 12 34 56 78, +33612345678, false",
        "be, +33 (0)6 12 34 56 78, +33612345678, false",
        "GB, 07400 123456, +447400123456, false",
        "US, (212) 555-0123, +12125550123, false",
        "IT, 06 698 12345, +390669812345, false"
    })
    @DisplayName("abroad, national numbers are that country's, and French ones need their code")
    void readsForeignNationalNumbers(String region, String text, String e164, boolean repaired) {
        PhoneReader reader = PhoneReader.forRegion(region);

        Read read = assertRead(reader.read(text), e164);

        assertThat(read.repaired()).isEqualTo(repaired);
    }

    @Test
    @DisplayName("abroad, a French number without its code is not guessed")
    void frenchNumbersAreNotGuessedAbroad() {
        PhoneReader reader = PhoneReader.forRegion("BE");

        PhoneReading reading = reader.read("06 12 34 56 78");

        assertRefused(reading, Reason.NOT_ASSIGNED);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a French territory may be named by its region")
    void territoriesAreRegions(Territory territory) {
        PhoneReading byRegion = PhoneReader.forRegion(territory.region()).read("0800123456");
        PhoneReading byTerritory = PhoneReader.forTerritory(territory).read("0800123456");

        assertThat(byRegion).isEqualTo(byTerritory);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "UK", "FRA", "33", "France"})
    @DisplayName("an unknown region is refused, with an example of one")
    void unknownRegionsAreRefused(String region) {
        assertThatThrownBy(() -> PhoneReader.forRegion(region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + region + "'")
                .hasMessageContaining("GP");
    }
}
