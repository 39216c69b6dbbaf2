package io.contacts.cli.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A number that was found")
class FoundNumberTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "12, 12",
        "1E+3, 1000",
        "0.0000001, 0.0000001",
        "1e999999999, 1E+999999999",
        "1e-999999999, 1E-999999999",
        "1e-2147483647, 1E-2147483647"
    })
    @DisplayName("is written out, unless that would take all memory")
    void plain(String number, String expected) {
        assertThat(FindCommand.plain(new BigDecimal(number))).isEqualTo(expected);
    }
}
