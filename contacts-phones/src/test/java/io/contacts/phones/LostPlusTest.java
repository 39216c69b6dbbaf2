package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.assertRefused;
import static io.contacts.phones.Readings.describe;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.phones.PhoneReading.Read;
import io.contacts.phones.PhoneReading.Reason;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number with its country code that lost its plus sign, read in a country that is not French")
class LostPlusTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "DE, 4915123403088",
        "DE, 491701234567",
        "ID, 62812380712",
        "SE, 468126933",
        "DE, 33612336017",
        "AT, 590690112233",
        "ID, 33612336017",
        "IT, 33612336017",
        "LU, 33612336017"
    })
    @DisplayName("is refused where it may as well be another one that lost its zero")
    void twoReadings(String region, String text) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRefused(reader.read(text), Reason.TWO_READINGS);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "BE, 32470123456, +32470123456, false",
        "GB, 447400123456, +447400123456, false",
        "DE, 0491 5123403, +494915123403, false",
        "DE, 170 1234567, +491701234567, true",
        "BE, 33612345678, +33612345678, false",
        "ES, 687 738 514, +34687738514, false",
        "BR, (33) 98765-4321, +5533987654321, false",
        "BR, 68 98716-7998, +5568987167998, false"
    })
    @DisplayName("does not get into the way of numbers that are but one")
    void oneReading(String region, String text, String e164, boolean repaired) {
        PhoneReader reader = PhoneReader.forRegion(region);

        Read read = assertRead(reader.read(text), e164);

        assertThat(read.repaired()).isEqualTo(repaired);
    }

    @Test
    @DisplayName("is never another number in its own country")
    void neverAnotherNumberAtHome() {
        Random random = new Random(49);
        Map<String, String> misread = new TreeMap<>();

        for (String region : ForeignNumber.foreignRegions()) {
            PhoneReader reader = PhoneReader.forRegion(region);
            for (ForeignNumber number : ForeignNumber.ofRegion(region, random)) {
                PhoneReading reading = reader.read(number.digits());
                if (reading instanceof Read && !describe(reading).equals(number.e164())) {
                    misread.put(number.digits() + " in " + region, describe(reading));
                }
            }
        }

        assertThat(misread).isEmpty();
    }
}
