package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.contacts.domain.Nothing;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

// Longer than most, because each rule of the grammar has addresses that keep it and addresses that do not.
@DisplayName("An e-mail address")
class EmailAddressTest {
    private static final String LABEL_63 = "d".repeat(63);

    static Stream<String> accepted() {
        return Stream.of(
                "zoe@example.com",
                "Zoe.Petit@Example.COM",
                "zoe+tag@example.com",
                "a@example.com",
                "!#$%&'*+/=?^_`{|}~-@example.com",
                "a/b@example.com",
                "50%off@example.com",
                "zoe@mail.paris.example.com",
                "zoe@ex-ample.com",
                "zoe@1.example",
                "zoe@123.example.com",
                "zoe@example.c0m",
                "zoe@xn--exmple-cua.com",
                "zoe@example.xn--p1ai",
                "josé@example.com",
                "zoé@exämple.com",
                "用户@例子.广告",
                "अजय@डाटा.भारत",
                "ω@πάνω.ελ",
                "z\uD83D\uDE00e@example.com",
                "zoe@\uD801\uDC00x.com",
                "\"zoe petit\"@example.com",
                "\"a@b\"@example.com",
                "\"a..b\"@example.com",
                "\"a\\\"b\"@example.com",
                "\"a\\\\\"@example.com",
                "\"\uD83D\uDE00\"@example.com",
                "\"\\\uD83D\uDE00\"@example.com",
                "\"\"@example.com",
                "l".repeat(64) + "@example.com",
                "\"" + "l".repeat(62) + "\"@example.com",
                "zoe@" + LABEL_63 + ".com",
                ofLength(254));
    }

    static Stream<Arguments> refused() {
        // Longer than most, because it is a table.
        return Stream.of(
                arguments("", "empty"),
                arguments(" ", "empty"),
                arguments("\t\n", "empty"),
                arguments("zoe", "no @"),
                arguments("zoe.example.com", "no @"),
                arguments("zoe＠example.com", "no @"),
                arguments("@example.com", "nothing before"),
                arguments("zoe@", "nothing after"),
                arguments("@", "nothing before"),
                arguments("zoe@@example.com", "more than one @"),
                arguments("zoe@lea@example.com", "more than one @"),
                arguments(" zoe@example.com", "before the @"),
                arguments("zoe@example.com ", "after the @"),
                arguments("zoe @example.com", "before the @"),
                arguments("zoe@ example.com", "after the @"),
                arguments("zoe petit@example.com", "before the @"),
                arguments("zoe@exam ple.com", "after the @"),
                arguments("zoe\n@example.com", "before the @"),
                arguments("zoe@example.com\r\nBcc: lea@example.com", "more than one @|before the @"),
                arguments("zoe@example.com\n", "after the @"),
                arguments(".zoe@example.com", "first or doubled"),
                arguments("zoe.@example.com", "right before the @"),
                arguments("zoe..petit@example.com", "first or doubled"),
                arguments(".@example.com", "first or doubled"),
                arguments("zoe@example", "no dot"),
                arguments("zoe@localhost", "no dot"),
                arguments("zoe@.example.com", "first, last or doubled"),
                arguments("zoe@example.com.", "first, last or doubled"),
                arguments("zoe@example..com", "first, last or doubled"),
                arguments("zoe@.", "first, last or doubled"),
                arguments("zoe@-example.com", "hyphen"),
                arguments("zoe@example-.com", "hyphen"),
                arguments("zoe@example.com-", "hyphen"),
                arguments("zoe@example.-com", "hyphen"),
                arguments("zoe@exam_ple.com", "not allowed"),
                arguments("zoe@exam!ple.com", "not allowed"),
                arguments("zoe@例子。广告", "not allowed"),
                arguments("zoe@\uD83D\uDE00.com", "not allowed"),
                arguments("zoe@127.0.0.1", "number"),
                arguments("zoe@example.123", "number"),
                arguments("zoe@example.١٢", "number"),
                arguments("zoe@[127.0.0.1]", "not allowed"),
                arguments("zoe@[IPv6:::1]", "not allowed"),
                arguments("zoe@example.c", "too short"),
                arguments("zoe@example.ш", "too short"),
                arguments("Zoe <zoe@example.com>", "before the @"),
                arguments("<zoe@example.com>", "before the @"),
                arguments("mailto:zoe@example.com", "before the @"),
                arguments("zoe@example.com,lea@example.com", "more than one @|before the @"),
                arguments("zoe;lea@example.com", "before the @"),
                arguments("zoe(x)@example.com", "before the @"),
                arguments("zoe@example.com(x)", "after the @"),
                arguments("zo\\e@example.com", "before the @"),
                arguments("\"zoe@example.com", "before the @"),
                arguments("\"@example.com", "before the @"),
                arguments("zoe\"@example.com", "before the @"),
                arguments("zo\"e\"@example.com", "before the @"),
                arguments("\"zoe\".petit@example.com", "before the @"),
                arguments("\"zo\"e\"@example.com", "quote inside"),
                arguments("\"zoe\\\"@example.com", "not closed"),
                arguments("\"zo\ne\"@example.com", "control"),
                arguments("\"zo\\\ne\"@example.com", "control"),
                arguments("l".repeat(65) + "@example.com", "more than 64"),
                arguments("\"" + "l".repeat(63) + "\"@example.com", "more than 64"),
                arguments("zoe@d" + LABEL_63 + ".com", "longer than 63"),
                arguments("zoe@example." + LABEL_63 + "m", "longer than 63"),
                arguments(ofLength(255), "longer than 254"));
    }

