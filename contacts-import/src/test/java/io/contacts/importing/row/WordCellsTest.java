package io.contacts.importing.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell with yes or no")
class WordCellsTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("says yes")
    @ValueSource(
            strings = {"yes", "Y", "TRUE", "1", "Oui", "O", "vrai", "on", "opt-in", "Subscribed", "Abonné", "abonnée"})
    void yes(String word) {
        assertThat(WordCells.yesOrNo(word)).contains(true);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("says no")
    @ValueSource(
            strings = {
                "no",
                "N",
                "False",
                "0",
                "NON",
                "faux",
                "off",
                "opt-out",
                "Unsubscribed",
                "unsubscribe",
                "Désabonné",
                "désabonnée",
                "De\u0301sabonne\u0301",
                "désinscrit",
                "Désinscrite",
                "STOP"
            })
    void no(String word) {
        assertThat(WordCells.yesOrNo(word)).contains(false);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("says neither, and is not guessed")
    @ValueSource(strings = {"peut-être", "ok", "2", "-1", "x", "oui non", "nein"})
    void neither(String word) {
        assertThat(WordCells.yesOrNo(word)).isEmpty();
    }
}
