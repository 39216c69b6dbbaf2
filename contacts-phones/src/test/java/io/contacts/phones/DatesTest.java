package io.contacts.phones;

import static io.contacts.phones.Readings.assertRead;
import static io.contacts.phones.Readings.assertRefused;
import static io.contacts.phones.Readings.describe;
import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.phones.PhoneReading.Reason;
import io.contacts.phones.internal.text.WrittenDate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A date")
class DatesTest {
    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 35_000;

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "BE, 12/05/1990",
        "BE, 1990-12-25",
        "AT, 12.05.1990",
        "NC, 25/12/90",
        "NC, 2/5/1990",
        "PM, 5/5/1990",
        "NL, 25-12-1990",
        "US, 12/25/1990",
        "BE, '12/05/1990",
        "AT, ' 12.05.1990 '",
        "AT, 29/02/00",
        "FR, 31/12/1980"
    })
    @DisplayName("is nobody's number")
    void isNoNumber(String region, String text) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRefused(reader.read(text), Reason.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dd/MM/yy",
                "d/M/yy",
                "M/d/yy",
                "dd/MM/yyyy",
                "d/M/yyyy",
                "MM/dd/yyyy",
                "yyyy-MM-dd",
                "yyyy/MM/dd",
                "yyyy.MM.dd",
                "dd.MM.yyyy",
                "d.M.yyyy",
                "dd-MM-yyyy",
                "d-M-yyyy"
            })
    @DisplayName("is nobody's number, whatever the day and wherever the reader stands")
    void isNoNumberAnywhere(String form) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(form);
        List<PhoneReader> readers = List.of("BE", "AT", "DE", "FI", "SE", "US", "NC", "PM", "WF", "PF", "FR").stream()
                .map(PhoneReader::forRegion)
                .toList();
        Map<String, String> misread = new TreeMap<>();

        for (int day = 0; day < DAYS; day += 5) {
            String text = FIRST.plusDays(day).format(formatter);
            String reading = describe(readers.get(day % readers.size()).read(text));
            if (!reading.equals(Reason.NOT_A_NUMBER.name())) {
                misread.put(text, reading);
            }
        }

        assertThat(misread).isEmpty();
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "NC, 25.12.90, +687251290",
        "NC, 25 12 90, +687251290",
        "NC, 25-12-90, +687251290",
        "NC, 251290, +687251290",
        "NC, 75/12/34, +687751234",
        "WF, 72/12/34, +681721234",
        "PF, 87.12.19.90, +68987121990",
        "FI, 31/02/1990, +35831021990",
        "BE, 14/13/1990, +3214131990",
        "BE, 12/05/1867, +3212051867"
    })
    @DisplayName("is not what a number is written like, nor a day that no month has")
    void numbersStayNumbers(String region, String text, String e164) {
        PhoneReader reader = PhoneReader.forRegion(region);

        assertRead(reader.read(text), e164);
    }

    @Test
    @DisplayName("is no way in which any country writes its numbers")
    void noNumberIsADate() {
        Map<String, String> refused = new TreeMap<>();

        for (ForeignNumber number : ForeignNumber.ofAllRegions(new Random(14))) {
            for (String separator : List.of(" ", "-", ".")) {
                String text = number.national().replace(" ", separator);
                if (WrittenDate.isIn(text)) {
                    refused.put(text, number.e164());
                }
            }
        }

        assertThat(refused).isEmpty();
    }
}
