package io.contacts.importing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many batches may be under way")
class BatchWindowTest {
    @Test
    @DisplayName("grows by one with every four answers, up to the most that are allowed")
    void grows() {
        assertThat(sizes(new BatchWindow(3), 14)).containsExactly(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    @DisplayName("is one again after a refusal, and grows as slowly as at first")
    void shrinks() {
        BatchWindow window = new BatchWindow(4);
        sizes(window, 11);

        assertThat(window.refused()).isEqualTo(1);
        assertThat(sizes(window, 4)).containsExactly(1, 1, 1, 2);
    }

    @Test
    @DisplayName("stays one where no more is allowed")
    void one() {
        assertThat(sizes(new BatchWindow(1), 20)).containsOnly(1);
    }

    private static int[] sizes(BatchWindow window, int answers) {
        return IntStream.range(0, answers).map(i -> window.answered()).toArray();
    }
}
