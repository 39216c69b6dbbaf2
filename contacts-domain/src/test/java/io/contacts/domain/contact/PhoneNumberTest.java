package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A telephone number")
class PhoneNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"+590690112233", "+33612345678", "+1234567", "+123456789012345"})
    @DisplayName("is E.164, 7 to 15 digits after a plus sign")
    void acceptsE164(String text) {
        PhoneNumber number = PhoneNumber.of(text);

        assertThat(number.value()).isEqualTo(text);
        assertThat("+" + number.digits()).isEqualTo(text);
        assertThat(PhoneNumber.tryOf(text)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "+123456",
                "+1234567890123456",
                "590690112233",
                "00590690112233",
                "0690112233",
                "+0690112233",
                "++590690112233",
                "+590 690 11 22 33",
                "+590-690-112233",
                "+590(0)690112233",
                " +590690112233",
                "+590690112233 ",
                "+590690112233\n",
                "\u00A0+590690112233",
                "\u202A+590690112233",
                "＋590690112233",
                "+٥٩٠٦٩٠١١٢٢٣٣",
                "+59069011223x",
                "+5906901122;33",
                "tel:+590690112233"
            })
    @DisplayName("is nothing else: people's spellings are read elsewhere")
    void refusesEverythingElse(String text) {
        assertThat(PhoneNumber.tryOf(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.of(text))
                .withMessage("not an E.164 telephone number (a plus sign and 7 to 15 digits)");
    }

    @Test
    @DisplayName("is not null")
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> PhoneNumber.of(Nothing.of(String.class)));
        assertThatNullPointerException().isThrownBy(() -> PhoneNumber.tryOf(Nothing.of(String.class)));
    }

    @Test
    @DisplayName("is accepted by its count of digits and its first digit alone, and by no other character")
    void acceptsByCountAndFirstDigit() {
        Random random = new Random(20_261_123);
        for (int run = 0; run < 20_000; run++) {
            int count = random.nextInt(20);
            StringBuilder text = new StringBuilder("+");
            for (int i = 0; i < count; i++) {
                text.append((char) ('0' + random.nextInt(10)));
            }
            boolean expected = count >= 7 && count <= 15 && text.charAt(1) != '0';

            assertThat(PhoneNumber.tryOf(text.toString()).isPresent())
                    .as("run %d: %s", run, text)
                    .isEqualTo(expected);

            text.setCharAt(random.nextInt(text.length()), (char) (' ' + random.nextInt('0' - ' ' - 6)));

            assertThat(PhoneNumber.tryOf(text.toString()))
                    .as("run %d: %s", run, text)
                    .isEmpty();
        }
    }
}
