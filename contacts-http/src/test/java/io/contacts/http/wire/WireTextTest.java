package io.contacts.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text that is to be sent")
class WireTextTest {
    @ParameterizedTest
    @DisplayName("may be any whole characters, also those that take two places")
    @ValueSource(strings = {"", "Zoé", "\uD83D\uDE00", "a\uD83D\uDE00", "\uD83D\uDE00b", "\uD83D\uDE00\uD83D\uDE01"})
    void whole(String text) {
        assertThat(WireText.canWrite(text)).isTrue();
    }

    @ParameterizedTest
    @DisplayName("must not hold half of one, wherever it stands and whichever half it is")
    @ValueSource(
            strings = {
                "\uD83D",
                "\uDE00",
                "a\uD83D",
                "\uD83Db",
                "a\uDE00b",
                "\uDE00\uD83D",
                "\uD83D\uDE00\uD83D",
                "\uD83D\uDE00\uDE01",
                "\uD83D\uD83D\uDE00"
            })
    void half(String text) {
        assertThat(WireText.canWrite(text)).isFalse();
    }
}
