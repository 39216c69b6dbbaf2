package io.contacts.importing.internal.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How many batches may be under way")
class BatchWindowTest {
    private final List<Integer> allowed = new ArrayList<>();

    @Test
    @DisplayName("grows by one with every four answers, up to the most that are allowed")
    void grows() {
        answer(window(3), 14);

        assertThat(allowed).containsExactly(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3);
    }

    @Test
    @DisplayName("is one again after a refusal, and grows as slowly as at first")
    void shrinks() {
        BatchWindow window = window(4);
        answer(window, 11);
        allowed.clear();

        window.refused();
        answer(window, 4);

        assertThat(allowed).containsExactly(1, 1, 1, 1, 2);
    }

    @Test
    @DisplayName("stays one where no more is allowed")
    void one() {
        answer(window(1), 20);

        assertThat(allowed).hasSize(20).containsOnly(1);
    }

    private BatchWindow window(int most) {
        return new BatchWindow(most, allowed::add);
    }

    private static void answer(BatchWindow window, int times) {
        for (int i = 0; i < times; i++) {
            window.answered();
        }
    }
}
