package io.contacts.testkit.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who listens to what is logged")
class ListeningTest {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger SOMEBODY = Logger.getLogger("somebody");

    @Test
    @DisplayName("hears every line at every level, stack traces too, and leaves things as they were")
    void hears() {
        Level before = ROOT.getLevel();
        int handlers = ROOT.getHandlers().length;

        try (Listening listening = Listening.start()) {
            SOMEBODY.finest("a whisper");
            SOMEBODY.log(Level.FINE, "a cry", new IllegalStateException("the reason"));

            assertThat(listening.heard())
                    .anyMatch(line -> line.contains("a whisper"))
                    .anyMatch(line -> line.contains("a cry"))
                    .anyMatch(line -> line.contains("the reason"));
        }

        assertThat(ROOT.getLevel()).isEqualTo(before);
        assertThat(ROOT.getHandlers()).hasSize(handlers);
    }
}
