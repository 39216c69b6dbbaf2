package io.contacts.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whatever the text, an e-mail address")
class EmailAddressPropertyTest {
    private static final String LOCAL = "abcxyzABZ0189!#$%&'*+/=?^_`{|}~-éßжя漢字";
    private static final String DOMAIN = "abcxyzABZ0189éßжя漢字";
    private static final String FORBIDDEN = " \t\r\n\u0000\u007F\u00A0\u200B\uFEFF\u202E,;:<>()[]\\\"@";
    private static final String ANY = "aZ0.@\"\\ -_%é漢\u00A0\u200B\uD83D\uDE00\n<>";
    private static final int RUNS = 20_000;

    private final Random random = new Random(20_261_123);

    @Test
    @DisplayName("built by the grammar is accepted and comes back in its parts")
    void acceptsTheGrammar() {
        for (int run = 0; run < RUNS; run++) {
            String local = dotted(LOCAL, 4, 12);
            String domain = dotted(DOMAIN, 3, 12) + ".example";

            EmailAddress address = EmailAddress.of(local + "@" + domain);

            assertThat(address.localPart()).as("run %d", run).isEqualTo(local);
            assertThat(address.domain()).as("run %d", run).isEqualTo(domain);
        }
    }

    @Test
    @DisplayName("is refused as soon as one forbidden character is put anywhere into it")
    void refusesOneForbiddenCharacter() {
        for (int run = 0; run < RUNS; run++) {
            StringBuilder text = new StringBuilder(dotted(LOCAL, 4, 12) + "@" + dotted(DOMAIN, 3, 12) + ".example");
            text.insert(random.nextInt(text.length() + 1), one(FORBIDDEN));

            assertThat(EmailAddress.problemIn(text.toString()))
                    .as("run %d: %s", run, text)
                    .isPresent();
        }
    }

    @Test
    @DisplayName("is accepted exactly when no problem is named, and a refusal does not repeat it")
    void acceptsExactlyWithoutProblem() {
        for (int run = 0; run < RUNS; run++) {
            String text = word(ANY, 1, 20);

            Optional<String> problem = EmailAddress.problemIn(text);

            if (problem.isEmpty()) {
                assertThat(EmailAddress.of(text).value()).as("run %d", run).isEqualTo(text);
            } else {
                assertThatIllegalArgumentException()
                        .as("run %d: %s", run, text)
                        .isThrownBy(() -> EmailAddress.of(text))
                        .withMessage("not an e-mail address: " + problem.get());
                assertThat(text.length() < 6 || !problem.get().contains(text))
                        .as("run %d: %s", run, problem)
                        .isTrue();
            }
        }
    }

    private String dotted(String alphabet, int maxWords, int maxLength) {
        StringBuilder text = new StringBuilder(word(alphabet, 1, maxLength));
        for (int more = random.nextInt(maxWords); more > 0; more--) {
            text.append('.').append(word(alphabet, 1, maxLength));
        }
        return text.toString();
    }

    private String word(String alphabet, int min, int max) {
        StringBuilder word = new StringBuilder();
        for (int more = min + random.nextInt(max - min + 1); more > 0; more--) {
            word.append(one(alphabet));
        }
        return word.toString();
    }

    private char one(String alphabet) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }
}
