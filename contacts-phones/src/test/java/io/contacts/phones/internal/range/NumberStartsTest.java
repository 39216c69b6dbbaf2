package io.contacts.phones.internal.range;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is remembered of a start of numbers")
class NumberStartsTest {
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();

    @ParameterizedTest(name = "+{0}")
    @ValueSource(ints = {33, 590, 594, 596, 262})
    @DisplayName("is what libphonenumber says of the first and the last number that start so, whichever came first")
    void sameForAll(int countryCode) {
        NumberStarts starts = new NumberStarts(library, countryCode);
        List<String> differences = new ArrayList<>();

        for (int start = 10_000; start < 100_000; start++) {
            for (String end : List.of("0000", "9999", "5" + start % 1000)) {
                String number = start + end.concat("00").substring(0, 4);
                if (starts.type(number) != asked(countryCode, number)) {
                    differences.add(number);
                }
            }
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest(name = "{0} is told by {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "6\\d{3}; 6XXX; true",
                "6\\d{3}; 7XXX; true",
                "6(?:1\\d|2[0-4])\\d; 61XX; true",
                "6(?:1\\d|2[0-4])\\d; 62XX; false",
                "6(?:1\\d|2[0-4])\\d; 623X; true",
                "6(?:1\\d|2[0-4])\\d; 625X; true",
                "(?:[1-5]|9\\d?)\\d{2}; 4XX; true",
                "(?:[1-5]|9\\d?)7\\d; 4XX; false"
            })
    @DisplayName("and only where the range shows that the digits behind it make no difference")
    void told(String pattern, String number, boolean told) {
        assertThat(NumberRange.of(pattern))
                .isNotNull()
                .satisfies(range -> assertThat(range.isTold(number)).isEqualTo(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6(?!1)\\d", "6(\\d)\\1", "6.", "6[^1]", "6\\d*", "6[\\d]", ""})
    @DisplayName("and never where the range is written in a way that is not known for certain")
    void unknownForm(String pattern) {
        assertThat(NumberRange.of(pattern)).isNull();
    }

    @Test
    @DisplayName("holds for numbers of nine digits; all others are asked for")
    void otherLengths() {
        NumberStarts starts = new NumberStarts(library, 508);

        assertThat(starts.type("411234")).isEqualTo(asked(508, "411234"));
        assertThat(starts.type("4")).isEqualTo(PhoneNumberType.UNKNOWN);
    }

    private PhoneNumberType asked(int countryCode, String significant) {
        return library.getNumberType(new Phonenumber.PhoneNumber()
                .setCountryCode(countryCode)
                .setNationalNumber(Long.parseLong(significant)));
    }
}
