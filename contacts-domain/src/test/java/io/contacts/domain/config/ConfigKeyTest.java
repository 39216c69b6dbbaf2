package io.contacts.domain.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.domain.Nothing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A configuration key")
class ConfigKeyTest {
    private static final String NAME = "contacts.sofy.read-timeout";

    static Stream<Arguments> durations() {
        return Stream.of(
                arguments("1ms", Duration.ofMillis(1)),
                arguments("500ms", Duration.ofMillis(500)),
                arguments("500 ms", Duration.ofMillis(500)),
                arguments("30s", Duration.ofSeconds(30)),
                arguments("30S", Duration.ofSeconds(30)),
                arguments("2m", Duration.ofMinutes(2)),
                arguments("1h", Duration.ofHours(1)),
                arguments("PT30S", Duration.ofSeconds(30)),
                arguments("pt0.5s", Duration.ofMillis(500)),
                arguments("PT1M30S", Duration.ofSeconds(90)),
                arguments("P1D", Duration.ofDays(1)),
                arguments("P365D", Duration.ofDays(365)));
    }

    @ParameterizedTest
    @MethodSource("durations")
    @DisplayName("of a length of time reads a number with its unit, or ISO 8601")
    void readsDurations(String text, Duration expected) {
        assertThat(ConfigKey.duration(NAME, "").parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"30", "s", "30 sec", "1d", "-1s", "1.5s", "1s 2s", "P1M", "PT", "forever", "٣s", "9999999999s"})
    @DisplayName("of a length of time refuses what is none")
    void refusesOtherDurations(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.duration(NAME, "").parse(text))
                .withMessage("must be a length of time such as 500ms, 30s, 2m or PT30S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0s",
                "0ms",
                "PT0S",
                "PT-1S",
                "PT0.0009S",
                "PT0.000000001S",
                "P366D",
                "8761h",
                "999999999h",
                "PT9223372036854775807S"
            })
    @DisplayName("of a length of time refuses one that no clock could count")
    void refusesDurationsOutOfRange(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.duration(NAME, "").parse(text))
                .withMessage("must be 1 ms or more, and 365 days at most");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "8,8", "08,8", "2147483647,2147483647"})
    @DisplayName("of a count reads a whole number from 1 up")
    void readsCounts(String text, int expected) {
        assertThat(ConfigKey.count(NAME, "").parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "+1", "1.5", "1e3", "ten", "2147483648", "9999999999", "10000000000", "1 000", "٣"})
    @DisplayName("of a count refuses everything else")
    void refusesOtherCounts(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.count(NAME, "").parse(text))
                .withMessage("must be a whole number from 1 to 2147483647, in digits");
    }

    @ParameterizedTest
    @CsvSource({"1,1.0", "0.5,0.5", "10.25,10.25", "0.001,0.001", "1000000,1000000.0", "1000000.0,1000000.0"})
    @DisplayName("of a rate reads a number with or without decimals")
    void readsRates(String text, double expected) {
        assertThat(ConfigKey.rate(NAME, "").parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.0009",
                "1000000.1",
                "9999999999",
                "-0.5",
                "+1",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e3",
                "1e999",
                "1,5",
                "fast",
                "1e-300",
                "5d",
                "5f",
                "0x1p3",
                ".5",
                "5.",
                "٣"
            })
    @DisplayName("of a rate refuses everything else")
    void refusesOtherRates(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.rate(NAME, "").parse(text))
                .withMessage("must be a number from 0.001 to 1000000 in digits, such as 5 or 0.5");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "TRUE,true", "True,true", "false,false", "FALSE,false"})
    @DisplayName("of a flag reads true and false")
    void readsFlags(String text, boolean expected) {
        assertThat(ConfigKey.flag(NAME, "").parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "1", "0", "on", "t", "truee"})
    @DisplayName("of a flag refuses everything else: a misspelt false must not become one")
    void refusesOtherFlags(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.flag(NAME, "").parse(text))
                .withMessage("must be true or false");
    }

    @Test
    @DisplayName("of a secret takes up to 512 visible ASCII characters")
    void readsSecrets() {
        String visible = "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~";
        ConfigKey<String> key = ConfigKey.secret(NAME, "");

        assertThat(key.isSecret()).isTrue();
        assertThat(key.parse(visible)).isEqualTo(visible);
        assertThat(key.parse("s".repeat(512))).hasSize(512);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan ted",
                "plan\tted",
                "plan\r\nted",
                "planted\u00A0",
                "plantéd",
                "plan\u0000ted",
                "plan\u007Fted"
            })
    @DisplayName("of a secret refuses what cannot stand in a header, without repeating it")
    void refusesOtherSecrets(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.secret(NAME, "").parse(text))
                .withMessage("must be 1 to 512 visible ASCII characters without blanks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigKey.secret(NAME, "").parse("s".repeat(513)));
    }

    @Test
    @DisplayName("of a text takes any, and one of a kind of its own what its function takes")
    void readsTexts() {
        assertThat(ConfigKey.text(NAME, "").parse("any thing")).isEqualTo("any thing");
        assertThat(ConfigKey.of(NAME, "", String::length).parse("four")).isEqualTo(4);
    }

    @Test
    @DisplayName("keeps what it was told on every step of its making")
    void keepsWhatItWasTold() {
        ConfigKey<String> key = ConfigKey.secret("contacts.sofy.api-key-id", "the key's first half")
                .perVenue()
                .ofAccount()
                .required()
                .alsoFromVariable("SOFY_API_KEY_ID")
                .withDefault("none");

        ConfigKey<String> other = ConfigKey.secret("contacts.sofy.api-key-id", "the key's first half")
                .withDefault("none")
                .alsoFromVariable("SOFY_API_KEY_ID")
                .required()
                .ofAccount()
                .perVenue();

        assertThat(List.of(key, other)).allSatisfy(each -> {
            assertThat(each.name()).isEqualTo("contacts.sofy.api-key-id");
            assertThat(each.description()).isEqualTo("the key's first half");
            assertThat(each.isSecret()).isTrue();
            assertThat(each.isRequired()).isTrue();
            assertThat(each.isPerVenue()).isTrue();
            assertThat(each.isOfAccount()).isTrue();
            assertThat(each.defaultText()).contains("none");
            assertThat(each.otherVariables()).containsExactly("SOFY_API_KEY_ID");
        });
    }

    @Test
    @DisplayName(
            "is optional, shown, shared by all venues, of no account and without default unless it is told otherwise")
    void isPlainByDefault() {
        ConfigKey<Integer> key = ConfigKey.count("contacts.sofy.max-attempts", "how often");

        assertThat(key.isRequired()).isFalse();
        assertThat(key.isSecret()).isFalse();
        assertThat(key.isPerVenue()).isFalse();
        assertThat(key.isOfAccount()).isFalse();
        assertThat(key.defaultText()).isEmpty();
        assertThat(key.otherVariables()).isEmpty();
        assertThat(key).hasToString("contacts.sofy.max-attempts");
    }

    @Test
    @DisplayName("of any form may be a secret, and stays one for a venue")
    void anyFormMayBeSecret() {
        ConfigKey<Integer> pin = ConfigKey.count("contacts.sofy.pin", "the pin")
                .asSecret()
                .required()
                .perVenue();

        assertThat(pin.isSecret()).isTrue();
        assertThat(pin.isRequired()).isTrue();
        assertThat(pin.forVenue("sofy", "lyon").isSecret()).isTrue();
        assertThat(pin.parse("4")).isEqualTo(4);
    }

    @Test
    @DisplayName("of an address says which account is meant")
    void addressIsOfAccount() {
        assertThat(ConfigKey.baseUrl(NAME, "").isOfAccount()).isTrue();
    }

    @Test
    @DisplayName("may be read from more than one other variable")
    void hasSeveralOtherVariables() {
        assertThat(ConfigKey.text(NAME, "")
                        .alsoFromVariable("ONE")
                        .alsoFromVariable("TWO")
                        .otherVariables())
                .containsExactly("ONE", "TWO");
    }

    @Test
    @DisplayName("has the variable of its name: dots and hyphens become underscores, letters capitals")
    void hasItsVariable() {
        assertThat(ConfigKey.text("contacts.sofy.api-key-id", "").variable()).isEqualTo("CONTACTS_SOFY_API_KEY_ID");
        assertThat(ContactsConfig.PROVIDER.variable()).isEqualTo("CONTACTS_PROVIDER");
        assertThat(ContactsConfig.PROVIDER.isRequired()).isTrue();
    }

    @Test
    @DisplayName("has a name, a description and a function")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> ConfigKey.text(Nothing.of(String.class), ""));
        assertThatNullPointerException().isThrownBy(() -> ConfigKey.text(NAME, Nothing.of(String.class)));
    }
}
