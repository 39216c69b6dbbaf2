package io.contacts.importing.internal.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell with yes or no")
class WordCellsTest {
    @ParameterizedTest(name = "{0}")
    @DisplayName("says yes")
    @ValueSource(
            strings = {
                "yes",
                "Y",
                "TRUE",
                "1",
                "Oui",
                "O",
                "vrai",
                "on",
                "opt-in",
                "OptIn",
                "Subscribed",
                "Abonné",
                "abonnée",
                "Inscrit",
                "inscrite"
            })
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
                "OptOut",
                "Opt out",
                "OPT_OUT",
                "opted out",
                "Do not contact",
                "Ne plus contacter",
                "blocklisted",
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
    @ValueSource(
            strings = {"peut-être", "ok", "2", "-1", "x", "oui non", "nein", "n on", "non abonné", "not subscribed"})
    void neither(String word) {
        assertThat(WordCells.yesOrNo(word)).isEmpty();
        assertThat(WordCells.optedOut(word)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("says yes to the question whether somebody opted out, as does a word for those who did")
    @ValueSource(
            strings = {
                "yes",
                "oui",
                "1",
                "opt-out",
                "OptOut",
                "Stop",
                "unsubscribe",
                "Unsubscribed",
                "Désabonné",
                "désabonnée",
                "désinscrit",
                "Désinscrite"
            })
    void optedOut(String word) {
        assertThat(WordCells.optedOut(word)).contains(true);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("says no to that question, as does a word for those who agreed")
    @ValueSource(
            strings = {"no", "non", "0", "opt-in", "OptIn", "Subscribed", "Abonné", "abonnée", "Inscrit", "inscrite"})
    void agreed(String word) {
        assertThat(WordCells.optedOut(word)).contains(false);
    }
}
