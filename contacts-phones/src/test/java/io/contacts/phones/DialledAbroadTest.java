package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.assertRefused;
import static io.contacts.phones.Readings.describe;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A number with a country code, read in a country that is not French")
class DialledAbroadTest {
    private static final int NUMBERS_PER_REGION = 300;
    private static final List<String> IN_WRONG_TERRITORY =
            List.of("+33596301234", "+33690112233", "+33269601234", "+33976001234", "+590612345678", "+262690112233");

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("inWrongTerritory")
    @DisplayName("is no other territory's French number, however it is dialled there")
    void wrongTerritory(String region, String text) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRefused(reader.read(text), Reason.WRONG_TERRITORY);
    }

    static Stream<Arguments> inWrongTerritory() {
        return ForeignNumber.foreignRegions().stream()
                .flatMap(region -> IN_WRONG_TERRITORY.stream()
                        .map(number ->
                                Arguments.of(region, ForeignNumber.of(number).dialledIn(region))));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "US, 011 33 6 12 34 56 78, +33612345678",
        "JP, 010 590 690 11 22 33, +590690112233",
        "RU, 810 33 6 12 34 56 78, +33612345678",
        "AU, 0011 33 6 12 34 56 78, +33612345678",
        "KE, 000 33 6 12 34 56 78, +33612345678",
        "NG, 009 33 6 12 34 56 78, +33612345678",
        "ID, 008 33 6 12 34 56 78, +33612345678",
        "CO, 009 33 6 12 34 56 78, +33612345678",
        "KR, 002 33 6 12 34 56 78, +33612345678",
        "SG, 001 33 6 12 34 56 78, +33612345678",
        "HK, 001 44 7400 123456, +447400123456",
        "HK, 00 44 7400 123456, +447400123456",
        "BO, 00 1 212 555 0123, +12125550123",
        "DE, 00 1 212 555 0123, +12125550123",
        "BE, 00 33 (0)6 12 34 56 78, +33612345678"
    })
    @DisplayName("is the number that is dialled so")
    void dialled(String region, String text, String e164) {
        PhoneReader reader = PhoneReader.forRegion(region);

        Read read = assertRead(reader.read(text), e164);

        assertThat(read.repaired()).isFalse();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"SG, 001 65 9234 5678", "TH, 001 65 9234 5678", "HK, 001 65 9234 5678", "TH, 0033 6 12 34 56 78"})
    @DisplayName("is refused where its two zeros mean one number if dialled and another if written")
    void twoReadings(String region, String text) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRefused(reader.read(text), Reason.TWO_READINGS);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({"US, 00 33 6 12 34 56 78", "CA, 00 352 555 0123", "RU, 00 7 912 345 67 89", "BR, 00 44 7400 123456"})
    @DisplayName("needs its plus sign where nobody dials two zeros before it")
    void doubleZeroIsNotDialled(String region, String text) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRefused(reader.read(text), Reason.MISSING_PLUS);
    }

    @Test
    @DisplayName("is never another number than the one that is dialled or written so")
    void neverAnotherNumber() {
        Random random = new Random(11);
        List<ForeignNumber> numbers = ForeignNumber.ofAllRegions(random);
        Map<String, String> misread = new TreeMap<>();

        for (String region : ForeignNumber.foreignRegions()) {
            PhoneReader reader = PhoneReader.forRegion(region);
            for (int i = 0; i < NUMBERS_PER_REGION; i++) {
                ForeignNumber number = numbers.get(random.nextInt(numbers.size()));
                for (String text : List.of(number.dialledIn(region), "00" + number.digits())) {
                    PhoneReading reading = reader.read(text);
                    if (reading instanceof Read && !describe(reading).equals(number.e164())) {
                        misread.put(text + " in " + region, describe(reading) + ", not " + number.e164());
                    }
                }
            }
        }

        assertThat(misread).isEmpty();
    }
}
