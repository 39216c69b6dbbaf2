package io.contacts.importing.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guard against formulas")
class FormulaGuardTest {
    private static final String ALPHABET = "='+-@\t\r\n\"; ,a1é\u00A0\u200B😀";
    private static final int CELLS = 100_000;

    @ParameterizedTest
    @DisplayName("lets no cell start as a formula does")
    @ValueSource(strings = {"=1+1", "+33612345678", "-x", "@x", "\t=1", "\r=1"})
    void guards(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @DisplayName("leaves every other cell as it is")
    @ValueSource(strings = {"", "'", "''", "'t Hooft", "0612345678", "Zoé", "a=1", " =1"})
    void leaves(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @DisplayName("can be undone also where the cell already looks guarded")
    @ValueSource(strings = {"'=x", "''+1", "'-", "'@\n"})
    void alreadyGuarded(String cell) {
        assertThat(FormulaGuard.guarded(cell)).isNotEqualTo(cell);
        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(cell))).isEqualTo(cell);
    }

    @Test
    @DisplayName("is undone exactly, for any cell; and a cell that is guarded stays so when it is guarded anew")
    void roundTrip() {
        Random random = new Random(20261123);
        List<String> broken = new ArrayList<>();

        for (int i = 0; i < CELLS; i++) {
            String cell = cell(random);
            String guarded = FormulaGuard.guarded(cell);
            boolean undone = FormulaGuard.unguarded(guarded).equals(cell);
            boolean stable =
                    FormulaGuard.guarded(FormulaGuard.unguarded(guarded)).equals(guarded);
            boolean safe = guarded.isEmpty() || "=+-@\t\r".indexOf(guarded.charAt(0)) < 0;
            if (!undone || !stable || !safe) {
                broken.add(cell);
            }
        }

        assertThat(broken).isEmpty();
    }

    private static String cell(Random random) {
        int[] letters = ALPHABET.codePoints().toArray();
        return random.ints(random.nextInt(6), 0, letters.length)
                .map(i -> letters[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
