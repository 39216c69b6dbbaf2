package io.contacts.importing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.contacts.importing.RowProblem;
import io.contacts.importing.RowState;
import io.contacts.importing.StateCounts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The ledger in memory")
class MemoryLedgerTest {
    private final MemoryLedger ledger = new MemoryLedger();

    @Test
    @DisplayName("has every row in one state: the counts add up to the rows, whatever is settled how often")
    void addsUp() {
        int rows = 5000;
        for (long row = 1; row <= rows; row++) {
            ledger.add(entry(row, RowState.PENDING));
        }
        Random random = new Random(7);

        for (int i = 0; i < 20_000; i++) {
            RowState state = List.copyOf(EnumSet.allOf(RowState.class)).get(random.nextInt(8));
            ledger.settle(1 + random.nextInt(rows), state, Optional.empty());
        }

        StateCounts counts = ledger.counts();
        assertThat(counts.rows()).isEqualTo(rows);
        for (RowState state : RowState.values()) {
            long there = 0;
            for (long row = 1; row <= rows; row++) {
                there += ledger.state(row) == state ? 1 : 0;
            }
            assertThat(counts.of(state)).isEqualTo(there);
        }
    }

    @Test
    @DisplayName("keeps line and problem of a row; another state takes the old problem with it")
    void problems() {
        RowProblem problem = new RowProblem("email", "email-invalid", "is not an address", "Correct it");
        ledger.add(new RowEntry(1, 7, RowState.REJECTED, Optional.of(problem)));

        assertThat(ledger.line(1)).isEqualTo(7);
        assertThat(ledger.problem(1)).contains(problem);

        ledger.settle(1, RowState.CREATED, Optional.empty());

        assertThat(ledger.problem(1)).isEmpty();
    }

    @Test
    @DisplayName("counts as of now: what comes later does not change counts that were given out")
    void snapshot() {
        ledger.add(entry(1, RowState.PENDING));
        StateCounts before = ledger.counts();

        ledger.settle(1, RowState.CREATED, Optional.empty());

        assertThat(before.of(RowState.PENDING)).isEqualTo(1);
        assertThat(ledger.counts().of(RowState.PENDING)).isZero();
    }

    @Test
    @DisplayName("refuses a row out of order, and one that is not there")
    void order() {
        ledger.add(entry(1, RowState.PENDING));

        assertThatIllegalArgumentException().isThrownBy(() -> ledger.add(entry(3, RowState.PENDING)));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.add(entry(1, RowState.PENDING)));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.state(2));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.settle(0, RowState.CREATED, Optional.empty()));
    }

    private static RowEntry entry(long row, RowState state) {
        return new RowEntry(row, row + 1, state, Optional.empty());
    }
}
