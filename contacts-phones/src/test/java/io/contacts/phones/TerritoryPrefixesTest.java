package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.phones.PhoneReading.Read;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A French number is read in the territory of its prefix")
class TerritoryPrefixesTest {
    private record Prefix(String territory, String national, int code, boolean mobile) {}

    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("mainland 01", "0142681234", 33, false),
            new Prefix("mainland 05", "0556123456", 33, false),
            new Prefix("mainland 06", "0612345678", 33, true),
            new Prefix("mainland 0698", "0698765432", 33, true),
            new Prefix("mainland 07", "0751234567", 33, true),
            new Prefix("mainland 09", "0970123456", 33, false),
            new Prefix("Guadeloupe 0590", "0590821234", 590, false),
            new Prefix("Guadeloupe 0690", "0690112233", 590, true),
            new Prefix("Guadeloupe 0691", "0691221234", 590, true),
            new Prefix("Guadeloupe 0709", "0709012345", 590, true),
            new Prefix("Guadeloupe 09475", "0947512345", 590, false),
            new Prefix("Saint-Martin 0590", "0590871234", 590, false),
            new Prefix("Saint-Barthélemy 0590", "0590271234", 590, false),
            new Prefix("Martinique 0596", "0596301234", 596, false),
            new Prefix("Martinique 0696", "0696201234", 596, true),
            new Prefix("Martinique 0697", "0697123456", 596, true),
            new Prefix("Guyane 0594", "0594101234", 594, false),
            new Prefix("Guyane 0694", "0694201234", 594, true),
            new Prefix("La Réunion 0262", "0262161234", 262, false),
            new Prefix("La Réunion 0263", "0263101234", 262, false),
            new Prefix("La Réunion 0692", "0692123456", 262, true),
            new Prefix("La Réunion 0693", "0693012345", 262, true),
            new Prefix("Mayotte 0269", "0269601234", 262, false),
            new Prefix("Mayotte 0639", "0639012345", 262, true),
            new Prefix("Mayotte 09478", "0947812345", 262, false),
            new Prefix("Saint-Pierre-et-Miquelon 0708", "0708401234", 508, true));

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("prefixesInAllSpellings")
    @DisplayName("in every spelling, wherever the reader stands")
    void isReadInItsTerritory(String territory, FrenchSpelling spelling, Prefix prefix) {
        String text = spelling.write(prefix.national(), prefix.code());

        for (Territory home : Territory.values()) {
            Read read = assertRead(
                    PhoneReader.forTerritory(home).read(text),
                    "+" + prefix.code() + prefix.national().substring(1));

            assertThat(read.mobile()).as("mobile, read in %s", home).isEqualTo(prefix.mobile());
            assertThat(read.repaired()).as("repaired, read in %s", home).isEqualTo(spelling.isRepaired());
        }
    }

    static Stream<Arguments> prefixesInAllSpellings() {
        return PREFIXES.stream()
                .flatMap(prefix -> Arrays.stream(FrenchSpelling.values())
                        .map(spelling -> Arguments.of(prefix.territory(), spelling, prefix)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shortNumbersInAllSpellings")
    @DisplayName("short overseas numbers are read with their country code, wherever the reader stands")
    void shortNumbersAreReadWithTheirCode(String text, String e164) {
        for (Territory home : Territory.values()) {
            Read read = assertRead(PhoneReader.forTerritory(home).read(text), e164);

            assertThat(read.mobile()).isTrue();
            assertThat(read.repaired()).isFalse();
        }
    }

    static Stream<Arguments> shortNumbersInAllSpellings() {
        return Stream.of("508 551234", "687 751234", "689 87123456", "681 821234")
                .flatMap(number -> {
                    String code = number.substring(0, 3);
                    String own = number.substring(4);
                    String pairs = own.replaceAll("(..)(?=.)", "$1 ");
                    return Stream.of(
                                    "+" + code + own,
                                    "+" + code + " " + pairs,
                                    "(+" + code + ") " + pairs.replace(' ', '.'),
                                    "00" + code + own,
                                    "00 " + code + " " + pairs,
                                    "+" + code + "\u00a0" + pairs.replace(' ', '\u202f'),
                                    "＋" + FrenchSpelling.fullWidth(code + own),
                                    "'+" + code + own,
                                    "+" + code + " (0)" + own,
                                    "00 " + code + " (0)" + pairs)
                            .map(text -> Arguments.of(text, "+" + code + own));
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("saintPierreFromOutside")
    @DisplayName("0508 and six digits is Saint-Pierre-et-Miquelon")
    void saintPierreIsReadFromOutside(String text) {
        for (Territory home : Territory.values()) {
            Read read = assertRead(PhoneReader.forTerritory(home).read(text), "+508411010");

            assertThat(read.repaired()).isFalse();
        }
    }

    static Stream<String> saintPierreFromOutside() {
        return Stream.of("0508411010", "05 08 41 10 10", "05.08.41.10.10", "508411010", "508 41 10 10");
    }
}
