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

@DisplayName("A zero in brackets")
class OptionalZeroTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, +39 (0)345 1234567",
        "FR, 0039 (0)345 1234567",
        "GP, +39 (0) 345 1234567",
        "FR, +39 ( 0 ) 345 1234567",
        "FR, +39 [0] 345 1234567",
        "FR, +39（０）345 1234567",
        "FR, +247 (0)62889",
        "BE, +39 (0)345 1234567",
        "IT, 39 (0)345 1234567",
        "US, 011 39 (0)345 1234567"
    })
    @DisplayName("is refused where the number with it and the one without it are two people's")
    void twoNumbers(String region, String text) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRefused(reader.read(text), Reason.TWO_READINGS);
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "FR, +39 (0)6 698 12345, +390669812345",
        "FR, +44 (0)20 7946 0958, +442079460958",
        "FR, +34 (0)612 345 678, +34612345678",
        "FR, +33 [0] 6 12 34 56 78, +33612345678",
        "FR, +33（０）6 12 34 56 78, +33612345678",
        "FR, 33 (0)6 12 34 56 78, +33612345678",
        "FR, (0)6 12 34 56 78, +33612345678",
        "GB, (0)20 7946 0958, +442079460958",
        "US, 011 33 (0)6 12 34 56 78, +33612345678"
    })
    @DisplayName("does no harm where there is but one number")
    void oneNumber(String region, String text, String e164) {
        PhoneReader reader = PhoneReader.forRegion(region);

        Read read = assertRead(reader.read(text), e164);

        assertThat(read.repaired()).isFalse();
    }

    @Test
    @DisplayName("never leads to another number, whatever the country")
    void neverAnotherNumber() {
        PhoneReader reader = PhoneReader.forTerritory(Territory.MAINLAND);
        Random random = new Random(39);
        Map<String, String> misread = new TreeMap<>();

        for (ForeignNumber number : ForeignNumber.ofAllRegions(random)) {
            String text = "+" + number.countryCode() + " (0)" + number.significant();
            PhoneReading reading = reader.read(text);
            if (reading instanceof Read && !describe(reading).equals(number.e164())) {
                misread.put(text, describe(reading));
            }
        }

        assertThat(misread).isEmpty();
    }
}
