package io.contacts.domain.internal.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.contacts.domain.Nothing;
import io.contacts.domain.audience.AudienceId;
import io.contacts.domain.bulk.DocumentId;
import io.contacts.domain.bulk.ImportId;
import io.contacts.domain.contact.ContactId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An identifier")
class IdentifierTest {
    private record Kind(String name, Function<String, Object> reader, UnaryOperator<String> shown) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("contact id", ContactId::of, text -> "ContactId[hidden]"),
                new Kind("audience id", AudienceId::of, text -> text),
                new Kind("import id", ImportId::of, text -> text),
                new Kind("document id", DocumentId::of, text -> text));
    }

    static Stream<Arguments> refused() {
        // Longer than most, because it is a table.
        List<String> texts = List.of(
                "",
                " ",
                "\t",
                "\n",
                "\u00A0",
                "\u3000",
                "\u200B",
                "\uFEFF",
                "/",
                "a/b",
                "/a",
                "a/",
                ".",
                "..",
                "../x",
                "a/../b",
                "%2F",
                "%2f",
                "%",
                "a%b",
                "\\",
                "a?b",
                "a#b",
                " a",
                "a ",
                "a b",
                "a\u0000",
                "a\r\nb",
                "a\u007Fb",
                "a\u0085b",
                "a\u200Bb",
                "a\u202Eb",
                "a\u00ADb",
                "a\u2028b",
                "a\uD83D",
                "\uDE00a",
                "i".repeat(129));
        return kinds().stream().flatMap(kind -> texts.stream().map(text -> Arguments.of(kind, text)));
    }

    static Stream<Arguments> accepted() {
        List<String> texts = List.of(
                "1",
                "0",
                "4711",
                "a",
                "Guests-2026_11",
                "a.b",
                "...",
                ".a",
                "a:b;c=d,e@f!$&'()*+~",
                "été",
                "漢字",
                "\uD83D\uDE00",
                "i".repeat(128));
        return kinds().stream().flatMap(kind -> texts.stream().map(text -> Arguments.of(kind, text)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    @DisplayName("that is blank, too long or could change a path is refused, without being repeated")
    void refusesWhatCouldChangeAPath(Kind kind, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> kind.reader().apply(text))
                .withMessageStartingWith("a " + kind.name())
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("../x", "a/b", "iiiiiiii"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    @DisplayName("that is visible and harmless is kept as it is, and shown so unless it is a person's")
    void keepsWhatIsHarmless(Kind kind, String text) {
        Object id = kind.reader().apply(text);

        assertThat(id)
                .hasToString(kind.shown().apply(text))
                .isEqualTo(kind.reader().apply(text))
                .extracting("value")
                .isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("is not null")
    void refusesNull(Kind kind) {
        assertThatNullPointerException().isThrownBy(() -> kind.reader().apply(Nothing.of(String.class)));
    }

    @Test
    @DisplayName("of one kind never equals one of another")
    void kindsDiffer() {
        assertThat(kinds().stream().map(kind -> kind.reader().apply("1")))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    @DisplayName("lets every character of ASCII in but blanks, controls and those with a meaning in a path")
    void everyAsciiCharacterIsDecided() {
        Pattern harmful = Pattern.compile("[ \\p{Cntrl}/\\\\%?#]");
        List<String> wrong = new ArrayList<>();
        for (int codePoint = 0; codePoint < 0x80; codePoint++) {
            String character = Character.toString(codePoint);
            if (isAccepted("a" + character + "b") == harmful.matcher(character).find()) {
                wrong.add(Integer.toHexString(codePoint));
            }
        }

        assertThat(wrong).isEmpty();
    }

    static boolean isAccepted(String text) {
        try {
            PathSafe.require(text, "id");
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
