package io.contacts.domain.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The counters of an import")
class ImportCountersTest {
    @Test
    @DisplayName("tell those that landed from those that were left out")
    void addsUp() {
        ImportCounters counters = new ImportCounters(127, 1, 2, 4, 8, 16, 32, 64);

        assertThat(counters.landed()).isEqualTo(15);
        assertThat(counters.excluded()).isEqualTo(112);
        assertThat(counters.accountsForAll()).isTrue();
    }

    @Test
    @DisplayName("need not account for every contact: no provider promises it")
    void needNotAddUp() {
        assertThat(new ImportCounters(3, 1, 1, 0, 0, 0, 0, 0).accountsForAll()).isFalse();
        assertThat(new ImportCounters(1, 1, 1, 0, 0, 0, 0, 0).accountsForAll()).isFalse();
        assertThat(new ImportCounters(0, 0, 0, 0, 0, 0, 0, 0).accountsForAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    @DisplayName("are never negative")
    void refusesNegative(int position) {
        int[] c = new int[8];
        c[position] = -1;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportCounters(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]));
    }

    @Test
    @DisplayName("never wrap around, however large a provider makes them")
    void neverWrapAround() {
        Random random = new Random(20_261_123);
        for (int run = 0; run < 10_000; run++) {
            int[] c = random.ints(8, 0, Integer.MAX_VALUE).toArray();
            long landed = (long) c[1] + c[2] + c[3] + c[4];
            long excluded = (long) c[5] + c[6] + c[7];
            int total = run % 2 == 0 ? c[0] : (int) (landed + excluded) & Integer.MAX_VALUE;

            ImportCounters counters = new ImportCounters(total, c[1], c[2], c[3], c[4], c[5], c[6], c[7]);

            assertThat(counters.landed()).as("run %d", run).isEqualTo((int) Math.min(landed, Integer.MAX_VALUE));
            assertThat(counters.excluded()).as("run %d", run).isEqualTo((int) Math.min(excluded, Integer.MAX_VALUE));
            assertThat(counters.accountsForAll()).as("run %d", run).isEqualTo(landed + excluded == total);
        }
    }
}
