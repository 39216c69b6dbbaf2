package io.contacts.http.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An excerpt of a body")
class BodyExcerptTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Code\":103,\"Message\":\"Contact Fields not valid\"} | {\"Code\":*,\"Message\":\"* * * *\"}",
                "{\"errors\":[{\"detail\":\"zoe@example.com\"}]} | {\"errors\":[{\"detail\":\"*@*.*\"}]}",
                "{\"zoe\":{\"status\":\"code\"}} | {\"*\":{\"status\":\"*\"}}",
                "<!DOCTYPE html><html><p>Zoé Lebrun</p> | <!DOCTYPE *><html><p>* *</p>",
                "<zoe>+590 690-11</zoe> | <*>+* *-*</*>",
                "code message error | * * *",
                "Zoé été 日本 | * * *"
            })
    @DisplayName("keeps the shape, and the names of common elements and members only")
    void masks(String body, String excerpt) {
        assertThat(of(body)).isEqualTo(excerpt);
    }

    @Test
    @DisplayName("is short and on one line, and says when there was more")
    void isShort() {
        String body = "<html>\r\n\t\0" + "<p>".repeat(400);

        String excerpt = of(body);

        assertThat(excerpt).hasSize(61).startsWith("<html> <p><p>").endsWith("…");
        assertThat(of("<".repeat(60))).isEqualTo("<".repeat(60));
        assertThat(of("<".repeat(61))).isEqualTo("<".repeat(60) + "…");
        assertThat(of("a".repeat(600))).isEqualTo("*");
        assertThat(of("a".repeat(601))).isEqualTo("*…");
        assertThat(of("")).isEqualTo("an empty body");
    }

    @Test
    @DisplayName("comes with the content type, if that is a common one")
    void describes() {
        byte[] body = "<p>x</p>".getBytes(StandardCharsets.UTF_8);

        assertThat(BodyExcerpt.describe(Optional.of("Text/HTML; charset=marker"), body))
                .isEqualTo("text/html, <p>*</p>");
        assertThat(BodyExcerpt.describe(Optional.of("marker/marker"), body))
                .isEqualTo("an uncommon content type, <p>*</p>");
        assertThat(BodyExcerpt.describe(Optional.empty(), body)).isEqualTo("no content type, <p>*</p>");
    }

    @Test
    @DisplayName("never shows a letter or digit but of its own words, whatever the bytes are")
    void neverLeaks() {
        Random random = new Random(11);
        String alphabet = "ab9é<>/\"{}:,.@_- \n\0";
        for (int i = 0; i < 5000; i++) {
            StringBuilder body = new StringBuilder();
            for (int j = random.nextInt(40); j >= 0; j--) {
                body.append(random.nextInt(4) == 0 ? "marker7" : alphabet.charAt(random.nextInt(alphabet.length())));
            }

            String excerpt = of(body.toString());

            // "a" is an element.
            assertThat(excerpt.replace("<a", "<").replace("</a", "</")).doesNotContainPattern("[A-Za-z0-9é]");
        }
    }

    private static String of(String body) {
        return BodyExcerpt.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
