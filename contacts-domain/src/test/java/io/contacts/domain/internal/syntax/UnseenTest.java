package io.contacts.domain.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.contacts.domain.contact.EmailAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A character that nobody sees")
class UnseenTest {
    /** Unicode's Default_Ignorable_Code_Point, and what has an empty or no certain picture: Braille's blank and the like. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}"
            + "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}"
            + "\\x{FFA0}\\x{FFFC}\\x{FFFD}\\x{1D159}\\x{E0100}-\\x{E01EF}]");

    @Test
    @DisplayName("stands nowhere in an address and in no identifier")
    void standsNowhere() {
        assertThat(unseen().filter(UnseenTest::isTaken).map(Integer::toHexString))
                .isEmpty();
    }

    @Test
    @DisplayName("is none that has a picture, a mark on a letter among them")
    void isNoOther() {
        List<String> refused = IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                .filter(codePoint -> Character.getType(codePoint) != Character.SURROGATE)
                .filter(codePoint -> !isUnseen(codePoint))
                .filter(codePoint -> !isAddress("zo" + Character.toString(codePoint) + "e@example.com")
                        || !IdentifierTest.isAccepted("a" + Character.toString(codePoint) + "b"))
                .mapToObj(Integer::toHexString)
                .toList();

        assertThat(refused).isEmpty();
    }

    private static Stream<Integer> unseen() {
        // A blank may stand in a quoted part.
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint != ' ')
                .filter(UnseenTest::isUnseen)
                .boxed();
    }

    private static boolean isUnseen(int codePoint) {
        return UNSEEN.matcher(Character.toString(codePoint)).matches();
    }

    private static boolean isTaken(int codePoint) {
        String character = Character.toString(codePoint);
        return isAddress("zo" + character + "e@example.com")
                || isAddress("\"zo" + character + "e\"@example.com")
                || isAddress("\"zo\\" + character + "e\"@example.com")
                || isAddress("zoe@exam" + character + "ple.com")
                || isAddress("zoe@example.com" + character)
                || IdentifierTest.isAccepted("a" + character + "b");
    }

    private static boolean isAddress(String text) {
        return EmailAddress.problemIn(text).isEmpty();
    }
}