    static Stream<String> unseen() {
        return Stream.of(
                "\u0080",
                "\u00A0",
                "\u2003",
                "\u3000",
                "\u2028",
                "\u0085",
                "\u200B",
                "\uFEFF",
                "\u00AD",
                "\u202E",
                "\u2060",
                "\uDB40\uDC41");
    }

    static Stream<String> broken() {
        return Stream.of(
                "zo\uD83D@example.com",
                "zo\uDE00e@example.com",
                "\uDE00@example.com",
                "zo\uDE00\uD83De@example.com",
                "\"zo\uD83De\"@example.com",
                "\"zo\uDE00e\"@example.com",
                "\"zo\\\uDE00e\"@example.com",
                "zoe@ex\uD801ample.com",
                "zoe@ex\uDC00ample.com",
                "zoe@\uDC00.com",
                "zoe@example.com\uD801");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("is kept exactly as it was given")
    void keepsWhatItAccepts(String text) {
        EmailAddress address = EmailAddress.of(text);

        assertThat(address.value()).isEqualTo(text);
        assertThat(address.localPart() + "@" + address.domain()).isEqualTo(text);
        assertThat(EmailAddress.problemIn(text)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("is refused with the reason")
    void refusesWithTheReason(String text, String reason) {
        assertThat(EmailAddress.problemIn(text))
                .hasValueSatisfying(problem -> assertThat(problem).containsPattern(reason));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmailAddress.of(text))
                .withMessageStartingWith("not an e-mail address: ");
    }

    @ParameterizedTest
    @MethodSource("unseen")
    @DisplayName("holds no blank and no invisible character anywhere, quoted or not")
    void refusesWhatCannotBeSeen(String unseen) {
        assertThat(Stream.of(
                        unseen + "zoe@example.com",
                        "zo" + unseen + "e@example.com",
                        "zoe" + unseen + "@example.com",
                        "zoe@" + unseen + "example.com",
                        "zoe@exam" + unseen + "ple.com",
                        "zoe@example.com" + unseen,
                        "\"zo" + unseen + "e\"@example.com",
                        "\"zo\\" + unseen + "e\"@example.com"))
                .allSatisfy(text ->
                        assertThat(EmailAddress.problemIn(text)).as(text).isPresent());
    }

    @ParameterizedTest
    @MethodSource("broken")
    @DisplayName("holds no half of a character")
    void refusesLoneSurrogates(String text) {
        assertThat(EmailAddress.problemIn(text))
                .hasValueSatisfying(problem -> assertThat(problem).containsAnyOf("broken", "after the @"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"planted planted", "planted", "planted@", "plan..ted@example.com", "planted@planted"})
    @DisplayName("is never repeated by its refusal")
    void messageDoesNotRepeatTheValue(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> EmailAddress.of(text))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("planted"));
    }

    @Test
    @DisplayName("is not null")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> EmailAddress.of(Nothing.of(String.class)));
    }

    @Test
    @DisplayName("splits at the last @, since a quoted part may hold others")
    void splitsAtTheLastAt() {
        EmailAddress address = EmailAddress.of("\"a@b\"@example.com");

        assertThat(address.localPart()).isEqualTo("\"a@b\"");
        assertThat(address.domain()).isEqualTo("example.com");
    }

    @Test
    @DisplayName("is another one in another case, with the same comparison key")
    void comparesExactlyAndByKey() {
        EmailAddress lower = EmailAddress.of("zoe@example.com");
        EmailAddress upper = EmailAddress.of("ZOE@EXAMPLE.COM");

        assertThat(upper).isNotEqualTo(lower);
        assertThat(upper.comparisonKey()).isEqualTo(lower.comparisonKey()).isEqualTo("zoe@example.com");
        assertThat(lower).isEqualTo(EmailAddress.of("zoe@example.com"));
    }

    @Test
    @DisplayName("has the key of the root language: a Turkish i is no trap")
    void keyIsIndependentOfLanguage() {
        String key = EmailAddress.of("INFO@EXAMPLE.COM").comparisonKey();

        assertThat(key).isEqualTo("info@example.com");
        assertThat("INFO".toLowerCase(Locale.forLanguageTag("tr"))).isNotEqualTo("info");
    }

    @ParameterizedTest
    @CsvSource({
        "ΝΙΚΟΣ.Π@example.com, νικος.π@example.com",
        "ΝΙΚΟΣ@example.com, νικοσ@example.com",
        "ZOÉ@example.com, zoé@example.com",
        "zo\u00E9@example.com, zoe\u0301@example.com",
        "ZOE\u0301@example.com, zo\u00E9@example.com",
        "zoe@EXE\u0301MPLE.com, zoe@exémple.com",
        "J\u030C@example.com, \u01F0@example.com",
        "\u0130@example.com, I\u0307@example.com",
        "\u212A@example.com, k@example.com"
    })
    @DisplayName("has one key in each case and in each way to put its letters together")
    void oneKeyForOnePerson(String one, String other) {
        assertThat(keyOf(one)).isEqualTo(keyOf(other));
    }

    @ParameterizedTest
    @CsvSource({
        "zoé@example.com, zoe@example.com",
        "νίκος@example.com, νικος@example.com",
        "ﬁ@example.com, fi@example.com"
    })
    @DisplayName("has another key where it is spelled with another letter, as alike as the two may be")
    void otherKeysForOthers(String one, String other) {
        assertThat(keyOf(one)).isNotEqualTo(keyOf(other));
    }

    @Test
    @DisplayName("has one key for each character, composed or not")
    void oneKeyForEachCharacter() {
        assertThat(IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .filter(character -> isTaken(character) && isTaken(decomposed(character)))
                        .filter(character ->
                                !keyOf(addressOf(character)).equals(keyOf(addressOf(decomposed(character)))))
                        .map(character -> Integer.toHexString(character.codePointAt(0))))
                .isEmpty();
    }

    private static boolean isTaken(String character) {
        return EmailAddress.problemIn(addressOf(character)).isEmpty();
    }

    private static String decomposed(String character) {
        return Normalizer.normalize(character, Normalizer.Form.NFD);
    }

    private static String keyOf(String text) {
        return EmailAddress.of(text).comparisonKey();
    }

    private static String addressOf(String character) {
        return "z" + character + "@example.com";
    }

    private static String ofLength(int length) {
        String address = "l".repeat(64) + "@" + LABEL_63 + "." + LABEL_63 + ".";
        return address + "d".repeat(length - address.length());
    }

    @ParameterizedTest
    @CsvSource({
        "zoe@café.fr, zoe@xn--caf-dma.fr, true",
        "zoe@CAFÉ.fr, zoe@XN--CAF-DMA.FR, true",
        "zoé@café.fr, zoé@xn--caf-dma.fr, true",
        "zoe@straße.de, zoe@strasse.de, false",
        "zoé@cafe.fr, zoe@cafe.fr, false",
        "zoe@café.fr, zoe@cafe.fr, false"
    })
    @DisplayName("is compared with an international domain as it is looked up")
    void internationalDomain(String one, String other, boolean same) {
        assertThat(EmailAddress.of(one)
                        .comparisonKey()
                        .equals(EmailAddress.of(other).comparisonKey()))
                .isEqualTo(same);
    }
}
